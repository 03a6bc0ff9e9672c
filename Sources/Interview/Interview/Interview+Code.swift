public import Codes
public import Guidance
import Knowledge

extension Interview {
  /// The code that brings a visit’s answers back: whatever is sensitive, and what only a sensitive answer led to, is not
  /// in it.
  public func code(of state: InterviewState) -> AnswerCode {
    AnswerCode(carried(by: state), by: knowledge.codeBook)
  }

  /// The answers that the code of a visit carries.
  public func carried(by state: InterviewState) -> Answers {
    // Answers that are only tried are not the person’s.
    knowledge.guide.withholdingSensitive(state.visit.whatIf?.answers ?? state.visit.answers, on: date)
  }

  /// What a person does who begins with a code: opens the page for it, types it, and takes it; nothing without a code.
  public static func opening(code: String?) -> [Event] {
    code.map { [.open(.enterCode), .type($0), .confirm] } ?? []
  }

  /// Hears an event on the page where a code is typed.
  func enterCode(_ event: Event, _ state: inout InterviewState) {
    guard event == .confirm else { return write(event, &state.navigation.draft) }
    let text = state.navigation.draft.text
    guard isUnsaved(state), (try? AnswerCode(text)) != nil else { return open(code: text, &state) }
    go(to: .unsaved(.code(text)), &state)
  }

  /// Begins a visit with the answers of a code; says what is wrong with one that does not open.
  func open(code text: String, _ state: inout InterviewState) {
    do throws(AnswerCode.Refusal) {
      let contents = try AnswerCode(text).open(by: knowledge.codeBook, on: knowledge.guide.sheet)
      state = another(after: state)
      state.visit.answers = contents.answers
      // They were counted where they were given.
      state.visit.isCounted = false
      state.visit.lostFacts = contents.gone
      // What a desk shows before anything is answered is no advice for these answers.
      (state.derived.advice, state.derived.plan) = (nil, nil)
      if state.navigation.page != .recap { go(to: .recap, &state) }
      prepareAdvice(&state)
    } catch {
      state.navigation.draft.problems = [error.problem]
    }
  }
}

extension AnswerCode.Refusal {
  /// The refusal as a problem with what was typed.
  package var problem: Problem {
    switch self {
    case .notACode: Problem(key: "code.problem.not-a-code")
    case .mistyped: Problem(key: "code.problem.mistyped")
    case .newer: Problem(key: "code.problem.newer")
    }
  }
}
