import Gazetteer
import Interview
import Presentation
import Screen

extension FullScreen {
  /// Does what the focused item does; on what is only read, goes on.
  func activate(_ model: inout FullScreenModel) -> Change {
    // What is read under a title goes on; the title alone opens and closes.
    if let title = model.focus.item, model.focus.part == 0,
      let isOpen = model.shown.layout.folding.isOpen[title]
    {
      model.sectionChoices[model.state.navigation.page, default: [:]][title] = !isOpen
      return .layout(.anchor(model.anchor))
    }
    switch model.shown.item(at: model.focus)?.action {
    case .event(let event):
      if let focus = focus(insteadOf: event, model) ?? focusInResults(event, model) { return .focus(focus) }
      return perform(event, &model)
    case .own: return closeHelp(&model)
    case nil: return readOn(model)
    }
  }

  /// The focus after what is only read: the next target, or what can be chosen below it where both are seen at once, so
  /// that Enter never seems to do nothing.
  private func readOn(_ model: FullScreenModel) -> Change {
    let layout = model.shown.layout
    let next = min(layout.index(of: model.focus) + 1, layout.targets.count - 1)
    let visible = layout.viewport(around: layout.targets[next].focus).visible
    let chosen = (next..<max(visible.upperBound, next + 1)).first { index in
      model.shown.item(at: layout.targets[index].focus)?.action != nil
    }
    return .focus(layout.targets[chosen ?? next].focus)
  }

  /// Where Enter leads in a question that it does not answer yet: it never takes a tick back, but goes on to what
  /// continues; and a place that is typed and may be several leads to the list of them.
  private func focus(insteadOf event: Event, _ model: FullScreenModel) -> Focus? {
    if event == .confirm, interview.hasAnswerLine(model.state), isInField(model),
      model.state.navigation.draft.text.isEmpty
    {
      return target(in: model) { if case .change = $0 { true } else { false } }
    }
    guard !model.showsHelp, case .question = model.state.navigation.page else { return nil }
    switch event {
    case .toggle(let choice) where model.state.navigation.draft.chosen.contains(choice):
      return target(in: model) { $0 == .confirm }
    case .confirm where interview.hasPlacesToChoose(model.state):
      return target(in: model) { if case .choose = $0 { true } else { false } }
    default: return nil
    }
  }

  /// Where Enter in a search leads that has not one result alone: to the first of them.
  private func focusInResults(_ event: Event, _ model: FullScreenModel) -> Focus? {
    guard event == .confirm, isInField(model), !model.state.navigation.draft.text.isEmpty else { return nil }
    switch model.state.navigation.page {
    case .catalogue: return target(in: model) { if case .open(.path) = $0 { true } else { false } }
    case .centres: return target(in: model) { if case .open(.centre) = $0 { true } else { false } }
    case .occupations where interview.occupationMeant(in: model.state) == nil:
      return target(in: model) { if case .open(.occupation) = $0 { true } else { false } }
    default: return nil
    }
  }

  /// The first item of the page whose event fits.
  private func target(in model: FullScreenModel, _ fits: (Event) -> Bool) -> Focus? {
    let item = model.shown.content.items.first { item in
      if case .event(let event) = item.action { fits(event) } else { false }
    }
    return item.flatMap { model.shown.layout.target(of: $0.identity) }
  }
}
