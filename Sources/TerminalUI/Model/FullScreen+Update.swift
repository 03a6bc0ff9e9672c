import Guidance
public import Interview
import Presentation
public import Screen
import Wording

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

  // MARK: Doing

  func activate(_ model: inout FullScreenModel) {
    switch item(of: model)?.action {
    case .event(let event): perform(event, &model)
    case .own: closeHelp(&model)
    case nil: move(by: 1, &model)
    }
  }

  /// Ends the program, where nobody else could; a case that is not saved is named first, once.
  func interrupt(_ model: inout FullScreenModel) {
    guard !model.state.setting.isUnattended else { return }
    if interview.wouldLose(model.state), model.state.page != .unsaved(.leave) {
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
    let rest = rest(of: model)
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
      model.focusTrail.append(rest)
      model.focus = firstFocus(of: model)
    } else {
      let back = model.focusTrail.indices.contains(depth) ? model.focusTrail[depth] : nil
      model.focusTrail = Array(model.focusTrail.prefix(depth))
      focus(on: back, &model)
    }
  }

  func undo(_ model: inout FullScreenModel) {
    let turn = model.state.past.last
    perform(.undo, &model)
    model.notice = pages(of: model).undoing(turn)
  }

  func redo(_ model: inout FullScreenModel) {
    let turn = model.state.future.last
    perform(.redo, &model)
    model.notice = pages(of: model).redoing(turn)
  }

  func firstFocus(of model: FullScreenModel) -> Int {
    let content = content(of: model)
    let layout = Self.layout(content, model, narrator(for: model).phrases, arrangement(of: model))
    return content.items.firstIndex { $0.identity == content.firstFocus }.flatMap { layout.stop(ofItem: $0) } ?? 0
  }

  func openHelp(_ model: inout FullScreenModel) {
    model.focusTrail.append(rest(of: model))
    model.showsHelp = true
    model.focus = 0
  }

  func closeHelp(_ model: inout FullScreenModel) {
    guard model.showsHelp else { return }
    model.showsHelp = false
    focus(on: model.focusTrail.popLast(), &model)
  }

  func changeLane(_ forwards: Bool, _ model: inout FullScreenModel) {
    guard !model.showsHelp, model.state.page == .proposals,
      let lanes = model.state.advice?.lanes.map(\.mode),
      let position = lanes.firstIndex(of: model.state.lane)
    else { return }
    let next = (position + (forwards ? 1 : lanes.count - 1)) % lanes.count
    perform(.look(lanes[next]), &model)
  }

  func otherLanguage(than model: FullScreenModel) -> String {
    pages(of: model).otherLanguage
  }
}
