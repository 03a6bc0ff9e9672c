import Gazetteer
import Guidance
import Interview
import Knowledge
import Presentation
import Wording

extension Linear {
  /// The lines of a page above which it is not said again by itself when one comes back to it.
  private static let short = 15

  /// Says the page, with an empty line before it.
  func render(_ model: inout LinearModel) {
    let page = page(of: model)
    model.say("")
    model.say(page.opening)
    render(page, from: 0, &model)
    if [.plan, .proposals].contains(model.state.navigation.page) { model.hasSeenAdvice = true }
  }

  /// Says what is left of the page, as much of it as there is room for.
  func renderRest(_ model: inout LinearModel) {
    let page = page(of: model)
    guard let said = model.said, said < page.body.count else {
      // What was left is gone, as the places that fitted another search.
      model.said = nil
      return model.say(narrator(for: model).text("linear.no-rest"))
    }
    render(page, from: said, &model)
  }

  private func render(_ page: LinePresenter, from start: Int, _ model: inout LinearModel) {
    let end = end(of: page, from: start, model)
    model.paragraphs += page.body[start..<end]
    model.said = end < page.body.count ? end : nil
    close(page, &model)
  }

  /// Where the part of the page ends that stays in sight, with what is said below it.
  private func end(of page: LinePresenter, from start: Int, _ model: LinearModel) -> Int {
    guard let rows = model.rows else { return page.body.count }
    let height = { (paragraphs: ArraySlice<Paragraph>) in
      paragraphs.reduce(0) { $0 + $1.lines(columns: model.columns).count }
    }
    // The last row is the one on which the person types.
    let room = { (said: Int?) in
      var closing = model
      (closing.paragraphs, closing.said) = ([], said)
      close(page, &closing)
      return rows - 1 - height(model.paragraphs[...]) - height(closing.paragraphs[...])
    }
    guard height(page.body[start...]) > room(nil) else { return page.body.count }
    var left = room(start)
    var end = start
    // The whole does not fit, with what is said below it at the end: something is left for the next part.
    while end < max(page.body.count - 1, start + 1) {
      left -= height(page.body[end...end])
      if left < 0, end > start { break }
      end += 1
    }
    return end
  }

  /// Says what stands below the page: whether there is more, and what Enter does.
  private func close(_ page: LinePresenter, _ model: inout LinearModel) {
    guard model.said != nil else { return sayWhatEnterDoes(page, &model) }
    if enterTakes(page, model) == nil {
      model.say(narrator(for: model).text("linear.rest-enter"))
    } else {
      model.say(narrator(for: model).text("linear.rest"))
      sayWhatEnterDoes(page, &model)
    }
  }

  /// Says a page that one came back to: all of it when it is short, else its name and where one was.
  func renderAgain(_ model: inout LinearModel) {
    let page = page(of: model)
    let count = page.body.reduce(0) { $0 + $1.lines(columns: model.columns).count }
    guard count > Self.short, page.choices.count > 1 else { return render(&model) }
    let narrator = narrator(for: model)
    model.say("")
    model.say(page.opening)
    if let taken = page.choices.first(where: { $0.name == model.taken }) {
      model.say(narrator.text("linear.were-at", ["choice": "\(taken.name), \(taken.label)"]))
    }
    model.say(narrator.text("linear.hear-again"))
    sayWhatEnterDoes(page, &model)
  }

  // MARK: Enter

  /// What Enter alone does on a page.
  enum Enter: Hashable {
    /// Takes a choice.
    case choice(Choice)
    /// Keeps the answer given before, or goes on with what is ticked.
    case confirm
  }

  /// What Enter alone does on the page, when it does anything.
  func enterTakes(_ page: LinePresenter, _ model: LinearModel) -> Enter? {
    if let found = model.found, page.choices.indices.contains(found) { return .choice(page.choices[found]) }
    switch model.state.navigation.page {
    case .question(let fact):
      let draft = model.state.navigation.draft
      switch interview.knowledge.guide.sheet[fact]?.kind {
      case .anyOf?: return draft.chosen.isEmpty ? nil : .confirm
      case .number?, .date?: return draft.text.isEmpty ? nil : .confirm
      case .place?:
        return keepsPlace(model) ? .confirm : wholePlace(page, model).map { .choice($0) }
      default: return model.state.visit.answers.isAnswered(fact) ? .confirm : nil
      }
    case .leaving, .unsaved: return page.choices.first.map { .choice($0) }
    default: return page.choices.first { $0.event == .confirm }.map { .choice($0) }
    }
  }

  /// Whether the place given before stands as it was.
  private func keepsPlace(_ model: LinearModel) -> Bool {
    guard case .question(let fact) = model.state.navigation.page,
      case .place(let code)? = model.state.visit.answers[fact]
    else {
      return false
    }
    return model.state.navigation.draft.text == interview.knowledge.placeName(code)
  }

  /// The one place that what is typed means.
  private func wholePlace(_ page: LinePresenter, _ model: LinearModel) -> Choice? {
    guard case .question(let fact) = model.state.navigation.page,
      let place = interview.meantPlace(fact, in: model.state)
    else { return nil }
    return page.choices.first { $0.event == .choose(place) }
  }

  /// Says what Enter alone takes, keeps or does; where it takes nothing, how to answer.
  func sayWhatEnterDoes(_ page: LinePresenter, _ model: inout LinearModel) {
    let narrator = narrator(for: model)
    switch enterTakes(page, model) {
    case .choice(let choice): model.say(page.sentence(narrator.text("linear.enter", ["label": choice.label])))
    case .confirm:
      guard case .question(let fact) = model.state.navigation.page else { return }
      if let answer = model.state.visit.answers[fact], !differs(fact, model.state) {
        let label = narrator.answer(answer, to: fact)
        model.say(page.sentence(narrator.text("linear.enter-keeps", ["answer": label])))
      } else {
        model.say(narrator.text("linear.enter-continues"))
      }
    case nil: hint(&model)
    }
  }

  /// Whether what is ticked is no longer the answer given before.
  private func differs(_ fact: String, _ state: InterviewState) -> Bool {
    guard case .anyOf? = interview.knowledge.guide.sheet[fact]?.kind else { return false }
    return state.visit.answers[fact] != .choices(state.navigation.draft.chosen)
  }

  /// Says how to answer, the first time that one has to answer so.
  private func hint(_ model: inout LinearModel) {
    guard case .question(let fact) = model.state.navigation.page else { return }
    let key: String
    switch interview.knowledge.guide.sheet[fact]?.kind {
    case .anyOf?: key = "linear.type-several"
    case .oneOf?, .scale?, .yesNo?: key = "linear.type-one"
    case .place? where model.state.navigation.draft.listsRegions: key = "linear.type-one"
    default: return
    }
    if model.hints.insert(key).inserted { model.say(narrator(for: model).text(key)) }
  }
}
