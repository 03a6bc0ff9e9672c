import Interview
import Knowledge
import Presentation
import Screen
import Wording

extension FullScreen {
  /// Whether the cursor stands on a line of the case that a key can begin to answer.
  func isOnCaseLine(_ model: FullScreenModel) -> Bool {
    guard interview.hasAnswerLine(model.state), !model.showsHelp,
      case .event(.change)? = model.shown.item(at: model.focus)?.action
    else { return false }
    return true
  }

  /// Whether a sign is typed rather than a command: beside the lines of a case, only in the field itself.
  func typesSigns(_ model: FullScreenModel) -> Bool {
    interview.hasAnswerLine(model.state) ? isInField(model) : isTyping(model)
  }

  /// Begins to answer the line of the case on which the cursor stands: with the first letter or digit the question opens
  /// in its place, and has it.
  func answer(_ character: Character, _ model: inout FullScreenModel) -> Change {
    guard !character.isWhitespace, case .event(let event)? = model.shown.item(at: model.focus)?.action else {
      return .nothing
    }
    let change = perform(event, &model)
    guard case .question = model.state.navigation.page else { return change }
    // The question is laid out first, so that the key finds its choices.
    show(change, &model)
    return type(character, &model)
  }

  /// Whether an event answered something of a case, so that the cursor goes on to what is to be asked next.
  func isAnswered(_ state: InterviewState, _ before: InterviewState, by event: Event) -> Bool {
    guard event != .undo, event != .redo, interview.hasAnswerLine(state) else { return false }
    return state.visit.answers != before.visit.answers
  }

  /// What a line of answers was taken for: on a small screen the answers themselves are on other pages.
  func taken(from before: InterviewState, in model: FullScreenModel) -> String? {
    let answers = interview.answerLine(before).answers
    guard !answers.isEmpty else { return nil }
    let narrator = narrator(for: model)
    let told = answers.map { narrator.answer($0.answer, to: $0.fact) }
    return narrator.text("linear.taken", ["answer": told.joined(separator: narrator.text("answer.then"))])
  }

  /// Whether something is typed that can be mended.
  func isMending(_ model: FullScreenModel) -> Bool {
    isTyping(model) && !model.state.navigation.draft.text.isEmpty
  }

  /// Does what a key does at a counsellor's desk, whatever page is open.
  func hearAtDesk(_ command: KeyCommand, _ model: inout FullScreenModel) -> Change {
    switch command {
    case .newCase: return performBelowHelp(.open(.unsaved(.newCase)), &model)
    case .search: return performBelowHelp(.open(.catalogue), &model)
    case .compare:
      let comparesPaths = model.state.navigation.page != .recap && model.state.visit.shortlist.count > 1
      return performBelowHelp(.open(comparesPaths ? .comparison : .compareCase), &model)
    case .entry:
      let change = performBelowHelp(.open(.recap), &model)
      show(change, &model)
      return .layout(.field)
    default: return .nothing
    }
  }
}
