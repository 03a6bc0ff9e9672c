package import Counts
import Gazetteer
import Guidance
import Knowledge

extension Interview {
  /// Notes what a visit adds to the counts, where an event has ended it, as what is to be done outside the interview.
  func countEnding(of before: InterviewState, _ next: inout InterviewState) {
    let isLeft = next.navigation.isOver && !before.navigation.isOver
    guard counts, next.effect == nil, isLeft || next.visit.number != before.visit.number else { return }
    next.effect = count(of: before).map(Effect.count)
  }

  /// What a visit adds to the counts; nil for one in which nothing was answered, or that the person wants not counted.
  ///
  /// Nothing in it follows from a sensitive answer: plan and reach are those of somebody who gave none. What was tried
  /// on the page “what if” are not the person's answers.
  package func count(of state: InterviewState) -> VisitCount? {
    let visit = state.visit
    let said = visit.whatIf?.answers ?? visit.answers
    guard visit.isCounted, !said.values.isEmpty else { return nil }
    let answers = knowledge.guide.withholdingSensitive(said, on: date)
    return VisitCount(
      setting: visit.setting.rawValue, isFinished: state.hasSeenResults, area: area(in: answers),
      values: state.hasSeenResults ? values(in: answers) : [])
  }

  /// Where a person lives, as counters know it.
  private func area(in answers: Answers) -> CountArea {
    guard let place = knowledge.residence(in: answers), let described = knowledge.gazetteer.describe(place)
    else { return .unknown }
    return described.commune?.employmentArea.map(CountArea.area)
      ?? described.region.map { .region($0.code) } ?? .unknown
  }

  /// What is counted of these answers: wishes as they were said, and what the rules make of them.
  private func values(in answers: Answers) -> Set<VisitCount.Value> {
    let guide = knowledge.guide
    let applicable = knowledge.withFieldsOfJob(answers)
    let surroundings = knowledge.surroundings(of: applicable)
    let plan = guide.plan(for: applicable, in: surroundings, on: date)
    let reach = guide.reach(for: applicable, in: surroundings, on: date, plan: plan)
    var values = reach.forms.map { VisitCount.Value(.form, $0.rawValue) }
    for (kind, role) in [(CountKind.field, FactRole.wantedFields), (.goal, .goals)] {
      guard case .choices(let chosen)? = guide.sheet.answer(in: role, of: answers) else { continue }
      values += chosen.map { VisitCount.Value(kind, $0) }
    }
    if case .occupation(let code)? = guide.sheet.answer(in: .wantedJob, of: answers) {
      values.append(VisitCount.Value(.job, String(code.prefix(1))))
    }
    if let step = plan?.steps.first { values.append(VisitCount.Value(.step, step.identifier)) }
    if let gap = reach.gap { values.append(VisitCount.Value(.gap, gap.rawValue)) }
    return Set(values)
  }
}

extension Page {
  /// Whether it shows what a visit is for: the plan, the paths proposed, or the sheet to take home.
  var isResult: Bool { self == .plan || self == .proposals || traits.isOfSheet }
}
