import Guidance
package import Interview
import Knowledge
import Wording

extension Pages {
  /// That a step was taken back, and which; that there is none when there is none.
  package func undoing(_ step: UndoStep?) -> String {
    step.map { narrator.text("history.undone", ["what": what($0)]) }
      ?? narrator.text("history.nothing-to-undo")
  }

  /// That a step was made again, and which; without one, that what was typed is there again, or that there is nothing.
  package func redoing(_ step: UndoStep?, resumesDraft: Bool) -> String {
    step.map { narrator.text("history.redone", ["what": what($0)]) }
      ?? narrator.text(resumesDraft ? "history.draft-again" : "history.nothing-to-redo")
  }

  /// What a step did, in the words of the page on which it was taken.
  private func what(_ step: UndoStep) -> String {
    let parts = whatIf(step) ?? answers(step) + ticks(step) + shortlist(step) + notes(step)
    return parts.isEmpty
      ? narrator.text("history.last") : parts.joined(separator: narrator.text("answer.then"))
  }

  /// The beginning or the end of a trial; nil where the answers say more.
  private func whatIf(_ step: UndoStep) -> [String]? {
    let (before, after) = (step.before, step.after)
    switch (before.visit.whatIf, after.visit.whatIf) {
    case (nil, _?): return [narrator.text("header.what-if")]
    case (let whatIf?, nil)
    where before.visit.answers != after.visit.answers && whatIf.answers == after.visit.answers:
      return [narrator.text("what-if.revert")]
    case (_?, nil) where before.visit.answers == after.visit.answers: return [narrator.text("what-if.adopt")]
    default: return nil
    }
  }

  private func answers(_ step: UndoStep) -> [String] {
    let (before, after) = (step.before.visit.answers, step.after.visit.answers)
    return knowledge.guide.sheet.asked.map(\.identifier).compactMap { fact in
      guard before[fact] != after[fact], let answer = after[fact] ?? before[fact] else { return nil }
      return narrator.text(
        "condition.is", ["label": narrator.label(of: fact), "value": narrator.answer(answer, to: fact)])
    }
  }

  private func ticks(_ step: UndoStep) -> [String] {
    let (before, after) = (step.before, step.after)
    guard case .question(let fact) = after.navigation.page, before.navigation.page == after.navigation.page
    else { return [] }
    let choices = { (names: Set<String>) in
      let known = knowledge.guide.sheet[fact]?.kind.choices ?? []
      return known.filter { names.contains($0) }.map { narrator.choice($0, of: fact) }
    }
    return choices(after.navigation.draft.chosen.subtracting(before.navigation.draft.chosen)).map {
      narrator.text("history.tick", ["answer": $0])
    }
      + choices(before.navigation.draft.chosen.subtracting(after.navigation.draft.chosen)).map {
        narrator.text("history.untick", ["answer": $0])
      }
  }

  private func notes(_ step: UndoStep) -> [String] {
    let (before, after) = (step.before.visit.notes, step.after.visit.notes)
    let changed = after.filter { !before.contains($0) } + before.filter { !after.contains($0) }
    return changed.prefix(1).map { note in
      narrator.text("history.note", ["path": catalogue.path(note.path)?.title ?? note.path])
    }
  }

  private func shortlist(_ step: UndoStep) -> [String] {
    let (before, after) = (step.before.visit.shortlist, step.after.visit.shortlist)
    let line = { (key: String, path: String) in
      narrator.text(key, ["path": catalogue.path(path)?.title ?? path])
    }
    return after.filter { !before.contains($0) }.map { line("history.keep", $0) }
      + before.filter { !after.contains($0) }.map { line("history.drop", $0) }
  }
}
