/// Something wrong in the content: where it is, and what was expected.
///
/// Readers never stop at the first fault and never drop a row in silence: they collect faults, so that a
/// content editor sees all of them at once.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to its assets folder.
  public let file: String
  /// The line, from 1; 0 when the fault is the whole file's.
  public let line: Int
  /// The column name or the key, when there is one.
  public let field: String?
  /// What is wrong and what was expected, as a full English sentence without a final full stop.
  public let message: String

  /// Makes a fault.
  public init(file: String, line: Int, field: String? = nil, message: String) {
    self.file = file
    self.line = line
    self.field = field
    self.message = message
  }

  /// The fault as `file:line: field: message`.
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return field.map { "\(place): \($0): \(message)" } ?? "\(place): \(message)"
  }
}
