package import Faults

/// Reads a file of JSON of any length element by element, in the memory of one: the objects of the list that the file
/// is, or of the lists that its outermost object holds.
///
/// What stands beside those lists is passed over. An element that is no JSON is told with its line and left out; a file
/// whose brackets do not match is refused.
package struct JsonElements {
  /// How many bytes one element may have.
  package static let longest = 4 << 20

  private let file: ImportedFile

  /// Makes a reader of a file.
  package init(_ file: ImportedFile) { self.file = file }

  /// Reads the elements in order, each with the line on which it begins.
  package func read(
    progress: (Int) -> Void = { _ in }, fault: (Fault) -> Void, element take: (JsonValue, Int) -> Void
  ) throws(Fault) {
    var splitting = JsonSplitting()
    try file.read(progress: progress) { block, _ in
      splitting.add(block) { bytes, line in
        do throws(JsonParser.Mistake) {
          take(try JsonParser.value(of: bytes), line)
        } catch {
          fault(told(error, in: bytes, from: line))
        }
      }
      return splitting.refusal == nil
    }
    if let refusal = splitting.refusal ?? splitting.unfinished { throw told(refusal, splitting.line) }
  }

  private func told(_ mistake: JsonParser.Mistake, in bytes: [UInt8], from line: Int) -> Fault {
    let line = line + bytes.prefix(mistake.offset).count { $0 == UInt8(ascii: "\n") }
    return told(mistake.isTooDeep ? .deep : .broken, line)
  }

  private func told(_ refusal: JsonSplitting.Refusal, _ line: Int) -> Fault {
    switch refusal {
    case .broken: Fault(.notJson, file: file.name, line: line)
    case .deep: Fault(.nestingTooDeep, file: file.name, line: line, ["limit": "\(JsonParser.deepest)"])
    case .long: Fault(.xmlTextTooLong, file: file.name, line: line, ["limit": "\(Self.longest)"])
    }
  }
}

/// Finds where elements begin and end, byte after byte.
struct JsonSplitting {
  /// Why the rest of a file cannot be read.
  enum Refusal { case broken, deep, long }

  private(set) var refusal: Refusal?
  private(set) var line = 1
  /// The brackets that are open, outermost first.
  private var open: [UInt8] = []
  private var isText = false, isEscaped = false, hasBegun = false
  /// The element that is being read, with its depth and the line on which it began.
  private var element: [UInt8] = []
  private var depth: Int?
  private var start = 1

  /// Why a file that ends here is no JSON; nil when it is whole.
  var unfinished: Refusal? { open.isEmpty && hasBegun && !isText ? nil : .broken }

  mutating func add(_ block: UnsafeRawBufferPointer, element take: ([UInt8], Int) -> Void) {
    var first = depth == nil ? nil : block.startIndex
    for index in block.indices {
      let byte = block[index]
      if byte == UInt8(ascii: "\n") { line += 1 }
      let wasElement = depth != nil
      add(byte)
      guard refusal == nil else { return }
      guard let depth else { continue }
      if !wasElement { first = index }
      guard open.count < depth, let start = first else { continue }
      element.append(contentsOf: block[start...index])
      guard isShort else { return }
      take(element, self.start)
      element.removeAll(keepingCapacity: true)
      (self.depth, first) = (nil, nil)
    }
    if let first { element.append(contentsOf: block[first...]) }
    _ = isShort
  }

  /// Whether the element is no longer than one may be; else the rest is refused.
  private var isShort: Bool {
    mutating get {
      if element.count > JsonElements.longest { refusal = .long }
      return refusal == nil
    }
  }

  private mutating func add(_ byte: UInt8) {
    if isText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isText = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): begin(byte)
    case UInt8(ascii: "}"): end(UInt8(ascii: "{"))
    case UInt8(ascii: "]"): end(UInt8(ascii: "["))
    // A mark of the order of bytes may stand before everything.
    case 0xEF, 0xBB, 0xBF: break
    default: if open.isEmpty, !byte.isJsonSpace { refusal = .broken }
    }
  }

  private mutating func begin(_ bracket: UInt8) {
    guard open.count < JsonParser.deepest else { return refusal = .deep }
    guard !(open.isEmpty && hasBegun) else { return refusal = .broken }
    hasBegun = true
    let isElement = bracket == UInt8(ascii: "{") && open.last == UInt8(ascii: "[") && open.count <= 2
    open.append(bracket)
    if isElement, depth == nil { (depth, start) = (open.count, line) }
  }

  private mutating func end(_ bracket: UInt8) {
    guard open.popLast() == bracket else { return refusal = .broken }
  }
}
