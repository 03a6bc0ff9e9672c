import Arguments
import CaseFiles
import ContentFiles
import Faults
import Gazetteer
import Guidance
import Knowledge
import Reports
import Wording

/// Reads all content and reports every fault.
struct CheckCommand: ParsableCommand {
  static let name = "check"

  /// Also tell which conditions no profile tries both ways, and what is to be reviewed.
  @Flag var coverage = false

  /// The folder of profiles to try the rules on, with --coverage (default: Tests/Profiles).
  @Option var profiles: String?

  /// Also list the offices that no source has shown since a year, such as 2024.
  @Option(value: "year") var stale: Int?

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  func validate() throws(ArgumentFault) {
    if profiles != nil, !coverage { throw .alone(name: "--profiles", other: "--coverage") }
  }

  func run() throws {
    let opened = try content.open()
    try outcome(opened, on: try day.date(opened.narrator)).deliver(opened.narrator.phrases)
  }

  /// Every fault that reading or comparing the content shows.
  func outcome(_ opened: ContentSource.Opened, on date: CalendarDate) -> Outcome {
    let narrator = opened.narrator
    let knowledge = narrator.knowledge
    var faults = opened.faults + OverlayCheck(opened.folders).faults
    faults += WordsCheck(knowledge.everyText, in: opened.folders).faults
    faults += TerritoryCheck(knowledge, in: opened.folders).faults
    faults += OfficeCheck(knowledge, in: opened.folders).faults
    faults += OfferCheck(knowledge, in: opened.folders).faults
    faults += OccupationCheck(knowledge, in: opened.folders).faults
    faults += RepeatedRows(opened.folders).faults
    faults += PlanCheck(knowledge.guide).faults
    faults += CodeBookCheck(knowledge.guide.sheet, in: opened.folders).faults
    faults += ConstantsCheck(in: opened.folders).faults(in: knowledge.guide.book.constants, on: date)
    // A file that cannot be read is met by each reader that asks for it.
    var told: Set<Fault> = []
    faults = faults.filter { told.insert($0).inserted }
    guard faults.isEmpty else {
      return Self.outcome(faults, narrator)
    }
    let counts = [
      "paths": knowledge.guide.catalogue.paths.count, "centres": knowledge.centres.count,
      "communes": knowledge.gazetteer.communeCount, "schemes": knowledge.guide.schemes.count,
      "facts": knowledge.guide.questions.count,
    ]
    let fine = narrator.text("check.fine", counts.mapValues(narrator.grouped)) + "\n" + old(narrator)
    return coverage ? covered(fine, narrator, on: date) : Outcome(output: fine)
  }

  /// The offices that are older than was asked for, a line each; empty when nothing was asked.
  private func old(_ narrator: Narrator) -> String {
    guard let stale else { return "" }
    let kinds = narrator.knowledge.offices(seenBefore: stale)
    let lines = kinds.flatMap { kind, offices in
      offices.map { "contacts/\(kind).csv: \($0.identifier): \($0.seen), \($0.name)" }
    }
    let count = ["count": narrator.grouped(lines.count), "year": String(stale)]
    return (lines + [narrator.text("check.stale", count)]).map { $0 + "\n" }.joined()
  }

  /// Every fault on a line of its own, in the language of the person.
  private static func outcome(_ faults: [Fault], _ narrator: Narrator) -> Outcome {
    let teller = FaultTeller(narrator.phrases)
    return Outcome(
      output: faults.map { teller.line($0) + "\n" }.joined(),
      remarks: [narrator.text("check.faults", ["count": narrator.grouped(faults.count)])],
      status: .failed)
  }

  /// What the profiles try of the rules, after the line that all is in order.
  private func covered(_ fine: String, _ narrator: Narrator, on date: CalendarDate) -> Outcome {
    var faults = Faults()
    let people = ProfileReader(narrator.knowledge).read(profiles ?? "Tests/Profiles", &faults).map(\.person)
    guard faults.all.isEmpty else {
      return Self.outcome(faults.all, narrator)
    }
    let coverage = narrator.knowledge.guide.coverage(over: people)
    let plans = people.compactMap { person in
      narrator.knowledge.guide.plan(for: person.answers, in: person.surroundings, on: date)
    }
    let unreached = ConditionCoverageReport.Part(
      title: narrator.text("check.plan-situations"),
      lines: PlanCheck(narrator.knowledge.guide).situations(withoutAnyOf: plans))
    let page = ConditionCoverageReport(coverage, narrator, on: date)
      .page(profiles: people.count, and: unreached)
    return Outcome(output: fine + TextRenderer(narrator.phrases).text(of: page))
  }
}
