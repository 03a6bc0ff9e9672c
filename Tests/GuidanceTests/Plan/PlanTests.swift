import Testing

@testable import Guidance

/// The making of a plan, on a guide of a few paths and rules.
struct PlanTests {
  private static func planning(_ book: inout RuleBook) -> Planning {
    let all = book.add(.all([]))
    let certain = { (identifier: String, rule: RuleBook.Rule, exception: RuleBook.Rule?) in
      Planning.Choice(identifier: identifier, rule: rule, exception: exception, source: "test")
    }
    let hasNoBac = book.add(SmallGuide.test("level", .below, .number(4)))
    let reached = book.add(SmallGuide.test("entry-steps", .atMost, .number(0)))
    let oneStep = book.add(SmallGuide.test("entry-steps", .atMost, .number(1)))
    let steps = ["learn", "ask", "later"].map { name in
      Planning.Step(
        identifier: name, contact: name, source: "test", needsPlace: name == "ask",
        action: [Planning.Sentence(key: name, rule: nil)],
        remarks: [Planning.Sentence(key: "\(name).no-bac", rule: hasNoBac)], time: [], words: [], bring: [],
        reason: [])
    }
    return Planning(
      situations: [
        Planning.Situation(
          identifier: "basics", rule: hasNoBac, steps: [certain("learn", all, nil)], namesPaths: false,
          namesPayers: true, source: "test"),
        Planning.Situation(
          identifier: "anyone", rule: all,
          steps: [certain("ask", all, nil), certain("later", all, hasNoBac), certain("ask", all, nil)],
          namesPaths: true, namesPayers: true, source: "test"),
      ],
      steps: steps, admits: book.add(SmallGuide.test("field-wanted", .is, .flag(true))),
      fits: [certain("reached", reached, nil), certain("one-step", oneStep, nil)],
      forms: [
        certain("on-site", book.add(SmallGuide.test("within-travel", .is, .flag(true))), nil),
        certain("distance", all, nil),
      ],
      payers: [certain("pays", all, nil), certain("nobody", all, nil)],
      protections: [certain("beware", all, nil)],
      doors: [certain("ask", all, nil), certain("other", all, nil)], pathsRemarks: [], levels: [:],
      purposes: [:])
  }

  private func plan(
    _ answers: [String: Answer], _ paths: [TrainingPath], kilometres: Int = 5
  ) throws -> Plan {
    let guide = SmallGuide.guide(paths, planning: Self.planning)
    return try #require(
      guide.plan(for: Answers(answers), in: SmallGuide.surroundings(kilometres: kilometres), on: .example))
  }

  @Test func theFirstQuestionAnsweredWithYesMakesThePlan() throws {
    let without = try plan(["level": .number(2)], [])
    #expect(without.situation == "basics")
    let with = try plan(["level": .number(4)], [])
    #expect(with.situation == "anyone")
  }

  /// What is not known neither makes a situation nor rules a step out.
  @Test func anUnknownAnswerChoosesNothingAndRulesNothingOut() throws {
    let plan = try plan([:], [])
    #expect(plan.situation == "anyone")
    #expect(plan.steps.map(\.identifier) == ["ask", "later"])
    let remarks = plan.steps.flatMap { $0.remarks }
    #expect(remarks.isEmpty)
  }

  @Test func aSentenceIsSaidToThoseWhomItConcerns() throws {
    let plan = try plan(["level": .number(2)], [])
    #expect(plan.steps.first?.remarks == ["learn.no-bac"])
  }

  /// Two right paths are better than three with a filler.
  @Test func thePlanNamesThePathsOfTheBestFitAlone() throws {
    let paths = [
      SmallGuide.path("far", entry: .bacPlus2), SmallGuide.path("near", entry: .bac),
      SmallGuide.path("other", field: "F02", entry: .bac),
    ]
    let plan = try plan(["level": .number(4), "fields": .choices(["F01"]), "travel": .number(10)], paths)
    #expect(plan.list.map(\.path) == ["near", "far"])
    #expect(plan.paths.map(\.path) == ["near"])
    #expect(plan.mode == .onSite)
  }

  @Test func withoutAFieldNoPathIsGuessed() throws {
    let plan = try plan(["level": .number(4)], [SmallGuide.path("near")])
    #expect(plan.list.isEmpty && plan.paths.isEmpty && plan.mode == nil)
  }

  @Test func aPlaceBeyondWhatIsAcceptedIsNone() throws {
    let answers: [String: Answer] = ["level": .number(4), "fields": .choices(["F01"]), "travel": .number(10)]
    let far = try plan(answers, [SmallGuide.path("near")], kilometres: 50)
    #expect(far.place == nil)
    #expect(far.mode == .distance)
    let near = try plan(answers, [SmallGuide.path("near")], kilometres: 5)
    #expect(near.place?.kilometres == 5)
  }

  @Test func anUnknownSchemeIsNoPayerAndTheFirstContactNoSecondDoor() throws {
    let plan = try plan(["level": .number(4)], [])
    #expect(plan.payers.map(\.scheme) == ["pays"])
    #expect(plan.secondDoor == "other")
  }
}
