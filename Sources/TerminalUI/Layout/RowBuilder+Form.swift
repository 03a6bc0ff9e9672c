import Presentation
import Screen

extension RowBuilder {
  /// The rows of a line of a form, its value in a column of its own; nil where it has none, or the page no room for two.
  func formLine(_ item: Item) -> [PageLayout.Row]? {
    guard let name = item.name, let value = item.value, nameColumns > 0 else { return nil }
    let names = TextWrap.lines(of: name, columns: nameColumns)
    let values = TextWrap.lines(of: value, columns: columns - Self.step - nameColumns - Self.between)
    return (0..<max(names.count, values.count, 1)).map { number in
      let shown = number < names.count ? names[number] : ""
      let padding = String(
        repeating: " ", count: max(0, nameColumns + Self.between - TextWidth.cells(of: shown)))
      let text = number < values.count ? shown + padding + values[number] : shown
      return PageLayout.Row(
        indent: Self.step, pieces: [PageLayout.Piece(text: text, style: .choice)], isItem: true)
    }
  }

  /// The columns that the names of a page take: as many as the widest needs, but no more than leave the values room; 0
  /// where the page is too narrow for two columns.
  static func nameColumns(of items: [Item], columns: Int) -> Int {
    let names = items.compactMap(\.name)
    let widest = names.map { TextWidth.cells(of: $0) }.max() ?? 0
    // No word is cut in two.
    let longestWord = names.flatMap { $0.split(separator: " ") }.map { TextWidth.cells(of: $0) }.max() ?? 0
    let wanted = max(min(widest, columns * 11 / 20), longestWord)
    return wanted + leastValue <= columns ? wanted : 0
  }

  /// The fewest columns that are left for the values, with the room around the names.
  private static let leastValue = 16
  /// The columns before a name.
  private static let margin = 2
  /// The columns between a name and its value.
  private static let between = 2
}
