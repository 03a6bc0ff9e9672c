import Guidance
import Interview
package import Knowledge
import Screen
import Wording

extension Pages {
  /// The line into which whoever knows the questions types answers, and what is understood of it.
  func offerAnswerLine(_ content: inout PageContent) {
    let line = interview.answerLine(state)
    var field = writing(narrator.text("desk.line"))
    if state.visit.answers.values.isEmpty, state.navigation.draft.text.isEmpty {
      field = field.with(Statement.remark(narrator.text("desk.line-how")).onlySeen)
    }
    content.offer(field)
    for statement in understood(line) { content.say(statement) }
    if !line.answers.isEmpty { content.offer(.choice(narrator.text("desk.line-take"), .confirm)) }
    content.gap()
  }

  /// What is understood of a line of answers, and what is not.
  package func understood(_ line: AnswerLine) -> [Statement] {
    let answers = line.answers.map { said in
      let answer = narrator.answer(said.answer, to: said.fact)
      return Statement.fact(
        narrator.label(of: said.fact),
        said.isImplied ? narrator.text("desk.line-implied", ["answer": answer]) : answer)
    }
    guard !line.unknown.isEmpty else { return answers }
    return answers + [
      .warning(narrator.text("desk.line-unknown", ["words": line.unknown.joined(separator: " ")]))
    ]
  }

  /// Whether a question is asked in its place on the page of the case, which stays around it.
  func isInPlace(_ fact: String) -> Bool {
    guard unfoldsQuestions, interview.isAskedFromCase(state), let described = knowledge.guide.sheet[fact]
    else {
      return false
    }
    return !described.isSensitive && described.kind != .occupation
  }

  /// What is asked of one fact, in its place between the other lines of the case.
  func unfold(_ fact: String, _ content: inout PageContent) {
    let asked = question(fact)
    content.gap()
    content.say(.subtitle(narrator.question(of: fact)))
    var isBegun = false
    for block in asked.blocks {
      switch block {
      // Above the choices it would only take room; below them it parts off what goes on.
      case .gap where !isBegun: continue
      case .statement(let statement) where statement.kind == .title || statement.kind == .aside: continue
      default: content.add(block)
      }
      if case .item = block { isBegun = true }
    }
    content.gap()
    content.inPlace = asked.items.map(\.identity)
    content.problems = asked.problems
    content.firstFocus = asked.firstFocus ?? asked.items.first?.identity
    content.keys = asked.keys
  }

  /// The lines of the case that are shown around a question asked in its place: fewer before it where it has many
  /// choices, so that they stay on the screen.
  func shownAround(_ fact: String, of facts: [String]) -> ArraySlice<String> {
    guard let position = facts.firstIndex(of: fact) else { return facts[...] }
    let before = max(Self.fewestBefore, Self.roomAround - question(fact).items.count)
    return facts[max(0, position - before)...]
  }

  /// The fewest lines before a question asked in its place.
  private static let fewestBefore = 2
  /// The lines that go with the choices of a question on a screen of 24 rows.
  private static let roomAround = 12

  /// The line on which the cursor stands when the page opens: the next that is to be asked, after the one answered last.
  func nextToAsk(of facts: [String]) -> String? {
    let open = { (fact: String) in !state.visit.answers.isAnswered(fact) }
    let last = state.navigation.lastTaken.flatMap { facts.firstIndex(of: $0) } ?? -1
    return facts.dropFirst(last + 1).first(where: open) ?? facts.first(where: open)
  }
}
