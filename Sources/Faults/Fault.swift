/// Something wrong in what somebody wrote: what it is, where it stands, and what the sentence about it needs.
///
/// Readers never stop at the first fault and never drop a row in silence: they collect faults, so that whoever
/// wrote the file sees all of them at once. The sentence is made by the words of a language, never here.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let code: FaultCode
  /// The file, relative to its assets folder; empty when what is wrong stands in no file.
  public let file: String
  /// The line, from 1; 0 when the fault is the whole file's.
  public let line: Int
  /// The column name or the key, when there is one.
  public let field: String?
  /// What fills the marks of the sentence, by mark.
  public let values: [String: FaultValue]

  /// Makes a fault.
  public init(
    _ code: FaultCode, file: String = "", line: Int = 0, field: String? = nil,
    _ values: [String: FaultValue] = [:]
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.field = field
    self.values = values
  }

  /// The same fault in a file, where it was only known by its table.
  public func moved(to file: String) -> Fault {
    Fault(code, file: file, line: line, field: field, values)
  }

  /// Where it is, as editors understand it: `file`, `file:line`, with the field after a space.
  public var place: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return field.map { "\(place): \($0)" } ?? place
  }

  /// The fault as `file:line: field: code value=…`, the same in every language: for tests and logs.
  public var description: String {
    let told = code.marks.compactMap { mark in values[mark].map { "\(mark)=\($0)" } }
    return (["\(place):", code.rawValue] + told).joined(separator: " ")
  }
}

/// What fills one mark of the sentence about a fault.
public enum FaultValue: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// A text, as it was written.
  case text(String)
  /// Several of which one is possible.
  case oneOf([String])
  /// Several that hold together.
  case all([String])
  /// The text that the words of the language have under a key.
  case words(String)

  /// Takes a text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// The value in no language: lists with commas.
  public var description: String {
    switch self {
    case .text(let text), .words(let text): text
    case .oneOf(let items), .all(let items): items.joined(separator: ", ")
    }
  }
}
