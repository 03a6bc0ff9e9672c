public import Interview
import Presentation
public import Screen
import Wording

extension FullScreen {
  /// The model after a key; a key that means nothing on the page changes nothing.
  public func update(_ model: FullScreenModel, _ key: Key) -> FullScreenModel {
    var next = model
    if case .resize = key {} else { next.notice = nil }
    if key.digit == nil { next.digits = "" }
    let change = hear(key, &next)
    show(change, &next)
    return next
  }

  /// The model after the program around it has done what the conversation asked for; nothing else is heard this way.
  public func hear(_ model: FullScreenModel, _ outcome: Event) -> FullScreenModel {
    var next = model
    var change = perform(outcome, &next)
    switch outcome {
    case .saved(_, let path): next.notice = narrator(for: next).text("case.kept", ["file": path])
    case .sheetKept(let path): next.notice = narrator(for: next).text("sheet.kept-in", ["file": path])
    case .sheetPrinted: next.notice = narrator(for: next).text("sheet.printed")
    case .refused:
      // What was refused stands at the top of the page.
      change = .page(.start)
    case .opened(_, let path):
      next.notice = narrator(for: next).text("case.opened", ["file": path])
      next.focusTrail = []
      change = .page(.start)
    default: break
    }
    show(change, &next)
    return next
  }

  // MARK: Keys

  /// Hears a key, and says what is to be shown anew.
  func hear(_ key: Key, _ model: inout FullScreenModel) -> Change {
    switch key {
    case .resize(let size):
      model.size = size
      return .layout(.anchor(model.anchor))
    case .interrupt: return interrupt(&model)
    case .paste(let text): return typed(.paste(text), &model)
    case .click(let position): return click(position, &model)
    default: break
    }
    let command = KeyBinding.command(for: key)
    // Where something is typed, a sign is a sign; the space bar may tick beside a field.
    if case .character(let character) = key,
      command == nil || command != .tick && typesSigns(model)
    {
      return type(character, &model)
    }
    return command.map { hear($0, &model) } ?? .nothing
  }

  /// Does what a key is for.
  func hear(_ command: KeyCommand, _ model: inout FullScreenModel) -> Change {
    switch command {
    case .previous: moved(by: -1, model)
    case .next: moved(by: 1, model)
    case .first: isOutsideText(model, at: .start) ? end(false, model) : typed(.edit(.start), &model)
    case .last: isOutsideText(model, at: .end) ? end(true, model) : typed(.edit(.end), &model)
    case .previousPage: turnedPage(false, model)
    case .nextPage: turnedPage(true, model)
    case .previousPart: changedPart(false, model)
    case .nextPart: changedPart(true, model)
    case .previousTab: isMending(model) ? typed(.edit(.left), &model) : changeTab(false, &model)
    case .nextTab: isMending(model) ? typed(.edit(.right), &model) : changeTab(true, &model)
    case .choose: activate(&model)
    case .tick: tick(&model)
    case .erase: typed(.erase, &model)
    case .deleteForward: typed(.edit(.deleteForward), &model)
    case .deleteWord: typed(.edit(.deleteWord), &model)
    case .deleteToStart: typed(.edit(.deleteToStart), &model)
    case .deleteToEnd: typed(.edit(.deleteToEnd), &model)
    case .lineStart: typed(.edit(.start), &model)
    case .lineEnd: typed(.edit(.end), &model)
    case .back: model.showsHelp ? closeHelp(&model) : back(&model)
    case .help: model.showsHelp ? closeHelp(&model) : openHelp(&model)
    case .language: perform(.speak(pages(of: model).otherLanguage), &model)
    case .plain: perform(.plain(!model.state.visit.isPlain), &model)
    case .sources: performBelowHelp(.open(.sources), &model)
    case .glossary: performBelowHelp(.open(.glossary), &model)
    case .plan: plan(&model)
    case .undo: undo(&model)
    case .redo: redo(&model)
    case .handOver:
      model.state.visit.setting == .desk || interview.hasSheet(model.state)
        ? performBelowHelp(.open(.sheet), &model) : .nothing
    case .save: model.state.visit.setting == .desk ? performBelowHelp(.save, &model) : .nothing
    case .newCase, .entry, .search, .compare:
      model.state.visit.setting == .desk ? hearAtDesk(command, &model) : .nothing
    case .quit: performBelowHelp(.leave, &model)
    // Only a station has staff.
    case .staff: .nothing
    }
  }

  private func changeTab(_ forwards: Bool, _ model: inout FullScreenModel) -> Change {
    let tabs = model.shown.content.tabs
    guard let position = tabs.firstIndex(where: \.isSelected) else { return .nothing }
    return perform(tabs[(position + (forwards ? 1 : tabs.count - 1)) % tabs.count].event, &model)
  }

  // MARK: Single commands

  /// Opens the plan, or says that it takes a few answers more.
  private func plan(_ model: inout FullScreenModel) -> Change {
    let page = model.state.navigation.page
    let change = performBelowHelp(.open(.plan), &model)
    if page != .plan, model.state.navigation.page == page {
      model.notice = narrator(for: model).text("linear.no-plan")
    }
    return change
  }

  /// Goes back, and says when something that was typed waits on the page that is left.
  private func back(_ model: inout FullScreenModel) -> Change {
    let page = model.state.navigation.page
    let change = perform(.back, &model)
    if interview.hasDraft(on: page, model.state) {
      model.notice = narrator(for: model).text("history.draft-kept")
    }
    return change
  }

  private func undo(_ model: inout FullScreenModel) -> Change {
    let step = model.state.history.past.last
    let change = performBelowHelp(.undo, &model)
    model.notice = pages(of: model).undoing(step)
    return change
  }

  private func redo(_ model: inout FullScreenModel) -> Change {
    let step = model.state.history.future.last
    let isDraft = interview.hasDraftToResume(model.state)
    let change = performBelowHelp(.redo, &model)
    model.notice = pages(of: model).redoing(step, resumesDraft: isDraft)
    return change
  }

  /// Ends the program, where nobody else could; a case that is not saved is named first, once.
  private func interrupt(_ model: inout FullScreenModel) -> Change {
    guard !model.state.visit.setting.isUnattended else { return .nothing }
    if interview.wouldLose(model.state), model.state.navigation.page != .unsaved(.leave) {
      return performBelowHelp(.leave, &model)
    }
    model.isInterrupted = true
    return .nothing
  }
}
