import Guidance

/// A guide of a few paths and one rule of admission, for tests of the advice itself.
enum SmallGuide {
  static let sheet = FactSheet(
    [
      Fact(
        identifier: "level", kind: .scale((0...8).map { .init(value: $0, identifier: "\($0)") }),
        origin: .asked, role: .level),
      Fact(identifier: "fields", kind: .anyOf(["F01", "F02"]), origin: .asked, role: .wantedFields),
      Fact(
        identifier: "travel", kind: .scale([10, 100].map { .init(value: $0, identifier: "\($0)") }),
        origin: .asked, role: .travel),
      Fact(identifier: "job", kind: .occupation, origin: .asked, role: .wantedJob),
    ] + DerivedFact.facts(regions: ["53"], awards: ["licence"], fields: ["F01", "F02"]))

  static func path(
    _ identifier: String, _ registration: TrainingPath.Registration = .running,
    until end: CalendarDate? = nil, successor: TrainingPath.Successor? = nil,
    field: String = "F01", entry: TrainingPath.Entry? = .bac, modes: Set<DeliveryMode> = [.onSite],
    occupation: String? = nil
  ) -> TrainingPath {
    TrainingPath(
      identifier: identifier, code: nil, title: identifier, award: "licence", level: 6, rncp: "1",
      registrationEnds: end, registration: registration, successor: successor, field: field, entry: entry,
      entryBasis: .explicit, entryNote: nil, experienceNote: nil, durationNote: nil, months: nil, hours: nil,
      credits: nil,
      modes: modes, modesBasis: nil, cpf: .unknown, cpfBasis: nil, vae: .unknown, vaeBasis: nil,
      jobs: occupation.map { [TrainingPath.Job(name: $0, rome: $0)] } ?? [],
      sources: ["source"], sourceDate: "2026", confidence: .high, note: nil)
  }

  static func test(
    _ fact: String, _ comparison: FactTest.Comparison, _ operand: FactTest.Operand
  ) -> Condition {
    .test(FactTest(fact: fact, comparison: comparison, operand: operand))
  }

  /// Running or to be verified, of a wanted field, and within reach.
  static let admits = Condition.all([
    test("path-registration", .is, .choices(["running", "to-verify"])),
    test("field-wanted", .is, .flag(true)),
    .any([test("mode", .is, .choices(["distance"])), test("within-travel", .is, .flag(true))]),
  ])

  /// The same from any distance.
  static let widened = Condition.all([
    test("path-registration", .is, .choices(["running", "to-verify"])),
    test("field-wanted", .is, .flag(true)),
  ])

  static func guide(
    _ paths: [TrainingPath], links: [PathLink] = [], limit: Int = 10,
    planning: (inout RuleBook) -> Planning? = { _ in nil }
  ) -> Guide {
    var book = RuleBook(sheet: sheet, constants: [], definitions: [:])
    let criteria = [
      ("field", 30, test("field-wanted", .is, .flag(true))),
      ("door", 20, test("entry-steps", .atMost, .number(0))),
      ("far", -20, test("within-travel", .is, .flag(false))),
      ("job", 10, test("job-wanted", .is, .flag(true))),
    ].map {
      Ranking.Criterion(
        identifier: $0.0, component: .field, points: $0.1, rule: book.add($0.2), source: "test")
    }
    let certified = Scheme(
      identifier: "pays", rules: ["R-1"], kind: .right, person: book.add(.all([])),
      path: book.add(test("path-certified", .is, .flag(true))), pays: true, contact: "cep", constants: [],
      source: "law", grade: .a, checked: .example, watch: nil, from: nil, until: nil)
    let ranking = Ranking(
      admits: book.add(admits), widened: book.add(widened), contracts: [], rareContracts: [], entries: [],
      limit: limit, criteria: criteria)
    let plans = planning(&book)
    return Guide(
      book: book, questions: [], schemes: [certified],
      catalogue: Catalogue(fields: [], awards: [], paths: paths, links: links), ranking: ranking,
      advisers: [],
      contradictions: [], planning: plans)
  }

  static func surroundings(kilometres: Int) -> Surroundings {
    let place = NearbyCentre(
      centre: "centre", kilometres: kilometres, minutes: nil, basis: .road, precision: .exact,
      welcome: .reception)
    return Surroundings(reception: [place], teaching: [place], alternance: [place])
  }
}
