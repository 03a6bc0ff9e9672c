import Guidance
import Interview
import Knowledge
import Occupations
import Screen
import Wording

extension Pages {
  /// Whether a fact has a role.
  func described(_ fact: String, is role: FactRole) -> Bool {
    knowledge.guide.sheet.fact(in: role)?.identifier == fact
  }

  /// Offers to look for a job where fields are asked for: whoever knows the job need not know the field.
  func offerJob(_ content: inout PageContent) {
    guard let fact = knowledge.guide.sheet.fact(in: .wantedJob)?.identifier else { return }
    let answer = state.visit.answers[fact]
    let label =
      answer.map { narrator.text("job.change", ["job": narrator.answer($0, to: fact)]) }
      ?? narrator.text("job.search")
    content.offer(.opening(.occupations, label))
    content.gap()
  }

  /// Which job one would like, in free words.
  func browseOccupations() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.occupations")))
    let text = state.navigation.draft.text
    content.say(.title(narrator.text("job.question")))
    content.say(.remark(narrator.text("job.how")))
    content.problems = problems
    content.offer(writing(narrator.text("job.prompt")))
    let matches = interview.occupations(matching: text)
    if !text.isEmpty, matches.isEmpty { content.say(narrator.text("job.none-found")) }
    if let first = matches.first, first.kind == .suggestion {
      content.say(.remark(narrator.text("job.meant")))
    }
    for match in matches { content.offer(item(match)) }
    if let fact = knowledge.guide.sheet.fact(in: .wantedJob)?.identifier,
      state.visit.answers.isKnown(fact)
    {
      content.gap()
      content.offer(.choice(narrator.text("job.drop"), .decline))
    }
    content.keys = [.move, .open] + Self.common + [.type]
    return content
  }

  private func item(_ match: OccupationMatch) -> Item {
    let occupation = match.occupation
    let item = Item.opening(.occupation(occupation.code), narrator.name(of: match))
    let name = narrator.text("job.code", ["name": occupation.name, "code": occupation.code])
    return (match.name == occupation.name ? item : item.with(.remark(name)))
      .with(.remark(narrator.standing(of: occupation)))
  }

  /// One occupation: what leads to it at the Cnam, and where it is learnt.
  func occupation(_ code: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.occupation")))
    guard let occupation = knowledge.occupations.occupation(code) else { return content }
    content.say(.title(occupation.name))
    content.say(.remark(narrator.text("job.rome", ["code": occupation.code])))
    content.gap()
    for line in narrator.sentences(on: occupation, on: interview.date) { content.say(line) }
    content.gap()
    content.offer(.choice(narrator.text("job.take"), .confirm))
    content.offer(.choice(narrator.text("job.other"), .back))
    let paths = knowledge.paths(to: occupation, on: interview.date)
    if !paths.isEmpty {
      content.gap()
      content.say(.subtitle(narrator.text("job.paths")))
      for path in paths { content.offer(item(path, in: mode(of: path))) }
    }
    content.sources = [narrator.text("job.source")] + [occupation.school?.source].compactMap { $0 }
    content.keys = [.move, .open] + Self.common
    return content
  }
}
