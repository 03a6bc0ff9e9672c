import Guidance
package import Interview
import Knowledge
package import Wording

extension Narrator {
  /// What a case says of questions and paths that the content no longer has, a line each.
  package func lines(for gone: GoneParts) -> [String] {
    let answers = gone.answers.sorted { $0.key < $1.key }.map { fact, texts in
      let name = knowledge.guide.sheet[fact] == nil ? fact : label(of: fact)
      return text("gone.answer", ["fact": name, "value": texts.joined(separator: text("answer.then"))])
    }
    let notes = gone.notes.map { note in
      text(note.isUnsuitable ? "gone.unsuitable" : "gone.note", ["path": note.path, "text": note.text])
    }
    return answers + notes + gone.shortlist.map { text("gone.path", ["path": $0]) }
  }
}
