public import Screen

extension Size {
  /// The smallest screen on which every page is complete: large print on a console.
  public static let minimum = Size(columns: 40, rows: 12)

  /// Whether every page is complete on a screen of this size.
  var isLargeEnough: Bool { columns >= Self.minimum.columns && rows >= Self.minimum.rows }
}
