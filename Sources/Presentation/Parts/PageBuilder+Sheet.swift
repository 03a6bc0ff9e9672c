import Sheets
import Wording

extension PageBuilder {
  /// The sheet, part by part.
  func show(_ sheet: Sheet, _ content: inout PageContent) {
    content.say(.title(narrator.text("sheet.title-on", ["title": sheet.title, "date": sheet.day])))
    content.say(sheet.notice)
    for section in sheet.sections {
      content.gap()
      let lines = section.numbered.map(statement)
      guard let heading = section.heading else {
        for line in lines { content.say(line.quiet) }
        continue
      }
      content.offer(Item.section("sheet.part.\(section.part.rawValue)", heading).with(lines))
    }
  }

  private func statement(_ number: Int?, _ line: Sheet.Line) -> Statement {
    if let number { return .step(number, line.text) }
    if let label = line.label { return .fact(label, line.text) }
    return line.kind == .listed ? .listed(line.text) : .text(line.text)
  }
}
