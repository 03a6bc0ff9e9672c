import Documents
import Presentation
import Reports
import SheetForm
import Sheets
import Wording

/// The sheet as what is written: text, JSON, or a page to print.
struct SheetWriter {
  let narrator: Narrator

  /// The sheet as plain text, ending with a line feed.
  func text(of sheet: Sheet) -> String {
    TextRenderer(narrator.phrases).text(of: ReportPages(narrator).sheet(sheet))
  }

  /// The sheet as a page to print; fails when the program that draws it is missing, or did not draw it.
  func page(of sheet: Sheet, isLarge: Bool) throws(SheetProgram.Fault) -> [UInt8] {
    guard let text = try? Json.line(of: SheetDocument(sheet, narrator)) else { throw .failed }
    return try SheetProgram().page(drawnFrom: Array(text.utf8), isLarge: isLarge)
  }

  /// The page of a territory to print; fails as ``page(of:isLarge:)`` does.
  func page(of sheet: TerritorySheet) throws(SheetProgram.Fault) -> [UInt8] {
    guard let text = try? Json.line(of: PageDocument(sheet, narrator)) else { throw .failed }
    return try SheetProgram().page(drawnFrom: Array(text.utf8), isLarge: false)
  }
}
