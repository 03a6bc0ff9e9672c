import Codes
import Interview
import Sheets
import Wording

extension Pages {
  /// A square that a telephone reads from the screen: of the sheet, as much of it as fits, else of the code.
  func square(of matter: SquareMatter) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.square")))
    let code = interview.code(of: state).description
    let ofCode = SquareOffer.Choice(text: code, caption: narrator.text("square.caption-code"))
    let ofSheet = matter == .sheet ? takenSheet.map(choices(of:)) ?? [] : []
    let letters = Statement.fact(narrator.text("sheet.label.code"), code)
    content.show(
      SquareOffer(
        choices: ofSheet + [ofCode], otherwise: [.text(narrator.text("square.none")), letters]))
    content.offer(
      matter == .sheet
        ? .opening(.code, narrator.text("code.mine")) : .opening(.dictatedCode, narrator.text("code.dictate"))
    )
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// The sheet as plain text, whole, then with less and less on it.
  private func choices(of sheet: Sheet) -> [SquareOffer.Choice] {
    let texts = sheet.shorterAndShorter.map { PlainSheet($0, narrator).text }
    return texts.enumerated().map { position, text in
      SquareOffer.Choice(
        text: text, caption: narrator.text(position == 0 ? "square.caption-sheet" : "square.caption-part"))
    }
  }
}
