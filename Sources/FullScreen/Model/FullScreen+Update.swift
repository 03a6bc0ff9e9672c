import Content
public import Conversation
import Guidance
import Pages
public import Screen

extension FullScreen {
  /// The model after a key; a key that means nothing on the page changes nothing.
  public func update(_ model: FullScreenModel, _ key: Key) -> FullScreenModel {
    var next = model
    if case .resize = key {} else { next.notice = nil }
    switch key {
    case .resize(let size): resize(to: size, &next)
    case .interrupt: interrupt(&next)
    case .up: move(by: -1, &next)
    case .down: move(by: 1, &next)
    case .tab, .backTab: changePart(key == .tab, &next)
    case .wheelUp: move(by: -1, &next)
    case .wheelDown: move(by: 1, &next)
    case .home: next.focus = 0
    case .end: next.focus = layout(of: model).stops.count - 1
    case .pageUp, .pageDown: turnPage(key == .pageDown, &next)
    case .left, .right: changeLane(key == .right, &next)
    case .enter: activate(&next)
    case .escape:
      if model.showsHelp { closeHelp(&next) } else { perform(.back, &next) }
    case .function(1): if model.showsHelp { closeHelp(&next) } else { openHelp(&next) }
    case .function(2): perform(.speak(otherLanguage(than: model)), &next)
    case .function(3): perform(.plain(!model.state.isPlain), &next)
    case .function(4): closeHelp(&next); perform(.open(.sources), &next)
    case .function(5): closeHelp(&next); perform(.open(.glossary), &next)
    case .function(6): closeHelp(&next); undo(&next)
    case .function(7): closeHelp(&next); redo(&next)
    case .function(10): closeHelp(&next); perform(.leave, &next)
    case .backspace: if field(of: model) != nil { typed(.erase, &next) }
    case .delete, .control("u"): if field(of: model) != nil { typed(.clear, &next) }
    case .paste(let text): if field(of: model) != nil { typed(.type(text), &next) }
    case .character(let character): type(character, &next)
    case .click(let position): click(position, &next)
    default: break
    }
    return next
  }

  // MARK: Focus

  func layout(of model: FullScreenModel) -> PageLayout {
    Self.layout(content(of: model), model, arrangement(of: model))
  }

  /// A page laid out for the screen of a model, airily in a library; by default it has the whole screen.
  static func layout(
    _ content: PageContent, _ model: FullScreenModel, _ arrangement: Arrangement? = nil
  ) -> PageLayout {
    let size = Size(columns: arrangement?.page ?? model.size.columns, rows: model.size.rows)
    return PageLayout(content, size: size, isAiry: model.state.setting == .library)
  }

  private func move(by step: Int, _ model: inout FullScreenModel) {
    let count = layout(of: model).stops.count
    model.focus = min(max(model.focus + step, 0), count - 1)
  }

  /// Goes to the next part of the page or the one before, past all the choices of a long list; round at the ends.
  private func changePart(_ forwards: Bool, _ model: inout FullScreenModel) {
    let content = content(of: model)
    let layout = Self.layout(content, model, arrangement(of: model))
    let parts = content.partStarts.compactMap { layout.stop(ofItem: $0) }
    let next = forwards ? parts.first { $0 > model.focus } : parts.last { $0 < model.focus }
    model.focus = next ?? (forwards ? parts.first : parts.last) ?? model.focus
  }

  func viewport(_ layout: PageLayout, _ focus: Int) -> Viewport {
    Viewport(heights: layout.stops.map(\.rows.count), selected: focus, rows: layout.room)
  }

  private func turnPage(_ forwards: Bool, _ model: inout FullScreenModel) {
    let layout = layout(of: model)
    let visible = viewport(layout, model.focus).visible
    if forwards {
      model.focus = min(visible.upperBound, layout.stops.count - 1)
    } else {
      let before = viewport(layout, max(0, visible.lowerBound - 1)).visible
      model.focus = before.lowerBound
    }
  }

  private func resize(to size: Size, _ model: inout FullScreenModel) {
    let item = focusedItem(of: model)
    model.size = size
    focus(onItem: item, &model)
  }

  /// The item that has the focus, or the last one above a text that has it.
  private func focusedItem(of model: FullScreenModel) -> Int {
    layout(of: model).stops.prefix(model.focus + 1).last { $0.item != nil }?.item ?? 0
  }

  private func focus(onItem item: Int, _ model: inout FullScreenModel) {
    let layout = layout(of: model)
    model.focus = layout.stop(ofItem: item) ?? min(model.focus, layout.stops.count - 1)
  }

  private func item(of model: FullScreenModel) -> Item? {
    let content = content(of: model)
    let layout = Self.layout(content, model, arrangement(of: model))
    guard layout.stops.indices.contains(model.focus), let item = layout.stops[model.focus].item else {
      return nil
    }
    return content.items[item]
  }

  /// The position among the items of the field one types in, if the page has one.
  private func field(of model: FullScreenModel) -> Int? {
    model.showsHelp ? nil : content(of: model).items.firstIndex(where: \.isField)
  }

  // MARK: Doing

  func activate(_ model: inout FullScreenModel) {
    switch item(of: model)?.action {
    case .event(let event): perform(event, &model)
    case .closeHelp: closeHelp(&model)
    case nil: move(by: 1, &model)
    }
  }

  /// Ends the program, where nobody else could; a case that is not saved is named first, once.
  private func interrupt(_ model: inout FullScreenModel) {
    guard !model.state.setting.isUnattended else { return }
    if interview.isUnsaved(model.state), model.state.page != .unsaved(.leave) {
      closeHelp(&model)
      perform(.leave, &model)
    } else {
      model.isInterrupted = true
    }
  }

  /// The model after the program around it has done what the conversation asked for; nothing else is heard this way.
  public func hear(_ model: FullScreenModel, _ outcome: Event) -> FullScreenModel {
    var next = model
    perform(outcome, &next)
    switch outcome {
    case .saved(_, let path): next.notice = narrator(for: next).text("case.kept", ["file": path])
    case .opened(_, let path):
      next.notice = narrator(for: next).text("case.opened", ["file": path])
      next.focusTrail = []
      next.focus = firstFocus(of: next)
    default: break
    }
    return next
  }

  /// Lets the conversation hear an event, and puts the focus where the new page wants it.
  func perform(_ event: Event, _ model: inout FullScreenModel) {
    let before = model.state
    let item = focusedItem(of: model)
    let isOnText = layout(of: model).stops.dropFirst(model.focus).first?.item == nil
    model.state = interview.update(before, event)
    let depth = model.state.trail.count
    // Nothing can be taken back or made again: somebody else's conversation begins.
    let isAnother =
      before.kept != nil && model.state.kept == nil
      || !before.past.isEmpty && model.state.past.isEmpty && model.state.future.isEmpty
    if isAnother {
      model.focusTrail = []
      model.focus = firstFocus(of: model)
    } else if model.state.page == before.page {
      let isAnotherList =
        model.state.lane != before.lane || model.state.draft.listsRegions != before.draft.listsRegions
      if isOnText, !isAnotherList {
        // Whoever reads a text above the first item goes on reading it, in other words.
        model.focus = min(model.focus, layout(of: model).stops.count - 1)
      } else {
        focus(onItem: isAnotherList ? 0 : item, &model)
      }
    } else if depth > before.trail.count {
      model.focusTrail.append(item)
      model.focus = firstFocus(of: model)
    } else {
      let back = model.focusTrail.indices.contains(depth) ? model.focusTrail[depth] : 0
      model.focusTrail = Array(model.focusTrail.prefix(depth))
      focus(onItem: back, &model)
    }
  }

  private func undo(_ model: inout FullScreenModel) {
    let turn = model.state.past.last
    perform(.undo, &model)
    model.notice = pages(of: model).undoing(turn)
  }

  private func redo(_ model: inout FullScreenModel) {
    let turn = model.state.future.last
    perform(.redo, &model)
    model.notice = pages(of: model).redoing(turn)
  }

  private func firstFocus(of model: FullScreenModel) -> Int {
    let content = content(of: model)
    let layout = Self.layout(content, model, arrangement(of: model))
    return content.firstFocus.flatMap { layout.stop(ofItem: $0) } ?? 0
  }

  private func openHelp(_ model: inout FullScreenModel) {
    model.focusTrail.append(focusedItem(of: model))
    model.showsHelp = true
    model.focus = 0
  }

  private func closeHelp(_ model: inout FullScreenModel) {
    guard model.showsHelp else { return }
    model.showsHelp = false
    focus(onItem: model.focusTrail.popLast() ?? 0, &model)
  }

  private func changeLane(_ forwards: Bool, _ model: inout FullScreenModel) {
    guard !model.showsHelp, model.state.page == .proposals,
      let lanes = model.state.advice?.lanes.map(\.mode),
      let position = lanes.firstIndex(of: model.state.lane)
    else { return }
    let next = (position + (forwards ? 1 : lanes.count - 1)) % lanes.count
    perform(.look(lanes[next]), &model)
  }

  private func otherLanguage(than model: FullScreenModel) -> String {
    pages(of: model).otherLanguage
  }

  // MARK: Typing

  private func typed(_ event: Event, _ model: inout FullScreenModel) {
    guard let field = field(of: model) else { return }
    model.state = interview.update(model.state, event)
    model.focus = layout(of: model).stop(ofItem: field) ?? 0
  }

  private func type(_ character: Character, _ model: inout FullScreenModel) {
    if character == " ", case .event(.toggle(let choice))? = item(of: model)?.action {
      // Also beside a field: the focus is on what is ticked, not on what is written.
      perform(.toggle(choice), &model)
    } else if field(of: model) != nil {
      // In a number, the digit row of a French keyboard counts without Shift too.
      let digit = isNumber(model) ? Key.character(character).digit : nil
      typed(.type(digit.map { String($0) } ?? String(character)), &model)
    } else if let digit = Key.character(character).digit {
      let layout = layout(of: model)
      if let stop = layout.stop(ofItem: digit == 0 ? 9 : digit - 1) { model.focus = stop }
    } else {
      jump(to: character, &model)
    }
  }

  private func isNumber(_ model: FullScreenModel) -> Bool {
    guard case .question(let fact) = model.state.page,
      case .number(let range)? = interview.library.guide.sheet[fact]?.kind
    else { return false }
    // Where numbers go below zero, the hyphen is a sign and not an unshifted 6.
    return range.lowerBound >= 0
  }

  /// Moves to the next item whose label begins with a letter, accents and capitals aside.
  private func jump(to character: Character, _ model: inout FullScreenModel) {
    let content = content(of: model)
    let layout = Self.layout(content, model, arrangement(of: model))
    let wanted = character.foldedForJump
    let order =
      Array(layout.stops.indices.dropFirst(model.focus + 1))
      + Array(layout.stops.indices.prefix(model.focus + 1))
    for stop in order {
      guard let item = layout.stops[stop].item, layout.stop(ofItem: item) == stop else { continue }
      if content.items[item].label.first?.foldedForJump == wanted {
        model.focus = stop
        return
      }
    }
  }
}
