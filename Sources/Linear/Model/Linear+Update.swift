import Content
import Conversation
import Guidance
import Pages
import Territory

extension Linear {
  /// The model after a line, with what is said to it; a line that means nothing here is answered with what would.
  public func update(_ model: LinearModel, _ line: String) -> LinearModel {
    var next = model
    next.lines = []
    guard !model.state.isOver else { return next }
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

  private func text(_ key: String, _ model: LinearModel, _ values: [String: String] = [:]) -> String {
    narrator(for: model).text(key, values)
  }

  private func kind(_ model: LinearModel) -> FactKind? {
    guard case .question(let fact) = model.state.page else { return nil }
    return interview.library.guide.sheet[fact]?.kind
  }

  // MARK: Commands

  private func perform(_ command: Command, _ model: inout LinearModel) {
    switch command {
    case .help: help(&model)
    case .back: send(.back, &model)
    case .decline:
      if kind(model) == nil { model.say(text("linear.no-question", model)) } else { send(.decline, &model) }
    case .clear: clear(&model)
    case .rest:
      if model.said == nil { model.say(text("linear.no-rest", model)) } else { tellRest(&model) }
    case .again:
      model.found = nil
      tell(&model)
    case .language: send(.speak(pages(of: model).otherLanguage), &model)
    case .plain:
      model.say(text(model.state.isPlain ? "linear.usual-words" : "linear.plain-words", model))
      send(.plain(!model.state.isPlain), &model)
    case .leave: send(.leave, &model)
    }
  }

  private func clear(_ model: inout LinearModel) {
    let draft = model.state.draft
    guard !draft.text.isEmpty || !draft.chosen.isEmpty else {
      return model.say(text("linear.nothing-to-clear", model))
    }
    model.found = nil
    model.state = interview.update(model.state, .clear)
    model.say(text("linear.cleared", model))
  }

  // MARK: Answers

  private func enter(_ model: inout LinearModel) {
    let page = page(of: model)
    switch enterTakes(page, model) {
    case .choice(let choice): take(choice, &model)
    case .confirm: send(.confirm, &model)
    case nil:
      if model.said != nil {
        tellRest(&model)
      } else if kind(model) != nil {
        // The conversation itself says what is missing.
        send(.confirm, &model)
      } else {
        model.say(text("linear.nothing-to-enter", model))
      }
    }
  }

  private func hear(_ typed: Typed, _ model: inout LinearModel) {
    model.found = nil
    switch kind(model) {
    case .number?, .date?: takeNumber(typed, &model)
    case .place? where !model.state.draft.listsRegions: takePlace(typed, &model)
    default:
      if let numbers = typed.numbers { choose(numbers, &model) } else { search(typed.text, &model) }
    }
  }

  private func takeNumber(_ typed: Typed, _ model: inout LinearModel) {
    let numbers = typed.numbers ?? []
    let written = numbers.count == 1 ? String(numbers[0]) : typed.text
    var state = interview.update(interview.update(model.state, .clear), .type(written))
    if state.draft.problems.isEmpty { state = interview.update(state, .confirm) }
    if state.page == model.state.page, !state.draft.problems.isEmpty {
      // What was answered before stands until something better is.
      say(state.draft.problems, &model)
    } else {
      adopt(state, &model)
    }
  }

  private func takePlace(_ typed: Typed, _ model: inout LinearModel) {
    if let numbers = typed.numbers, numbers.count == 1,
      choices(of: model).contains(where: { $0.name == String(numbers[0]) })
    {
      return choose(numbers, &model)
    }
    model.state = interview.update(interview.update(model.state, .clear), .type(typed.text))
    let page = page(of: model)
    let matches = interview.matches(of: model.state.draft.text, limit: 2)
    if matches.allSatisfy({ $0.kind == .suggestion }) { model.say(text("question.place-none", model)) }
    for choice in page.choices { model.say(page.line(for: choice), .hanging) }
    let whole = matches.filter(\.isWhole)
    if whole.count == 1,
      let exact = page.choices.firstIndex(where: { $0.event == .choose(whole[0].place.description) })
    {
      model.found = exact
      model.say(page.sentence(text("linear.enter", model, ["label": page.choices[exact].label])))
    } else {
      model.say(text("linear.type-place-number", model))
    }
  }

  private func choose(_ numbers: [Int], _ model: inout LinearModel) {
    let choices = choices(of: model)
    if let wrong = numbers.first(where: { number in !choices.contains { $0.name == String(number) } }) {
      let count = choices.filter { $0.name != Command.decline.sign }.count
      let values = ["number": String(wrong), "count": String(count)]
      return model.say(text(count == 0 ? "linear.no-choices" : "linear.no-number", model, values))
    }
    let chosen = numbers.compactMap { number in choices.first { $0.name == String(number) } }
    if chosen.count == 1 { return take(chosen[0], &model) }
    let events = chosen.map(\.event)
    let toggles = events.filter { if case .toggle = $0 { true } else { false } }
    guard toggles.count == events.count else { return model.say(text("linear.one-number", model)) }
    for event in toggles { model.state = interview.update(model.state, event) }
    sayTicked(&model)
  }

  private func take(_ choice: Choice, _ model: inout LinearModel) {
    model.taken = choice.name
    send(choice.event, &model)
  }

  /// Looks for a choice by its words; one that is named whole is taken, one that alone fits is for Enter to take.
  private func search(_ words: String, _ model: inout LinearModel) {
    let page = page(of: model)
    let wanted = SearchText(words)
    let found = page.choices.indices.filter {
      !wanted.words.isEmpty && wanted.isFound(in: SearchText(page.choices[$0].label))
    }
    let exact = found.filter { SearchText(page.choices[$0].label).words == wanted.words }
    if exact.count == 1 { return take(page.choices[exact[0]], &model) }
    if found.isEmpty { return model.say(text("linear.none-found", model)) }
    for position in found { model.say(page.line(for: page.choices[position]), .hanging) }
    if found.count == 1 {
      model.found = found[0]
      model.say(page.sentence(text("linear.enter", model, ["label": page.choices[found[0]].label])))
    }
  }

  // MARK: Conversation

  /// Lets the conversation hear an event, and says what came of it.
  private func send(_ event: Event, _ model: inout LinearModel) {
    model.found = nil
    adopt(interview.update(model.state, event), &model, after: event)
  }

  /// Goes on with the conversation as it now is, and says what changed.
  private func adopt(_ state: ConversationState, _ model: inout LinearModel, after event: Event? = nil) {
    let before = model.state
    model.state = state
    if state.isOver { return }
    if state.page == before.page, state.trail.count == before.trail.count {
      sayChange(from: before, after: event, &model)
      return
    }
    if case .question(let fact) = before.page, let answer = state.answers[fact], event != .back,
      answer != before.answers[fact]
    {
      let words = narrator(for: model).answer(answer, to: fact)
      model.say(page(of: model).sentence(text("linear.taken", model, ["answer": words])))
    }
    model.said = nil
    let depth = state.trail.count
    if depth > before.trail.count {
      model.takenTrail.append(model.taken)
      model.taken = nil
      tell(&model)
    } else {
      model.taken = model.takenTrail.indices.contains(depth) ? model.takenTrail[depth] : nil
      model.takenTrail = Array(model.takenTrail.prefix(depth))
      tellAgain(&model)
    }
  }

  private func sayChange(
    from before: ConversationState, after event: Event?, _ model: inout LinearModel
  ) {
    let state = model.state
    if state.language != before.language || state.isPlain != before.isPlain || state.lane != before.lane
      || state.draft.listsRegions != before.draft.listsRegions
    {
      tell(&model)
    } else if !state.draft.problems.isEmpty {
      say(state.draft.problems, &model)
    } else if case .toggle? = event {
      sayTicked(&model)
    } else if event == .back {
      model.say(text("linear.first-page", model))
    } else {
      tell(&model)
    }
  }

  private func say(_ problems: [Problem], _ model: inout LinearModel) {
    for problem in problems {
      model.say(text("linear.attention", model, ["text": text(problem.key, model, problem.values)]))
    }
  }

  private func sayTicked(_ model: inout LinearModel) {
    let page = page(of: model)
    let ticked = page.choices.filter { choice in
      if case .toggle(let name) = choice.event { model.state.draft.chosen.contains(name) } else { false }
    }
    guard !ticked.isEmpty else { return model.say(text("linear.none-ticked", model)) }
    let names = ticked.map(\.label).joined(separator: text("answer.then", model))
    model.say(page.sentence(text("linear.ticked-now", model, ["choices": names])))
    model.say(text("linear.enter-continues", model))
  }

  // MARK: Help

  /// Says why the page asks, and what can be typed on it.
  private func help(_ model: inout LinearModel) {
    let content = pages(of: model).content()
    let page = page(of: model)
    model.say(text("help.page", model, ["page": content.title.part]))
    for aside in page.asides { model.say(aside) }
    let isQuestion = kind(model) != nil
    if !page.choices.isEmpty { model.say(text("linear.help-numbers", model)) }
    switch kind(model) {
    case .anyOf?: model.say(text("linear.type-several", model))
    case .place?: model.say(text("linear.type-place", model))
    default: break
    }
    for command in Command.allCases {
      switch command {
      case .decline where !isQuestion, .clear where !isQuestion: continue
      case .rest where model.said == nil: continue
      default: model.say("\(command.sign), \(command.meaning(narrator(for: model).phrases))")
      }
    }
  }
}
