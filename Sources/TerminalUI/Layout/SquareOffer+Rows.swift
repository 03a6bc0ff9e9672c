import Presentation
import Screen
import SquareCodes

extension SquareOffer {
  /// The rows of the best square that fits in a width and a height, under what is told of it; nil where none does.
  func rows(columns: Int, room: Int, words: RowBuilder) -> [PageLayout.Row]? {
    for choice in choices {
      let caption = words.rows(of: .text(choice.caption))
      let modules = min(columns, 2 * (room - caption.count))
      guard let square = SquareCode(choice.text, mostSide: modules - 2 * SquareCode.leastQuiet) else {
        continue
      }
      let quiet = min(SquareCode.quiet, (modules - square.side) / 2)
      let drawn = square.halfBlocks(quiet: quiet).map { text in
        PageLayout.Row(
          indent: 0, pieces: [PageLayout.Piece(text: text, style: .square)], isItem: false)
      }
      return caption + drawn
    }
    return nil
  }
}

extension SquareCode {
  /// The square as lines of half blocks, two rows of modules a line, with light modules around it on each side.
  func halfBlocks(quiet: Int) -> [String] {
    let range = -quiet..<side + quiet
    return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
      String(
        range.map { column -> Character in
          switch (isDark(row: row, column: column), isDark(row: row + 1, column: column)) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }
}
