import ArgumentParser
import Content
import Guidance
import Territory

/// Reads all content and reports every fault.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read all content and report every fault, with file, line and field.")

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  func run() throws {
    let opened = try content.open()
    try outcome(opened, on: try day.date(opened.narrator)).deliver(opened.narrator)
  }

  /// Every fault that reading or comparing the content shows.
  func outcome(_ opened: ContentSource.Opened, on date: CalendarDate) -> Outcome {
    let narrator = opened.narrator
    let library = narrator.library
    var faults = opened.faults + OverlayCheck(opened.folders).faults
    faults += WordsCheck(library.texts, in: opened.folders).faults
    faults += TerritoryCheck(library).faults
    faults += ConstantsCheck(in: opened.folders).faults(in: library.guide.book.constants, on: date)
    guard faults.isEmpty else {
      return Outcome(
        output: faults.map { "\($0)\n" }.joined(),
        remarks: [narrator.text("check.faults", ["count": narrator.grouped(faults.count)])],
        status: .failed)
    }
    let counts = [
      "paths": library.guide.catalogue.paths.count, "centres": library.centres.count,
      "communes": library.gazetteer.communeCount, "schemes": library.guide.schemes.count,
      "facts": library.guide.questions.count,
    ]
    return Outcome(output: narrator.text("check.fine", counts.mapValues(narrator.grouped)) + "\n")
  }
}
