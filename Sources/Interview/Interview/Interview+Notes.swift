import Guidance
import Knowledge

// Notes on paths, and whatever else is written.

extension Interview {
  /// Hears an event on the page of a note.
  func note(_ event: Event, on path: String, _ state: inout InterviewState) {
    switch event {
    case .toggle(Self.unsuitable): state.navigation.draft.chosen.formSymmetricDifference([Self.unsuitable])
    case .decline:
      state.visit.notes.removeAll { $0.path == path }
      dropDraft(&state)
      back(&state)
    case .confirm:
      keepNote(on: path, &state)
      dropDraft(&state)
      back(&state)
    default: write(event, &state.navigation.draft)
    }
  }

  /// Keeps the note as it is written; one that says nothing is none.
  func keepNote(on path: String, _ state: inout InterviewState) {
    let text = String(state.navigation.draft.text.trimmed)
    let note = PathNote(
      path: path, text: text, isUnsuitable: state.navigation.draft.chosen.contains(Self.unsuitable))
    if let position = state.visit.notes.firstIndex(where: { $0.path == path }) {
      state.visit.notes[position] = note
    } else {
      state.visit.notes.append(note)
    }
    if note.text.isEmpty, !note.isUnsuitable { state.visit.notes.removeAll { $0.path == path } }
  }

  /// Whether leaving would lose something: a case that its file does not say, or a note being written.
  public func wouldLose(_ state: InterviewState) -> Bool {
    var next = state
    if case .note(let path) = state.navigation.page { keepNote(on: path, &next) }
    return isUnsaved(next)
  }

  /// The tick that says that a path is not for this person.
  package static let unsuitable = "unsuitable"

  // MARK: Writing

  /// Hears what is typed where anything can be written.
  func write(_ event: Event, _ draft: inout Draft) {
    var isCut = false
    switch event {
    case .type(let text):
      // A line break parts words.
      isCut = put(String(text.map { $0.isNewline ? " " : $0 }), &draft)
    case .paste(let text): isCut = put(Self.parted(Self.onOneLine(text), from: draft), &draft)
    case .edit(let edit) where edit.isMove: return self.edit(event, &draft)
    case .erase, .edit: edit(event, &draft)
    case .clear: draft.emptyText()
    default: return
    }
    draft.isFresh = false
    draft.problems = isCut ? [Problem(key: "problem.too-long")] : []
    draft.refusal = nil
  }

  /// Puts a text at the cursor, in place of one given before; whether some of it was left out.
  private func put(_ written: String, _ draft: inout Draft) -> Bool {
    if draft.isFresh, !written.isEmpty { draft.emptyText() }
    return draft.insert(written, limit: Self.longestWriting)
  }

  /// The longest text that is kept of what is written, in characters: a dozen lines of a note.
  private static let longestWriting = 1_000

  /// The draft of a page on which something is written starts from what was written before.
  func prepareDesk(_ page: Page, in state: InterviewState, _ draft: inout Draft) {
    switch page {
    case .note(let path):
      guard let note = state.visit.notes.first(where: { $0.path == path }) else { return }
      draft.text = note.text
      draft.chosen = note.isUnsuitable ? [Self.unsuitable] : []
    case .saveCase:
      draft.text = state.desk.kept?.path ?? ""
      draft.isFresh = !draft.text.isEmpty
    default: break
    }
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}
