import Guidance
import Interview
import Screen
import Wording

extension Pages {
  /// A path's item with what is noted on the path.
  func noted(_ item: Item, _ path: String) -> Item {
    guard let note = state.visit.notes.first(where: { $0.path == path }) else { return item }
    return item.with(line(note))
  }

  /// Offers to note something on a path, at a counsellor's desk.
  func offerNote(on path: String, _ content: inout PageContent) {
    guard state.visit.setting == .desk else { return }
    let note = state.visit.notes.first { $0.path == path }
    let item = Item.opening(.note(path), narrator.text(note == nil ? "note.write" : "note.change"))
    content.offer(noted(item, path))
  }

  /// A note on a path, being written.
  func note(on identifier: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.note")))
    content.say(.title(narrator.text("note.title")))
    if let path = catalogue.path(identifier) { content.say(path.title) }
    content.say(.remark(narrator.text("note.what")))
    content.problems = problems
    content.gap()
    content.offer(writing(narrator.text("note.prompt")))
    content.offer(
      Item.choice(
        narrator.text("note.unsuitable"),
        mark: .box(state.navigation.draft.chosen.contains(Interview.unsuitable)),
        .toggle(Interview.unsuitable)))
    content.gap()
    content.offer(.choice(narrator.text("note.keep"), .confirm))
    if state.visit.notes.contains(where: { $0.path == identifier }) {
      content.offer(.choice(narrator.text("note.drop"), .decline))
    }
    content.keys = [.move, .confirm] + Self.common + [.type]
    return content
  }

  /// A note in a line.
  private func line(_ note: PathNote) -> Statement {
    switch (note.isUnsuitable, note.text.isEmpty) {
    case (true, true): .warning(narrator.text("note.unsuitable"))
    case (true, false): .warning(narrator.text("note.unsuitable-because", ["text": note.text]))
    case (false, _): .text(narrator.text("note.line", ["text": note.text]))
    }
  }

  /// A field in which anything can be written.
  func writing(_ prompt: String) -> Item {
    .field(prompt, state.navigation.draft.text, behindCursor: state.navigation.draft.behindCursor)
  }
}
