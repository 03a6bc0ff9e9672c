import CExpat
package import Faults
import Glibc

/// What follows the reading of an XML file, element by element.
package protocol XmlHandler: AnyObject {
  /// Why the rest need not be read: what was to be done with an element could not be done.
  var failure: Fault? { get }
  /// An element begins on a line, its prefix left out; says whether its text is wanted.
  func begin(_ element: String, _ attributes: XmlAttributes, line: Int) -> Bool
  /// An element ends, with its text where that was wanted: trimmed, every white space one space.
  func end(_ element: String, text: String, line: Int)
}

extension XmlHandler {
  /// None: what is read is only kept.
  package var failure: Fault? { nil }
}

/// The attributes of an element, readable only while it begins.
package struct XmlAttributes {
  /// Names and texts in turn, up to nothing.
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The text of an attribute by its whole name; nil for one that is not there.
  package subscript(name: String) -> String? {
    var position = 0
    while let list, let found = list[position], let text = list[position + 1] {
      if String(cString: found) == name { return String(cString: text) }
      position += 2
    }
    return nil
  }
}

/// Reads XML files of any length as a stream, by expat, in the memory of one element.
///
/// Nothing outside the file is ever read, and a file that defines entities of its own is refused: no export that is
/// read here has any, and they are how a small file becomes a large one.
package struct XmlReader {
  /// How many elements may stand in one another, and how many bytes one text, tag, remark or declaration may have.
  package static let deepest = 256, longestText = 1 << 20

  private let file: ImportedFile

  /// Makes a reader of a file.
  package init(_ file: ImportedFile) { self.file = file }

  /// Reads the file to its end, or up to what makes the rest unreadable.
  ///
  /// - Parameter progress: Told how many bytes have been read, block after block.
  package func read(to handler: any XmlHandler, progress: (Int) -> Void = { _ in }) throws(Fault) {
    guard let parser = XML_ParserCreate(nil) else { throw Fault(.fileUnreadable, file: file.name) }
    defer { XML_ParserFree(parser) }
    let reading = XmlReading(parser, handler, file: file.name)
    try withExtendedLifetime(reading) { () throws(Fault) in
      reading.listen()
      var isWell = true
      try file.read(progress: progress) { block, isLast in
        let bytes = block.bindMemory(to: CChar.self).baseAddress
        isWell = XML_Parse(parser, bytes, Int32(block.count), isLast ? 1 : 0) == XML_STATUS_OK
        reading.passed(block.count)
        isWell = isWell && reading.fault == nil
        return isWell
      }
      if !isWell { throw reading.fault ?? reading.brokenHere }
    }
  }
}

/// One reading: what expat is told to call.
private final class XmlReading {
  let parser: XML_Parser
  let handler: any XmlHandler
  let file: String
  /// Why the reading was stopped.
  private(set) var fault: Fault?
  /// For each open element, whether its text is wanted.
  private var wanted: [Bool] = []
  private var text: [UInt8] = []
  /// How many bytes of text have come since a tag, and how many of whatever since expat last told of something.
  private var length = 0, silence = 0

  init(_ parser: XML_Parser, _ handler: any XmlHandler, file: String) {
    self.parser = parser
    self.handler = handler
    self.file = file
  }

  func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, attributes in XmlReading.of(data)?.begin(name, attributes) },
      { data, name in XmlReading.of(data)?.end(name) })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in XmlReading.of(data)?.add(bytes, count) }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XmlReading.of(data)?.stop(.xmlEntity) }
    // Remarks and instructions say nothing, but they tell that the file goes on.
    XML_SetCommentHandler(parser) { data, _ in XmlReading.of(data)?.silence = 0 }
    XML_SetProcessingInstructionHandler(parser) { data, _, _ in XmlReading.of(data)?.silence = 0 }
    XML_SetUnknownEncodingHandler(parser, { _, name, encoding in XmlEncoding.describe(name, encoding) }, nil)
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XmlReading? {
    data.map { Unmanaged<XmlReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int { Int(expat_current_line(parser)) }

  /// What expat itself found wrong, where it stands.
  var brokenHere: Fault {
    let what = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
    return Fault(.notXml, file: file, line: line, ["what": .text(what)])
  }

  /// Notes that a block was read: expat holds a tag, a remark or a declaration whole before it tells of it.
  func passed(_ count: Int) {
    silence += count
    if silence > XmlReader.longestText { stop(.xmlTextTooLong, ["limit": "\(XmlReader.longestText)"]) }
  }

  private func stop(_ code: FaultCode, _ values: [String: FaultValue] = [:]) {
    guard fault == nil else { return }
    fault = Fault(code, file: file, line: line, values)
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// The name without its prefix: exporters choose prefixes as they like.
  private func name(_ bytes: UnsafePointer<CChar>?) -> String {
    guard let bytes else { return "" }
    return String(
      cString: strchr(bytes, Int32(UInt8(ascii: ":"))).map { $0 + 1 } ?? UnsafeMutablePointer(mutating: bytes)
    )
  }

  private func begin(
    _ bytes: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil else { return }
    guard wanted.count < XmlReader.deepest else {
      return stop(.nestingTooDeep, ["limit": "\(XmlReader.deepest)"])
    }
    wanted.append(handler.begin(name(bytes), XmlAttributes(list: attributes), line: line))
    beginText()
  }

  private func beginText() {
    text.removeAll(keepingCapacity: true)
    (length, silence) = (0, 0)
  }

  private func add(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    guard fault == nil, let bytes else { return }
    (length, silence) = (length + Int(count), 0)
    // What nobody wants is bounded as well: a text without end is no export.
    guard length <= XmlReader.longestText else {
      return stop(.xmlTextTooLong, ["limit": "\(XmlReader.longestText)"])
    }
    guard wanted.last == true else { return }
    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
      text.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
    }
  }

  private func end(_ bytes: UnsafePointer<CChar>?) {
    guard fault == nil else { return }
    let isWanted = wanted.popLast() ?? false
    let words = isWanted ? String(decoding: text, as: UTF8.self).singleSpaced.mended : ""
    handler.end(name(bytes), text: words, line: line)
    beginText()
    if let failure = handler.failure {
      fault = failure
      XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
  }
}
