import Guidance
import Knowledge

extension Interview {
  /// The case as it now is, without the sensitive answers: those are never written anywhere.
  ///
  /// Source: the requirement K3 of the rules on shared terminals (RGPD, art. 9).
  func caseFile(_ state: InterviewState) -> CaseFile {
    // Answers that are only tried are not the person's.
    let answers = withoutSensitive(state.visit.whatIf?.answers ?? state.visit.answers)
    return CaseFile(
      answers: answers, notes: state.visit.notes, shortlist: state.visit.shortlist, gone: state.visit.gone,
      saved: date)
  }

  func withoutSensitive(_ answers: Answers) -> Answers {
    let sensitive = knowledge.guide.sheet.asked.filter(\.isSensitive).map(\.identifier)
    return sensitive.reduce(answers) { $0.without($1) }
  }

  /// Whether a case at a desk says what its file does not.
  public func isUnsaved(_ state: InterviewState) -> Bool {
    guard state.visit.setting == .desk else { return false }
    let empty = CaseFile(answers: Answers(), notes: [], shortlist: [], saved: date)
    var kept = state.desk.kept?.file ?? empty
    kept.saved = date
    // Somebody may have written a sensitive answer into the file by hand.
    kept.answers = withoutSensitive(kept.answers)
    return kept != caseFile(state)
  }

  /// The visit of somebody else, told as this one.
  func another(after state: InterviewState) -> InterviewState {
    var next = start(
      language: state.visit.language, setting: state.visit.setting, isPlain: state.visit.isPlain)
    next.visit.isLarge = state.visit.isLarge
    next.visit.number = state.visit.number + 1
    return next
  }

  // MARK: Leaving a case

  /// Asks whether to leave; a case that is not saved is named, and a note being written is kept first.
  func leave(_ state: inout InterviewState) {
    if case .note(let path) = state.navigation.page { keepNote(on: path, &state) }
    switch state.navigation.page {
    case .leaving, .unsaved(.leave): return
    // Whoever took the sheet on the way out was asked already.
    case .sheet where state.navigation.trail.contains(where: { $0.page == .leaving }) && !isUnsaved(state):
      state.navigation.isOver = true
    default: go(to: isUnsaved(state) ? .unsaved(.leave) : .leaving, &state)
    }
  }

  /// Leaves the case, whether it was saved or not.
  func depart(_ departure: PendingExit, _ state: inout InterviewState) {
    switch departure {
    case .newCase: state = another(after: state)
    case .leave: state.navigation.isOver = true
    case .code(let code):
      if case .unsaved = state.navigation.page { back(&state) }
      open(code: code, &state)
    case .open(let name):
      // What is wrong with the file is said where it was chosen.
      if case .unsaved = state.navigation.page { back(&state) }
      state.effect = .open(name)
    }
  }

  // MARK: Choosing a file

  /// Hears an event on the page where a case is saved or opened.
  func chooseFile(_ event: Event, _ state: inout InterviewState) {
    switch event {
    case .choose(let name) where state.navigation.page == .openCase: open(name, &state)
    case .confirm:
      let name = state.navigation.draft.text
      guard name.contains(where: { !$0.isWhitespace }) else {
        state.navigation.draft.problems = [Problem(key: "case.no-name")]
        return
      }
      if state.navigation.page == .openCase { return open(name, &state) }
      let same = state.desk.kept.flatMap { $0.path == name ? $0.file : nil }
      state.effect = .save(caseFile(state), to: name, over: same.map { .same($0) } ?? .nothing)
    default: write(event, &state.navigation.draft)
    }
  }

  /// Saves the case where it was saved last; where it never was, asks for a name.
  func save(_ state: inout InterviewState) {
    guard state.visit.setting == .desk else { return }
    if case .note(let path) = state.navigation.page { keepNote(on: path, &state) }
    if state.navigation.page == .saveCase { return chooseFile(.confirm, &state) }
    guard let kept = state.desk.kept else { return go(to: .saveCase, &state) }
    state.effect = .save(caseFile(state), to: kept.path, over: .same(kept.file))
  }

  private func open(_ name: String, _ state: inout InterviewState) {
    if isUnsaved(state) { go(to: .unsaved(.open(name)), &state) } else { state.effect = .open(name) }
  }

  /// Hears what became of an effect.
  func hear(_ outcome: Event, _ state: inout InterviewState) {
    switch outcome {
    case .listed(let listing): state.desk.listing = listing
    case .compared(let file, let path): compare(with: KeptCase(path: path, file: file), &state)
    case .refused(let refusal):
      // What was saved from another page is told, and can be mended, where cases are saved.
      let traits = state.navigation.page.traits
      if state.visit.setting == .desk, traits.text != .file, !traits.isOfSheet {
        go(to: .saveCase, &state)
      }
      state.navigation.draft.problems = []
      state.navigation.draft.refusal = refusal
    case .replace:
      guard state.navigation.page == .saveCase, case .occupied(let path, _)? = state.navigation.draft.refusal
      else { return }
      state.effect = .save(caseFile(state), to: path, over: .anyCase)
    case .sheetPrinted:
      state.visit.copies += 1
      state.navigation.draft.refusal = nil
    case .sheetKept(let path):
      state.visit.sheetFile = path
      guard state.navigation.page == .saveSheet else { return }
      dropDraft(&state)
      back(&state)
    case .saved(let file, let path):
      state.desk.kept = KeptCase(path: path, file: file)
      guard state.navigation.page == .saveCase else { return }
      dropDraft(&state)
      back(&state)
      // Whoever saved in order to go on goes on.
      if case .unsaved(let departure) = state.navigation.page, !isUnsaved(state) { depart(departure, &state) }
    case .opened(let file, let path):
      state = another(after: state)
      state.visit.answers = file.answers
      // They were counted where they were given.
      state.visit.isCounted = false
      state.visit.notes = file.notes
      state.visit.shortlist = file.shortlist
      state.visit.gone = file.gone
      state.desk.kept = KeptCase(path: path, file: file)
      (state.derived.advice, state.derived.plan) = (nil, nil)
      prepareAdvice(&state)
    default: break
    }
  }
}
