import Guidance
import Knowledge
import Occupations

extension Interview {
  /// The conversation after an event other than undo and redo.
  func applied(_ event: Event, to state: InterviewState) -> InterviewState {
    var next = state
    switch event {
    case .speak(let language):
      if knowledge.texts.codes.contains(language) { next.visit.language = language }
    case .plain(let isPlain): next.visit.isPlain = isPlain
    case .large(let isLarge): next.visit.isLarge = isLarge
    case .count(let isCounted): next.visit.isCounted = isCounted
    case .abandon: next.navigation.isOver = true
    case .look(let mode): next.navigation.mode = mode
    case .list(let listing): next.navigation.listing = listing
    case .leave: leave(&next)
    case .save: save(&next)
    case .restart:
      next = another(after: state)
    case .back: back(&next)
    case .change(let fact):
      // From one question of a case to another.
      if isAskedFromCase(next) { back(&next) }
      if next.navigation.page == .recap, knowledge.guide.sheet[fact]?.origin == .asked {
        go(to: page(asking: fact), &next)
        next.navigation.isRevising = true
      }
    case .open(let page): open(page, &next)
    case .keep(let path): keep(path, &next)
    case .whatIf(let fact): whatIf(fact, &next)
    case .adopt: adopt(&next)
    case .undo, .redo, .counted: break
    case .replace, .listed, .saved, .opened, .compared, .refused, .sheetKept, .sheetPrinted:
      hear(event, &next)
    case .choose, .toggle, .type, .paste, .erase, .edit, .clear, .listRegions, .confirm, .decline:
      switch state.navigation.page {
      case .question(let fact): answer(fact, event, &next)
      case .note(let path): note(event, on: path, &next)
      case .saveCase, .openCase: chooseFile(event, &next)
      case .compareCase: chooseCompared(event, &next)
      case .sheet, .sheetLines, .saveSheet, .code: handOver(event, &next)
      case .recap where hasAnswerLine(next): hearAnswerLine(event, &next)
      case .enterCode: enterCode(event, &next)
      case .catalogue, .centres, .area: write(event, &next.navigation.draft)
      case .occupations: chooseJob(event, &next)
      case .occupation(let code): if event == .confirm { takeJob(code, &next) }
      default: if event == .confirm { confirm(&next) }
      }
    }
    return next
  }

  // MARK: Pages

  private func confirm(_ state: inout InterviewState) {
    switch state.navigation.page {
    case .welcome:
      go(to: remaining(in: state.visit.answers).first.map(Page.question) ?? .recap, &state)
    case .recap: open(.plan, &state)
    case .leaving: state.navigation.isOver = true
    case .unsaved(let departure): depart(departure, &state)
    default: break
    }
  }

  func open(_ wanted: Page, _ state: inout InterviewState) {
    if wanted == .plan, !answerLine(state).answers.isEmpty {
      takeAnswerLine(&state)
      // What contradicts itself is said where it is typed.
      guard state.navigation.draft.problems.isEmpty else { return }
    }
    let page = if case .question(let fact) = wanted { self.page(asking: fact) } else { wanted }
    if state.navigation.page == .difference, page == .whatIf { return tryMore(&state) }
    guard exists(page, in: state.visit.setting) else { return }
    if page == .plan, state.visit.setting != .desk, !allowsPlan(on: state.visit.answers) { return }
    if case .unsaved(let departure) = page, !isUnsaved(state) { return depart(departure, &state) }
    if page == .plan { state.derived.plan = state.derived.plan ?? plan(on: state.visit.answers) }
    // Content that makes no plans begins with what it proposes.
    go(to: page == .plan && state.derived.plan == nil ? .proposals : page, &state)
    if page == .openCase || page == .compareCase { state.effect = .list }
  }

  /// Whether a page can be opened: the setting has it, and the content what it is about.
  func exists(_ page: Page, in setting: Setting) -> Bool {
    let traits = page.traits
    guard page != .difference, page != .caseDifference, !traits.isOfDesk || setting == .desk else {
      return false
    }
    if traits.isOfSheet, knowledge.guide.planning == nil { return false }
    if traits.keepsFiles, setting.isUnattended { return false }
    return switch traits.subject {
    case .path(let path): knowledge.guide.catalogue.path(path) != nil
    case .fact(let fact): knowledge.guide.sheet[fact]?.origin == .asked
    case .centre(let centre): knowledge.centre(centre) != nil
    case .scheme(let scheme): knowledge.guide.scheme(scheme) != nil
    case .occupation(let code): knowledge.occupations.occupation(code) != nil
    case nil: true
    }
  }

  private func keep(_ path: String, _ state: inout InterviewState) {
    if let position = state.visit.shortlist.firstIndex(of: path) {
      state.visit.shortlist.remove(at: position)
    } else if knowledge.guide.catalogue.path(path) != nil {
      state.visit.shortlist.append(path)
    }
  }

  /// Whether a question is asked from the page of a case, to which it leads back.
  public func isAskedFromCase(_ state: InterviewState) -> Bool {
    guard case .question = state.navigation.page else { return false }
    return state.visit.setting == .desk && state.navigation.isRevising && state.visit.whatIf == nil
      && state.navigation.trail.last?.page == .recap
  }

  func go(to page: Page, _ state: inout InterviewState) {
    guard page != state.navigation.page else { return }
    keepDraft(&state)
    state.navigation.trail.append(
      VisitedPage(
        page: state.navigation.page, draft: state.navigation.draft, isRevising: state.navigation.isRevising))
    state.navigation.page = page
    if page == .recap { state.navigation.isRevising = false }
    prepareDraft(&state)
    prepareAdvice(&state)
  }

  func back(_ state: inout InterviewState) {
    // One key back from what a trial changes are the answers as they were.
    if state.navigation.page == .difference { revert(&state) }
    if state.navigation.page == .whatIf { revert(&state) }
    guard !state.navigation.trail.isEmpty else { return }
    keepDraft(&state)
    let step = state.navigation.trail.removeLast()
    state.drafts.drop(step.page)
    state.navigation.page = step.page
    state.navigation.draft = step.draft
    state.navigation.isRevising = step.isRevising
    prepareAdvice(&state)
  }

  /// The advice and the way that the page shows, by whatever road it was reached and as answers now stand.
  func prepareAdvice(_ state: inout InterviewState) {
    let traits = state.navigation.page.traits
    switch traits.advice {
    case .always:
      state.derived.advice = state.derived.advice ?? advice(on: state.visit.answers)
    case .atDesk where state.visit.setting == .desk:
      state.derived.advice = state.derived.advice ?? advice(on: state.visit.answers)
    case .atDesk, .never: break
    }
    if needs(traits.plan, in: state) {
      state.derived.plan = state.derived.plan ?? plan(on: state.visit.answers)
    }
    if traits.isOfSheet, state.derived.discreet == nil {
      state.derived.discreet = state.derived.plan.map { knowledge.discreet($0, for: state.visit.answers) }
    }
    // What lies over a path leaves the path as it is.
    if traits.isOverlay { return }
    state.derived.comparison = state.navigation.page == .caseDifference ? comparison(state) : nil
    guard case .path(let path, let mode) = state.navigation.page else {
      state.derived.way = nil
      state.derived.proposal = nil
      return
    }
    state.derived.way = way(to: path, for: state.visit.answers)
    state.derived.proposal = proposal(of: path, in: mode, for: state)
  }

  private func needs(_ need: Page.Traits.Need, in state: InterviewState) -> Bool {
    switch need {
    case .always: true
    case .atDesk: state.visit.setting == .desk
    case .never: false
    }
  }
}
