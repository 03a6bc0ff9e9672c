import Guidance
import Interview
import Knowledge
import Presentation
import Wording

extension Linear {
  /// The model after a line, with what is said to it; a line that means nothing here is answered with what would.
  public func update(_ model: LinearModel, _ line: String) -> LinearModel {
    var next = model
    next.lines = []
    guard !model.state.navigation.isOver else { return next }
    let typed = Typed(line)
    if typed.text.isEmpty {
      enter(&next)
    } else if let command = Command(typed.text) {
      perform(command, &next)
    } else if typed.text.hasPrefix(">") {
      next.say(text("linear.no-command", next))
    } else {
      hear(typed, &next)
    }
    speak(&next)
    return next
  }

  /// A sentence in the language of the conversation.
  func text(_ key: String, _ model: LinearModel, _ values: [String: String] = [:]) -> String {
    narrator(for: model).text(key, values)
  }

  /// What kind of answer the page asks for; nil on a page that asks no question.
  func kind(_ model: LinearModel) -> FactKind? {
    guard case .question(let fact) = model.state.navigation.page else { return nil }
    return interview.knowledge.guide.sheet[fact]?.kind
  }

  // MARK: Commands

  private func perform(_ command: Command, _ model: inout LinearModel) {
    switch command {
    case .help: help(&model)
    case .back:
      let page = model.state.navigation.page
      if interview.hasDraft(on: page, interview.update(model.state, .back)) {
        model.say(text("linear.draft-kept", model))
      }
      send(.back, &model)
    case .decline:
      if kind(model) == nil { model.say(text("linear.no-question", model)) } else { send(.decline, &model) }
    case .clear: clear(&model)
    case .rest:
      if model.said == nil { model.say(text("linear.no-rest", model)) } else { renderRest(&model) }
    case .again:
      model.found = nil
      render(&model)
    case .undo:
      let step = model.state.history.past.last
      model.say(pages(of: model).undoing(step))
      if step != nil { send(.undo, &model) }
    case .redo:
      let step = model.state.history.future.last
      let isDraft = interview.hasDraftToResume(model.state)
      model.say(pages(of: model).redoing(step, resumesDraft: isDraft))
      if step != nil || isDraft { send(.redo, &model) }
    case .sources: send(.open(.sources), &model)
    case .glossary: send(.open(.glossary), &model)
    case .handOver:
      if interview.hasSheet(model.state) {
        send(.open(.sheet), &model)
      } else {
        model.say(text("linear.no-sheet", model))
      }
    case .plan: plan(&model)
    case .save:
      if model.state.visit.setting == .desk {
        send(.save, &model)
      } else {
        model.say(text("linear.no-cases", model))
      }
    case .language: send(.speak(pages(of: model).otherLanguage), &model)
    case .plain:
      model.say(text(model.state.visit.isPlain ? "linear.usual-words" : "linear.plain-words", model))
      send(.plain(!model.state.visit.isPlain), &model)
    case .leave: send(.leave, &model)
    }
  }

  /// Opens the plan, or says that the answers are not enough for one.
  private func plan(_ model: inout LinearModel) {
    let page = model.state.navigation.page
    send(.open(.plan), &model)
    if model.state.navigation.page == page, page != .plan { model.say(text("linear.no-plan", model)) }
  }

  private func clear(_ model: inout LinearModel) {
    let draft = model.state.navigation.draft
    guard !draft.text.isEmpty || !draft.chosen.isEmpty else {
      return model.say(text("linear.nothing-to-clear", model))
    }
    model.found = nil
    model.state = interview.update(model.state, .clear)
    model.say(text("linear.cleared", model))
  }
}
