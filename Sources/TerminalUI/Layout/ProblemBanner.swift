import Presentation
import Screen

/// What is wrong with an answer, over the two rows of the header: it is seen wherever the page stands, and moves nothing
/// that can be chosen.
struct ProblemBanner {
  /// The rows, as many as the header has.
  let rows: [String]

  /// Puts the problems of a page into the rows; nil where there are none, or more than the rows have room for.
  init?(_ content: PageContent, columns: Int) {
    let text = content.problems.joined(separator: " ")
    let rows = TextWrap.lines(of: text, columns: max(1, columns - Self.sign.count - 2))
    guard !content.problems.isEmpty, rows.count <= Self.mostRows else { return nil }
    self.rows = rows
  }

  /// Draws it; a single row leaves the name of the page as it is.
  func draw(on canvas: inout Canvas) {
    for (number, row) in rows.enumerated() {
      let text = (number == 0 ? Self.sign : String(repeating: " ", count: Self.sign.count)) + row + " "
      // What stood in the row must not be read with it.
      let rest = rows.count == 1 ? 0 : max(0, canvas.columns - 1 - TextWidth.cells(of: text))
      if rows.count > 1 { canvas.write(" ", row: number, column: 0) }
      canvas.write(
        text + String(repeating: " ", count: rest), row: Self.mostRows - rows.count + number, column: 1,
        .warning)
    }
  }

  /// The rows of the header.
  private static let mostRows = 2
  /// What stands before a warning everywhere.
  private static let sign = "! "
}

extension PageContent {
  /// The page with what is wrong at its top, where it is too long for the header.
  func showingProblems(columns: Int) -> PageContent {
    guard !problems.isEmpty, ProblemBanner(self, columns: columns) == nil else { return self }
    return beginning(with: problems.map { .warning($0) })
  }
}
