import Gazetteer
import Guidance
import Interview
import Knowledge
import Presentation

extension Linear {
  /// Hears Enter alone.
  func enter(_ model: inout LinearModel) {
    let page = page(of: model)
    switch enterTakes(page, model) {
    case .choice(let choice): take(choice, &model)
    case .confirm: send(.confirm, &model)
    case nil:
      if model.said != nil {
        renderRest(&model)
      } else if kind(model) != nil {
        // The conversation itself says what is missing.
        send(.confirm, &model)
      } else {
        model.say(text("linear.nothing-to-enter", model))
      }
    }
  }

  /// Hears an answer, a number or words to look for.
  func hear(_ typed: Typed, _ model: inout LinearModel) {
    model.found = nil
    if model.state.navigation.page.traits.text != nil { return write(typed, &model) }
    switch kind(model) {
    case .number?, .date?: takeNumber(typed, &model)
    case .place? where !model.state.navigation.draft.listsRegions: takePlace(typed, &model)
    default:
      if let numbers = typed.numbers { choose(numbers, &model) } else { search(typed.text, &model) }
    }
  }

  private func takeNumber(_ typed: Typed, _ model: inout LinearModel) {
    if let choice = choices(of: model).first(where: { $0.name == typed.text.lowercased() }) {
      return take(choice, &model)
    }
    var written = typed.text
    if case .number? = kind(model), let numbers = typed.numbers, numbers.count == 1 {
      written = String(numbers[0])
    }
    var state = interview.update(interview.update(model.state, .clear), .type(written))
    if state.navigation.draft.problems.isEmpty { state = interview.update(state, .confirm) }
    if state.navigation.page == model.state.navigation.page, !state.navigation.draft.problems.isEmpty {
      // What was answered before stands until something better is.
      say(state.navigation.draft.problems, &model)
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
    // All that fits is said now; what was left of the page before is of another search.
    model.said = nil
    let page = page(of: model)
    let matches = interview.matches(of: model.state.navigation.draft.text, limit: 1)
    if matches.allSatisfy({ $0.kind == .suggestion }) {
      model.say(text("question.place-none", model))
      if !matches.isEmpty { model.say(text("question.place-meant", model)) }
    }
    for choice in page.choices { model.say(page.line(for: choice), .hanging) }
    if enterTakes(page, model) == nil { model.say(text("linear.type-place-number", model)) }
    sayWhatEnterDoes(page, &model)
  }

  /// Hears what is written where anything can be; numbers are choices there, too, unless they stand in quotes.
  private func write(_ typed: Typed, _ model: inout LinearModel) {
    let isQuoted = typed.text.count > 1 && typed.text.hasPrefix("\"") && typed.text.hasSuffix("\"")
    let text = isQuoted ? String(typed.text.dropFirst().dropLast()) : typed.text
    if !isQuoted, let numbers = typed.numbers, numbers.count == 1,
      choices(of: model).contains(where: { $0.name == String(numbers[0]) })
    {
      return choose(numbers, &model)
    }
    let written = interview.update(interview.update(model.state, .clear), .type(text))
    if [.file, .code].contains(model.state.navigation.page.traits.text) {
      adopt(interview.update(written, .confirm), &model, after: .confirm)
    } else {
      model.state = written
      render(&model)
    }
  }

  private func choose(_ numbers: [Int], _ model: inout LinearModel) {
    let choices = choices(of: model)
    if let named = choice(beginningWith: numbers, among: choices) { return take(named, &model) }
    if let wrong = numbers.first(where: { number in !choices.contains { $0.name == String(number) } }) {
      // The sign that declines stands among the numbers and has none itself.
      let count = choices.compactMap { Int($0.name) }.max() ?? 0
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

  /// The one choice that begins with a number which is no choice's own: “25” is 25 km where kilometres are asked.
  private func choice(beginningWith numbers: [Int], among choices: [Choice]) -> Choice? {
    guard numbers.count == 1, !choices.contains(where: { $0.name == String(numbers[0]) }) else { return nil }
    let named = choices.filter { $0.label.prefix { $0.isASCII && $0.isNumber } == String(numbers[0]) }
    return named.count == 1 ? named[0] : nil
  }

  private func take(_ choice: Choice, _ model: inout LinearModel) {
    model.taken = choice.name
    send(choice.event, &model)
  }

  /// Hears several answers in one line, at a desk, and says what is understood.
  private func takeAnswerLine(_ words: String, _ model: inout LinearModel) {
    model.state = interview.update(interview.update(model.state, .clear), .type(words))
    let line = interview.answerLine(model.state)
    guard !line.answers.isEmpty else {
      model.state = interview.update(model.state, .clear)
      return model.say(text("linear.none-found", model))
    }
    let page = page(of: model)
    for statement in pages(of: model).understood(line) { model.say(page.sentence(page.words(of: statement))) }
    sayWhatEnterDoes(page, &model)
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
    // A quantity with its unit is the whole of what one means: “25 km”.
    let named = found.filter { SearchText(page.choices[$0].label).words.starts(with: wanted.words) }
    if named.count == 1, wanted.words.first?.first?.isNumber == true {
      return take(page.choices[named[0]], &model)
    }
    if found.isEmpty {
      if interview.hasAnswerLine(model.state) { return takeAnswerLine(words, &model) }
      return model.say(text("linear.none-found", model))
    }
    for position in found { model.say(page.line(for: page.choices[position]), .hanging) }
    if found.count == 1 {
      model.found = found[0]
      model.say(page.sentence(text("linear.enter", model, ["label": page.choices[found[0]].label])))
    }
  }
}
