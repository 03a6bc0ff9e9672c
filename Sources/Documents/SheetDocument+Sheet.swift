import Guidance
public import SheetForm
public import Sheets
public import Wording

extension SheetDocument {
  /// Makes the document of a sheet as it leaves the screen, in the words of a narrator.
  public init(_ sheet: Sheet, _ narrator: Narrator) {
    self.init(
      language: sheet.language, title: sheet.title, date: sheet.date.description, day: sheet.day,
      notice: sheet.notice, short: sheet.isShort, words: sheet.wordCount,
      sections: sheet.sections.map { section in
        Section(
          part: section.part.rawValue, heading: section.heading ?? "",
          lines: section.numbered.map { number, line in
            Line(
              id: line.identity, kind: line.kind.rawValue,
              lead: number.map { "\($0)." } ?? line.label.map { narrator.lead($0) } ?? "",
              text: line.text)
          })
      })
  }
}
