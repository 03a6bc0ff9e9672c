public import Screen

extension Size {
  /// The smallest screen on which every page is complete: large print on a console.
  public static let minimum = Size(columns: 40, rows: 12)
}
