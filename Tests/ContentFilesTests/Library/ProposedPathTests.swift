import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing

/// What holds of the one list for anybody: random people, from a seed that a failure prints.
struct ProposedPathTests {
  private static let day = CalendarDate("2026-11-23")

  private struct Person {
    let answers: Answers
    let told: String
    let level: Int?
    let goals: Set<String>
    let fields: Set<String>
  }

  private static func people(_ count: Int, in knowledge: Knowledge, on date: CalendarDate) -> [Person] {
    var seed = Seed.fresh()
    let told = seed.description
    let communes = knowledge.gazetteer.allCommunes
    let drawn = (0..<40).compactMap { _ in communes.randomElement(using: &seed)?.code }
    let random = RandomAnswers(
      knowledge.guide.sheet, places: drawn + ["98818", "97411", "2A004", "region:53"])
    return (0..<count).map { number in
      var answers = random.answers(&seed)
      // Paths are the matter of these tests, so most people have chosen a field.
      if number % 5 > 0, let fields = knowledge.guide.sheet["fields"] {
        answers["fields"] = random.answer(to: fields, &seed)
      }
      let counting = knowledge.withFieldsOfJob(knowledge.guide.applicable(answers, on: date))
      let chosen = { (fact: String) -> Set<String> in
        if case .choices(let chosen)? = counting[fact] { chosen } else { [] }
      }
      let level: Int? = if case .number(let level)? = counting["level"] { level } else { nil }
      return Person(
        answers: answers, told: "person \(number) of \(told)", level: level, goals: chosen("goals"),
        fields: chosen("fields").subtracting(["none"]))
    }
  }

  /// The step of the ladder none, CAP, bac, bac + 2, + 3, + 5.
  private func grade(_ level: Int) -> Int { level < 3 ? 0 : min(level - 2, 5) }

  private func each(
    _ count: Int, _ check: (Person, Advice, ProposedPath, TrainingPath) -> Void
  ) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in Self.people(count, in: knowledge, on: date) {
      let advice = knowledge.advise(person.answers, on: date)
      for proposed in advice.paths {
        let path = try #require(knowledge.guide.catalogue.path(proposed.path))
        check(person, advice, proposed, path)
      }
    }
  }

  @Test func nobodyIsShownAPathMoreThanOneStepAway() throws {
    var count = 0
    try each(60) { person, _, proposed, path in
      guard let level = person.level, !person.goals.contains("recognise-experience") else { return }
      count += 1
      if let entry = path.entry?.level {
        #expect(grade(entry) - grade(level) <= 1, "\(person.told): \(path.identifier)")
      } else if let award = path.level {
        #expect(award - level <= 2, "\(person.told): \(path.identifier)")
      }
    }
    #expect(count > 100)
  }

  @Test func aPathBelowTheLevelHeldIsThereOnPurposeAlone() throws {
    let wished: Set = ["change-career", "create-business"]
    try each(60) { person, _, proposed, path in
      guard let level = person.level, let award = path.level, award < level else { return }
      #expect(!person.goals.isDisjoint(with: wished), "\(person.told): \(path.identifier)")
      guard let proposal = proposed.proposal else { return }
      #expect(
        proposal.cautions.contains { ["level-below", "level-far-below"].contains($0.criterion) },
        "\(person.told): \(path.identifier) says nothing of it")
    }
  }

  @Test func onlyFieldsThatWereChosenAreProposedAndNoFieldMeansNoGuess() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in Self.people(60, in: knowledge, on: date) {
      let advice = knowledge.advise(person.answers, on: date)
      let fields = Set(advice.paths.compactMap { knowledge.guide.catalogue.path($0.path)?.field })
      #expect(fields.isSubset(of: person.fields), "\(person.told)")
      if person.goals.contains("one-subject") { #expect(advice.isEmpty, "\(person.told)") }
    }
  }

  @Test func everyPathIsThereOnceWithItsForms() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in Self.people(40, in: knowledge, on: date) {
      let advice = knowledge.advise(person.answers, on: date)
      #expect(Set(advice.paths.map(\.path)).count == advice.paths.count, "\(person.told)")
      #expect(advice.shown.count == min(advice.paths.count, knowledge.guide.ranking.limit))
      for proposed in advice.paths {
        let path = try #require(knowledge.guide.catalogue.path(proposed.path))
        #expect(!proposed.forms.isEmpty && Set(proposed.forms.map(\.mode)).count == proposed.forms.count)
        for form in proposed.forms where form.mode != .hybrid {
          #expect(form.isAttested == path.modes.contains(form.mode), "\(person.told): \(path.identifier)")
        }
        if let proposal = proposed.proposal { #expect(proposal.mode == proposed.mode) }
      }
    }
  }

  /// The plan names the first paths of the list, so that a person meets the same ones on both pages.
  @Test func thePlanNamesTheFirstPathsOfTheList() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    var named = 0
    for person in Self.people(200, in: knowledge, on: date) {
      let advice = knowledge.advise(person.answers, on: date)
      let plan = try #require(knowledge.plan(for: person.answers, on: date))
      #expect(advice.paths.map(\.path).starts(with: plan.paths.map(\.path)), "\(person.told)")
      named += plan.paths.count
    }
    #expect(named > 5)
  }

  @Test func aDoorThatIsNotKnownStandsBelowThoseThatAre() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in Self.people(60, in: knowledge, on: date) {
      let others = knowledge.advise(person.answers, on: date).paths.filter { $0.fit == nil }
      let known = others.map { knowledge.guide.catalogue.path($0.path)?.entry != nil }
      #expect(known == known.sorted { $0 && !$1 }, "\(person.told)")
    }
  }

  /// A licence holder goes on to a master, a BTS holder to a third year.
  @Test(arguments: [(6, 7), (5, 6)]) func theNextLevelIsTheOneAbove(level: Int, next: Int) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for field in ["F01", "F03", "F05"] {
      let answers = Answers([
        "age": .number(32), "situation": .choices(["employee"]), "contract": .choice("permanent"),
        "level": .number(level), "goals": .choices(["progress"]), "fields": .choices([field]),
        "place": .place("75056"), "travel": .number(25), "connection": .choice("good"),
        "times": .choices(["evenings"]), "car": .flag(true), "caring": .flag(false),
      ])
      let first = try #require(knowledge.advise(answers, on: date).paths.first)
      let level = knowledge.guide.catalogue.path(first.path)?.level
      // Some awards stand for a level without having it.
      let standing = level ?? knowledge.guide.planning?.levels[first.path]
      #expect(standing == next, "\(field): \(first.path)")
    }
  }

  @Test func aJobLeadsToItsFieldsAndItsPaths() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    let base = Answers([
      "age": .number(30), "situation": .choices(["job-seeker"]), "registered": .flag(true),
      "level": .number(5), "goals": .choices(["change-career"]), "place": .place("75056"),
      "connection": .choice("good"),
    ])
    var coder = base
    coder["job"] = .occupation("M1805")
    let advice = knowledge.advise(coder, on: date)
    #expect(advice.paths.allSatisfy { knowledge.guide.catalogue.path($0.path)?.field == "F01" })
    #expect(advice.shown.contains { $0.contributions.contains { $0.criterion == "job-wanted" } })
    var driver = base
    driver["job"] = .occupation("N4101")
    #expect(knowledge.advise(driver, on: date).isEmpty)
    #expect(knowledge.advise(base, on: date).isEmpty)
  }
}
