import ContentFiles
import Faults
import Gazetteer
import Guidance
import Knowledge
import Occupations

/// What the guidance library takes for one advice and for one place query, inside this process.
struct LibraryFigures {
  /// The content that is measured.
  let knowledge: Knowledge
  private let date: CalendarDate
  private static let rounds = 40

  /// Reads the content; throws what is wrong with it.
  init(assets: String, date: CalendarDate) throws(BenchFault) {
    let (knowledge, faults) = KnowledgeReader(AssetFolders([assets])).read()
    guard let knowledge, faults.isEmpty else {
      throw .content(faults.map(\.description).joined(separator: "\n"))
    }
    self.knowledge = knowledge
    self.date = date
  }

  /// Adds a line for each figure.
  func add(to report: inout Report) {
    report.add(line("one whole advice", Self.people.flatMap { times(of: $0) }, goal: 3))
    report.add(line("one place query", Self.queries.flatMap { times(of: $0) }, goal: 1))
    report.add(line("one keystroke of a job", Self.jobs.flatMap { times(ofJob: $0) }, goal: 1))
    EngineFigures(knowledge: knowledge, date: date).add(to: &report)
    report.note(
      """
      Advice: \(Self.people.count) people, \(Self.rounds) times each, over \
      \(knowledge.guide.catalogue.paths.count) paths and \(knowledge.guide.schemes.count) schemes, surroundings \
      included. Place query: \(Self.queries.count) texts as typed, \(Self.rounds) times each, over \
      \(knowledge.gazetteer.communeCount) communes.
      """)
  }

  private func line(_ name: String, _ times: [Double], goal: Double) -> Report.Line? {
    Sample(times).map { Report.Line(name: name, value: $0, unit: "ms", goal: .value(goal)) }
  }

  private func times(of answers: Answers) -> [Double] {
    (0..<Self.rounds).map { _ in
      milliseconds { precondition(knowledge.advise(answers, on: date).modes.count == 4) }
    }
  }

  private func times(of query: String) -> [Double] {
    (0..<Self.rounds).map { _ in
      milliseconds { precondition(!knowledge.gazetteer.search(query, limit: 8).isEmpty) }
    }
  }

  /// Every keystroke of a job as it is typed.
  private func times(ofJob job: String) -> [Double] {
    let occupations = knowledge.occupations
    return job.indices.map { end in
      milliseconds { _ = occupations.matches(of: String(job[...end])) }
    }
  }

  private func milliseconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .milliseconds(1)
  }

  /// Three people of different situations and places, with every question answered that shapes the work.
  static let people = [
    Answers([
      "age": .number(34), "situation": .choices(["employee"]), "contract": .choice("permanent"),
      "level": .number(5), "place": .place("35360"), "travel": .number(50),
      "goals": .choices(["promotion"]), "fields": .choices(["F01"]), "times": .choices(["evenings"]),
    ]),
    Answers([
      "age": .number(22), "situation": .choices(["job-seeker"]), "registered": .flag(true),
      "level": .number(0), "place": .place("52121"), "travel": .number(25),
      "goals": .choices(["find-job"]), "fields": .choices(["F01", "F05"]),
    ]),
    Answers(["age": .number(47), "situation": .choices(["self-employed"]), "place": .place("48027")]),
  ]

  private static let jobs = [
    "informaticien", "femme de ménage", "chaufeur routié", "data scientist", "aide-soignante à domicile",
    "conductrice d’engins", "technicien de maintenance industrielle", "co", "qqqqqqqq",
  ]

  private static let queries = [
    "v", "vitre", "chaumont haute marne", "35", "52000", "st malo", "grennoble",
    "la rochefoucauld ne angoumois",
    "paris 18", "zzzz",
  ]
}
