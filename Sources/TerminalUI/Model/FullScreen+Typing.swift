import Guidance
import Interview
import Knowledge
import Presentation
import Screen

extension FullScreen {
  /// Lets the conversation hear what is typed, where the page has a field.
  func typed(_ event: Event, _ model: inout FullScreenModel) -> Change {
    guard isTyping(model) else { return .nothing }
    switch event {
    // Where nothing is typed there is nothing to mend, and the cursor stays where it is.
    case .erase, .edit: if model.state.navigation.draft.text.isEmpty { return .nothing }
    default: break
    }
    model.state = interview.update(model.state, event)
    return .page(.field)
  }

  /// Whether the page has a field, so that what is typed goes into it.
  func isTyping(_ model: FullScreenModel) -> Bool { !model.showsHelp && model.shown.hasField }

  /// Whether the cursor stands in the field.
  func isInField(_ model: FullScreenModel) -> Bool {
    isTyping(model) && model.shown.item(at: model.focus)?.isField == true
  }

  /// Whether the cursor cannot go any further in the field, or is not there: it goes to the edge of the page then.
  func isOutsideText(_ model: FullScreenModel, at edge: TextEdit) -> Bool {
    guard isInField(model) else { return true }
    let draft = model.state.navigation.draft
    return draft.behindCursor == (edge == .start ? draft.text.count : 0)
  }

  /// A character: typed where there is a field; else a digit finds an item by its number, and a letter by its label.
  func type(_ character: Character, _ model: inout FullScreenModel) -> Change {
    if isOnCaseLine(model) { return answer(character, &model) }
    if isTyping(model) {
      // In a number, the digit row of a French keyboard counts without Shift too.
      let digit = isNumber(model) ? Key.character(character).digit : nil
      return typed(.type(digit.map { String($0) } ?? String(character)), &model)
    }
    return Key.character(character).digit.map { numbered($0, &model) } ?? jumped(to: character, model)
  }

  /// The space bar: ticks what has the focus, also beside a field; else it is typed.
  func tick(_ model: inout FullScreenModel) -> Change {
    if case .event(.toggle(let choice))? = model.shown.item(at: model.focus)?.action {
      return perform(.toggle(choice), &model)
    }
    return type(" ", &model)
  }

  private func isNumber(_ model: FullScreenModel) -> Bool {
    guard case .question(let fact) = model.state.navigation.page,
      case .number(let range)? = interview.knowledge.guide.sheet[fact]?.kind
    else { return false }
    // Where numbers go below zero, the hyphen is a sign and not an unshifted 6; within a word é is no 2.
    return range.lowerBound >= 0 && !model.state.navigation.draft.text.contains { $0.isLetter }
  }
}
