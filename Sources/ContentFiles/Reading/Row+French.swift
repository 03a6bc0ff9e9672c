import Knowledge

extension Row {
  /// The French text of a cell, its spaces and apostrophes put right; nil for an empty cell.
  func french(_ column: String) -> String? { optional(column).map(FrenchTypography.corrected) }

  /// The French text of a cell that must not be empty, its spaces and apostrophes put right.
  mutating func requiredFrench(_ column: String) -> String { FrenchTypography.corrected(required(column)) }
}
