import Guidance
import Knowledge
public import Occupations

extension Interview {
  /// The page on which a fact is asked: a job is looked for on a page of its own.
  func page(asking fact: String) -> Page {
    knowledge.guide.sheet[fact]?.kind == .occupation ? .occupations : .question(fact)
  }

  /// The occupations that fit what is typed, best first.
  public func occupations(matching text: String) -> [OccupationMatch] {
    knowledge.occupations.matches(of: text)
  }

  /// The answers with the fields that the job leads to, beside those chosen before.
  func withFieldsOfJob(_ answers: Answers) -> Answers {
    guard let fact = knowledge.guide.sheet.fact(in: .wantedFields), answers.isKnown(fact.identifier) else {
      return knowledge.withFieldsOfJob(answers)
    }
    guard let occupation = knowledge.occupation(in: answers), !occupation.fields.isEmpty,
      case .choices(let chosen)? = answers[fact.identifier]
    else { return answers }
    var answers = answers
    let kept = chosen.filter { $0 != fact.choiceRoles[.noField] }
    answers[fact.identifier] = .choices(kept.union(occupation.fields))
    return answers
  }

  /// The one occupation that what is typed means; nil when that is none or may be several.
  public func occupationMeant(in state: InterviewState) -> OccupationMatch? {
    let matches = occupations(matching: state.navigation.draft.text)
    guard let match = matches.first, matches.count == 1 || match.kind == .whole && matches[1].kind != .whole
    else { return nil }
    return match
  }

  /// Hears an event on the page where a job is looked for.
  func chooseJob(_ event: Event, _ state: inout InterviewState) {
    switch event {
    case .confirm:
      // Enter on a search opens what is found, when one thing alone is.
      guard let match = occupationMeant(in: state) else {
        state.navigation.draft.problems = [Problem(key: "problem.job")]
        return
      }
      go(to: .occupation(match.occupation.code), &state)
    case .decline:
      guard let fact = knowledge.guide.sheet.fact(in: .wantedJob)?.identifier else { return }
      take(.declined, for: fact, &state)
    default:
      state.navigation.draft.problems = []
      write(event, &state.navigation.draft)
    }
  }

  /// Takes the job that is shown as the one wanted.
  func takeJob(_ code: String, _ state: inout InterviewState) {
    guard let fact = knowledge.guide.sheet.fact(in: .wantedJob)?.identifier else { return }
    take(.occupation(code), for: fact, &state)
  }
}
