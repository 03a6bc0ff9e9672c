/// Something wrong in a table of the territory: where it is, and what was expected.
///
/// Readers collect every fault of every table and never drop a row in silence.
public struct TerritoryFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file name of the table, such as `communes.tsv`.
  public let table: String
  /// The line, from 1; 0 when the fault is the whole table's.
  public let line: Int
  /// The column name, when the fault is one field's.
  public let column: String?
  /// What is wrong and what was expected, without a final full stop.
  public let message: String

  /// Makes a fault.
  public init(table: String, line: Int, column: String? = nil, message: String) {
    self.table = table
    self.line = line
    self.column = column
    self.message = message
  }

  /// The fault as `table:line: column: message`.
  public var description: String {
    let place = line > 0 ? "\(table):\(line)" : table
    return column.map { "\(place): \($0): \(message)" } ?? "\(place): \(message)"
  }
}
