import Codes
import Guidance
import Interview
package import Sheets
import Wording

extension Pages {
  /// The sheet of the conversation at this moment; nil where there is no plan.
  package var takenSheet: Sheet? {
    guard let discreet = state.derived.discreet else { return nil }
    let isDesk = state.visit.setting == .desk
    let notes = isDesk ? state.visit.notes.filter { !$0.isUnsuitable } : []
    let additions = SheetAdditions(
      shortlist: state.visit.shortlist,
      notes: notes.map { SheetAdditions.Note(path: $0.path, text: $0.text) },
      keepsNothing: state.visit.setting.isUnattended, code: interview.code(of: state).description)
    let maker = SheetMaker(
      discreet, for: interview.applicable(state.visit.answers), narrator, with: additions)
    var sheet = maker.sheet(turning: state.visit.turnedLines)
    sheet.isLarge = state.visit.isLarge
    return sheet
  }

  /// Offers the sheet where there is one.
  func offerSheet(_ key: String, _ content: inout PageContent) {
    guard interview.hasSheet(state) else { return }
    content.offer(.opening(.sheet, narrator.text(key)))
  }

  /// The sheet as it leaves the screen, and the ways to take it.
  func sheet() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.sheet")))
    guard let sheet = takenSheet else { return content }
    if state.visit.copies > 0 { content.say(.remark(narrator.text("sheet.printed"))) }
    if state.navigation.draft.refusal != nil { show(state.navigation.draft, &content) }
    if let file = state.visit.sheetFile {
      content.say(.remark(narrator.text("sheet.kept-in", ["file": file])))
      content.gap()
    }
    show(sheet, &content)
    content.gap()
    if interview.mayPrint(state) {
      content.offer(.choice(narrator.text("sheet.print"), .choose(Interview.printing)))
    }
    if !state.visit.setting.isUnattended {
      content.offer(.opening(.saveSheet, narrator.text("sheet.save")))
    }
    content.offer(.opening(.square(.sheet), narrator.text("square.sheet")))
    content.offer(.opening(.code, narrator.text("code.mine")))
    content.offer(.opening(.sheetLines, narrator.text("sheet.take-out")))
    content.offer(.choice(narrator.text("sheet.finish"), .leave))
    content.keys = [.move, .open, .nextPart] + Self.common
    return content
  }

  /// Which lines are taken out, or in where they are only offered.
  func sheetLines() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.sheet-lines")))
    content.say(.title(narrator.text("sheet.lines-title")))
    content.say(.remark(narrator.text("sheet.lines-what")))
    for section in takenSheet?.offered ?? [] where section.part != .foot {
      content.gap()
      content.say(
        .subtitle(
          narrator.text(section.part == .notes ? "sheet.notes-to-add" : "sheet.part.\(section.part.rawValue)")
        ))
      for line in section.lines {
        content.offer(
          .choice(
            words(of: line), mark: .box(state.navigation.draft.chosen.contains(line.identity)),
            .toggle(line.identity)))
      }
    }
    content.gap()
    content.offer(.choice(narrator.text("choice.continue"), .confirm))
    content.keys = [.move, .tick, .nextPart] + Self.common + [.confirm]
    return content
  }

  /// Where to keep the sheet as a file.
  func saveSheet() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.save-sheet")))
    content.say(.title(narrator.text("sheet.save-title")))
    content.say(narrator.text("sheet.save-what"))
    show(state.navigation.draft, &content)
    content.gap()
    content.offer(writing(narrator.text("case.file")))
    content.gap()
    content.offer(.choice(narrator.text("case.save-now"), .confirm))
    content.offer(.choice(narrator.text("case.stay"), .back))
    content.keys = [.move, .confirm] + Self.common + [.type]
    return content
  }

  private func words(of line: Sheet.Line) -> String {
    guard let label = line.label else { return line.text }
    return narrator.text("condition.is", ["label": label, "value": line.text])
  }
}
