import Counts
import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing

@testable import Interview

/// What a visit adds to the counts at its end, and what it never does.
struct CountingTests {
  private let interview: Interview

  init() throws {
    interview = Interview(
      knowledge: try ShippedLibrary.knowledge(), date: try ShippedLibrary.day("2026-11-23"), counts: true)
  }

  /// A person of Vitré who wants to move up in computing.
  private static let answers = Answers([
    "age": .number(34), "situation": .choices(["employee"]), "level": .number(5), "place": .place("35360"),
    "goals": .choices(["promotion"]), "fields": .choices(["F01", "F02"]), "contract": .choice("permanent"),
    "travel": .number(25), "connection": .choice("good"), "car": .flag(true), "disability": .flag(true),
  ])

  private func state(
    _ answers: Answers = answers, setting: Setting = .publicLibrary, seen: Bool = true
  ) -> InterviewState {
    var state = interview.start(language: "fr", setting: setting)
    state.visit.answers = answers
    return seen ? interview.update(state, .open(.plan)) : state
  }

  /// After midnight nothing was counted any more: the interview of the new day did not know that it counts.
  @Test func anotherDayCountsAsWell() throws {
    let next = interview.on(try ShippedLibrary.day("2026-11-24"))
    #expect(next.counts)
    #expect(count(next.update(state(), .abandon).effect) != nil)
  }

  /// What the interview wants done after these events.
  private func effect(after events: Event..., from state: InterviewState) -> Effect? {
    events.reduce(state) { interview.update($0, $1) }.effect
  }

  private func count(_ effect: Effect?) -> VisitCount? {
    if case .count(let visit)? = effect { visit } else { nil }
  }

  private func values(_ kind: CountKind, _ visit: VisitCount) -> Set<String> {
    Set(visit.values.filter { $0.kind == kind }.map(\.value))
  }

  @Test func leavingCountsTheVisit() throws {
    let visit = try #require(count(effect(after: .leave, .confirm, from: state())))
    #expect(visit.setting == "library" && visit.isFinished && visit.area == .area("5319"))
    #expect(values(.field, visit) == ["F01", "F02"] && values(.goal, visit) == ["promotion"])
    #expect(values(.step, visit).count == 1 && !values(.form, visit).isEmpty && values(.gap, visit).isEmpty)
  }

  /// What somebody wanted is known once they have seen what there is; before, only that they came.
  @Test func aVisitLeftBeforeItsResultsTellsNothingOfItself() throws {
    for events in [[Event.leave, .confirm], [.abandon]] {
      let left = events.reduce(state(seen: false)) { interview.update($0, $1) }
      let visit = try #require(count(left.effect))
      #expect(!visit.isFinished && visit.values.isEmpty)
    }
  }

  @Test func anAbandonedVisitIsCountedOnce() throws {
    let left = interview.update(state(), .abandon)
    #expect(count(left.effect)?.isFinished == true && left.navigation.isOver)
    #expect(interview.update(left, .counted).effect == nil)
    #expect(interview.update(left, .abandon).effect == nil)
  }

  @Test func whoeverSaysNoIsNotCounted() {
    let declined = interview.update(state(), .count(false))
    #expect(effect(after: .leave, .confirm, from: declined) == nil)
    let undone = interview.update(interview.update(declined, .choose("x")), .undo)
    #expect(!undone.visit.isCounted, "taking back an answer takes back no refusal")
    #expect(count(effect(after: .count(true), .leave, .confirm, from: declined)) != nil)
  }

  @Test func nothingIsCountedUnlessTheMachineIsSetTo() throws {
    let other = Interview(
      knowledge: try ShippedLibrary.knowledge(), date: try ShippedLibrary.day("2026-11-23"))
    #expect([Event.leave, .confirm].reduce(state()) { other.update($0, $1) }.effect == nil)
  }

  @Test func whoeverSaidNothingWasNotThere() {
    #expect(effect(after: .leave, .confirm, from: state(Answers(), seen: false)) == nil)
  }

  /// At a desk one case follows another; a case that is opened again was counted when it was made.
  @Test func theNextCaseCountsTheOneBefore() throws {
    let desk = state(setting: .desk)
    #expect(count(effect(after: .restart, from: desk))?.setting == "desk")
    let file = CaseFile(answers: Self.answers, saved: interview.date)
    let opened = interview.update(desk, .opened(file, path: "/case.yaml"))
    #expect(count(opened.effect) != nil, "the one before")
    #expect(effect(after: .open(.plan), .restart, from: opened) == nil)
  }

  /// What is tried on the page “what if” is nobody's answer.
  @Test func whatIsTriedIsNotCounted() throws {
    var trying = state()
    trying.visit.whatIf = WhatIfSession(answers: Self.answers, advice: interview.advice(on: Self.answers))
    trying.visit.answers["fields"] = .choices(["F09"])
    let visit = try #require(interview.count(of: trying))
    #expect(values(.field, visit) == ["F01", "F02"])
  }

  // MARK: Discretion

  private static let places = [
    "35360", "75056", "97411", "97502", "department:35", "region:53", "84007", "2A004",
  ]

  /// Whatever somebody says of health, benefits, family or nationality: the same is counted.
  @Test func nothingFollowsFromASensitiveAnswer() throws {
    var seed = Seed.fresh()
    let sheet = interview.knowledge.guide.sheet
    let random = RandomAnswers(sheet, places: Self.places)
    let sensitive = sheet.asked.filter(\.isSensitive)
    #expect(sensitive.count >= 5)
    var steps: Set<String> = []
    for _ in 0..<150 {
      let answers = random.answers(&seed)
      let expected = interview.count(of: state(answers))
      var others = answers
      for fact in sensitive { others[fact.identifier] = random.answer(to: fact, &seed) }
      // Nobody who answered nothing else was there.
      guard expected?.values.isEmpty == false else { continue }
      #expect(interview.count(of: state(others)) == expected, "\(seed)")
      steps.formUnion(expected.map { values(.step, $0) } ?? [])
    }
    #expect(steps.count > 5, "the visits differ")
  }

  /// Every value that is counted is an identifier of the content, and every place an employment area or less.
  @Test func whatIsCountedIsKnownBeforehand() throws {
    var seed = Seed.fresh()
    let knowledge = interview.knowledge
    let sheet = knowledge.guide.sheet
    let random = RandomAnswers(sheet, places: Self.places)
    let choices = { (role: FactRole) in Set(sheet.fact(in: role)?.kind.choices ?? []) }
    let known: [CountKind: Set<String>] = [
      .field: choices(.wantedFields), .goal: choices(.goals),
      .form: Set(DeliveryMode.allCases.map(\.rawValue)), .gap: Set(Reach.Gap.allCases.map(\.rawValue)),
      .step: Set(knowledge.guide.planning?.steps.keys.map { $0 } ?? []),
      .job: Set("ABCDEFGHIJKLMN".map { String($0) }),
    ]
    var kinds: Set<CountKind> = []
    let month = try #require(Month("2026-11"))
    for _ in 0..<150 {
      let answers = random.answers(&seed)
      guard let visit = interview.count(of: state(answers)) else { continue }
      for value in visit.values {
        #expect(known[value.kind]?.contains(value.value) == true, "\(value) \(seed)")
        kinds.insert(value.kind)
      }
      #expect(visit.table(in: month, minutes: 5).rows.count == visit.values.count + 1, "no value is lost")
      if case .area(let code) = visit.area { #expect(knowledge.gazetteer.employmentArea(code) != nil) }
    }
    #expect(kinds == Set(CountKind.allCases).subtracting([.visit]), "every kind is tried")
  }

  /// The code of an employment area begins with that of its region, or with 00 where it lies in several: what is hidden
  /// is merged by it.
  @Test func areasBearTheCodeOfTheirRegion() {
    let gazetteer = interview.knowledge.gazetteer
    for area in gazetteer.employmentAreas {
      let regions = Set(area.departments.compactMap { gazetteer.department($0)?.region })
      #expect(
        area.code.hasPrefix("00") ? regions.count > 1 : regions == [String(area.code.prefix(2))], "\(area)")
    }
  }
}
