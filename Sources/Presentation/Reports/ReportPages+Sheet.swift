package import Sheets

extension ReportPages {
  /// The sheet to take home.
  package func sheet(_ sheet: Sheet) -> PageContent {
    var content = empty()
    show(sheet, &content)
    return content
  }
}
