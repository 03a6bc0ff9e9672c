import Foundation
import Glibc
import Interview
import Knowledge
import Sheets
import TestSupport
import Testing
import Wording

@testable import ubique

/// The sheet through a real scheduler of CUPS, started on a temporary folder, with a printer that listens on loopback.
///
/// It takes the right to hand jobs to another account, as in a container; where CUPS or that right is missing the tests
/// are skipped, which is said.
@Suite(.serialized)
struct PrintingTests {
  @Test(.enabled(if: PrintScheduler.isReady, "CUPS, or the right to start it, is missing"))
  func aSheetIsPrintedAndNothingOfItStays() throws {
    let printer = try LoopbackPrinter()
    let scheduler = try PrintScheduler(printing: printer.port)
    setenv("CUPS_SERVER", scheduler.socket, 1)
    defer { unsetenv("CUPS_SERVER") }
    let narrator = try Shipped.narrator("fr", on: .shipped)
    let answers = try AnswersInput(
      path: "answers", narrator: narrator, date: try ShippedLibrary.day("2026-11-23")
    ).answers(from: [UInt8](People.vitre.utf8))
    let date = try ShippedLibrary.day("2026-11-23")
    let plan = try #require(narrator.knowledge.plan(for: answers, on: date))
    let sheet = SheetMaker(narrator.knowledge.discreet(plan, for: answers), for: answers, narrator).sheet()
    let writer = SheetWriter(narrator: narrator)
    for (queue, key) in [("none", "sheet.printer.absent"), ("stopped", "sheet.printer.stopped")] {
      let refusal = Event.refused(.file(Problem(key: key, values: ["queue": queue])))
      #expect(SheetPrinter(queue: queue).print(sheet, writer) == refusal)
    }
    #expect(SheetPrinter(queue: "works").print(sheet, writer) == .sheetPrinted)
    // The page, or the text where the program that draws pages does not lie beside this one.
    let expected = (try? writer.page(of: sheet, isLarge: false)) ?? Array(writer.text(of: sheet).utf8)
    #expect(printer.page() == expected)
    #expect(scheduler.kept().isEmpty)
  }
}
