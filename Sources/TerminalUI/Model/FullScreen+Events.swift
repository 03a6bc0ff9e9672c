import Interview

extension FullScreen {
  /// Lets the conversation hear an event, and says where the focus goes on the page that it leads to.
  ///
  /// - Parameter anchor: Where the focus rested on the page; by default where it is.
  func perform(_ event: Event, _ model: inout FullScreenModel, from anchor: FocusAnchor? = nil) -> Change {
    let anchor = anchor ?? model.anchor
    let before = model.state
    model.state = interview.update(before, event)
    let depth = model.state.navigation.trail.count
    if model.state.visit.number != before.visit.number {
      model.focusTrail = []
      model.sectionChoices = [:]
      return .page(.start)
    }
    if model.state.navigation.page == before.navigation.page {
      if isAnswered(model.state, before, by: event) {
        model.notice = taken(from: before, in: model)
        return .page(.start)
      }
      let isAnotherList =
        model.state.navigation.mode != before.navigation.mode
        || model.state.navigation.draft.listsRegions != before.navigation.draft.listsRegions
      return .page(isAnotherList ? .firstItem : .anchor(anchor))
    }
    if depth > before.navigation.trail.count {
      model.focusTrail.append(anchor)
      return .page(.start)
    }
    if case .change = event, depth == before.navigation.trail.count { return .page(.start) }
    if isAnswered(model.state, before, by: event) {
      model.focusTrail = Array(model.focusTrail.prefix(depth))
      return .page(.start)
    }
    let back = model.focusTrail.indices.contains(depth) ? model.focusTrail[depth] : nil
    model.focusTrail = Array(model.focusTrail.prefix(depth))
    return .page(back.map { .anchor($0) } ?? .firstItem)
  }

  /// Lets the conversation hear an event on the page below the help, where that is open.
  func performBelowHelp(_ event: Event, _ model: inout FullScreenModel) -> Change {
    perform(event, &model, from: leaveHelp(&model))
  }

  // MARK: Help

  /// Lays the help over the page.
  func openHelp(_ model: inout FullScreenModel) -> Change {
    model.focusTrail.append(model.anchor)
    model.showsHelp = true
    return .page(.start)
  }

  /// Takes the help away, and shows the page as it was.
  func closeHelp(_ model: inout FullScreenModel) -> Change {
    .page(leaveHelp(&model).map { .anchor($0) } ?? .firstItem)
  }

  /// Takes the help away; where the focus rested on the page below it, nil when there was no help.
  private func leaveHelp(_ model: inout FullScreenModel) -> FocusAnchor? {
    guard model.showsHelp else { return nil }
    model.showsHelp = false
    return model.focusTrail.popLast()
  }
}
