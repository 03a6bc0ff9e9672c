import CaseFiles
import Guidance
import Interview
import Knowledge
import Sheets
import Wording

/// Does what interviews want done outside them, each on the day of its visit.
struct EffectHandler {
  /// The content, which cases are read with.
  let knowledge: Knowledge
  /// The queue that sheets are printed on; nil where nothing is printed.
  var printer: String?
  /// Counts visits; nil where none are counted.
  var counter: VisitCounter?

  /// Does what visits on a machine with these settings want done.
  init(_ knowledge: Knowledge, _ settings: InterviewOptions, _ day: VisitDay) {
    self.knowledge = knowledge
    printer = settings.printer
    counter = settings.visitCounter(on: day.given.flatMap { CalendarDate($0) })
    // What a desk that was killed left of a case goes now, not when the next one is opened.
    if settings.setting == .desk { forgetDrafts() }
  }

  /// Ends a visit that nobody goes on with, so that it is counted.
  func abandon(_ state: InterviewState, of interview: Interview) {
    guard case .count(let visit)? = interview.update(state, .abandon).effect else { return }
    counter?.add(visit)
  }

  /// What became of an effect, for the interview to hear.
  ///
  /// - Parameters:
  ///   - date: The day of the visit.
  ///   - sheet: The sheet as the page shows it, with the words it is told in.
  func outcome(of effect: Effect, on date: CalendarDate, sheet: () -> (Sheet, Narrator)?) -> Event {
    switch effect {
    case .list, .save, .open, .compare: return caseStoreInUse(knowledge, on: date).outcome(of: effect)
    case .count(let visit):
      counter?.add(visit)
      return .counted
    case .keepSheet, .printSheet: break
    }
    guard let (sheet, narrator) = sheet() else { return .refused(.file(Problem(key: "sheet.nowhere"))) }
    let writer = SheetWriter(narrator: narrator)
    if case .keepSheet(let name) = effect { return SheetKeeper(writer: writer).keep(sheet, named: name) }
    return printer.map { SheetPrinter(queue: $0).print(sheet, writer) }
      ?? .refused(.file(Problem(key: "sheet.nowhere")))
  }
}
