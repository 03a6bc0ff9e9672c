package import Guidance
import Knowledge
import Wording

extension ReportPages {
  /// How many proposals of a lane are told in full; the others follow by name, and the JSON has them all.
  private static let toldInFull = 3

  /// An advice on answers, as they were given: proposals, rights, territory, and one person to talk to.
  package func advice(_ advice: Advice, on given: Answers) -> PageContent {
    let answers = knowledge.guide.applicable(given, on: advice.date)
    var content = page(narrator.text("advise.title", ["date": narrator.day(advice.date)]))
    show(answers, &content)
    content.gap()
    for notice in narrator.notices(on: advice, given: given) { content.say(.warning(notice)) }
    for lane in advice.lanes { show(lane, of: advice, &content) }
    if !advice.setAside.isEmpty {
      content.gap()
      content.say(
        narrator.text("proposals.set-aside", ["count": narrator.grouped(advice.setAside.count)]))
    }
    showRights(advice, for: answers, &content)
    content.say(.title(narrator.text("advise.territory")))
    content.offer(section("people.places"))
    offerNearby(advice.nearestCentres, &content)
    if advice.nearestCentres.contains(where: { $0.basis == .road }) {
      content.say(.remark(narrator.estimate))
    }
    content.gap()
    offerProgrammes(advice.programmes, &content)
    // The sources stand before the end, which is a person and an action.
    content.listSources(under: narrator.text("path.source"))
    showPerson(advice, &content)
    return content
  }

  private func show(_ answers: Answers, _ content: inout PageContent) {
    content.say(.title(narrator.text("header.recap")))
    for fact in knowledge.guide.sheet.asked.map(\.identifier) {
      guard let answer = answers[fact] else { continue }
      content.say(.fact(narrator.label(of: fact), narrator.answer(answer, to: fact)))
    }
    if answers.values.isEmpty { content.say(narrator.text("answer.none")) }
  }

  // MARK: Proposals

  private func show(_ lane: Advice.Lane, of advice: Advice, _ content: inout PageContent) {
    let mode = lane.mode.rawValue
    content.say(.title(narrator.text("mode.\(mode)")))
    content.say(narrator.text("mode-what.\(mode)"))
    if lane.isWidened { content.say(.warning(narrator.text("proposals.widened"))) }
    guard let first = lane.proposals.first else {
      content.say(narrator.text(lane.refusals.isEmpty ? "proposals.none" : "proposals.none-alternance"))
      for refusal in lane.refusals { content.offer(item(refusal)) }
      return
    }
    content.offer(section("place.for-lane-\(mode)"))
    offerNearby(first.nearestCentres, &content)
    for (position, proposal) in lane.proposals.prefix(Self.toldInFull).enumerated() {
      content.gap()
      show(proposal, number: position + 1, of: advice, &content)
    }
    let others = lane.proposals.dropFirst(Self.toldInFull).compactMap { catalogue.path($0.path) }
    if !others.isEmpty {
      content.gap()
      content.offer(section("advise.also", others.map(brief)))
    }
    if lane.moreCount > 0 {
      content.gap()
      content.say(narrator.text("proposals.more", ["count": narrator.grouped(lane.moreCount)]))
    }
  }

  private func brief(_ path: TrainingPath) -> Statement {
    .listed("\(path.title) (\(narrator.award(of: path)))").citing(sources(of: path))
  }

  private func show(
    _ proposal: Proposal, number: Int, of advice: Advice, _ content: inout PageContent
  ) {
    guard let path = catalogue.path(proposal.path) else { return }
    // What is closed to the person whatever the path is told once, under the rights.
    let open = Set(advice.rights.filter { $0.verdict != .no }.map(\.scheme))
    content.say(
      .step(number, path.title).with(
        [.remark(narrator.award(of: path))]
          + outline {
            showReasons(proposal, &$0)
            showEntry(path, proposal, &$0)
            showFacts(of: path, on: advice.date, &$0)
            showFunding(proposal, explaining: open, &$0)
            $0.offer(sourceSection(of: path))
          }))
  }

  // MARK: Rights

  /// What the rules say of every scheme: what is open, what is to be checked, what is not.
  private func showRights(_ advice: Advice, for answers: Answers, _ content: inout PageContent) {
    content.say(.title(narrator.text("proposals.rights")))
    content.say(narrator.text("rights.intro", ["date": narrator.day(advice.date)]))
    for word in [Verdict.yes, .unanswered, .no].map(\.word) {
      for finding in advice.rights where finding.verdict.word == word {
        content.gap()
        show(finding, of: advice, for: answers, &content)
      }
    }
  }

  private func show(
    _ finding: Finding, of advice: Advice, for answers: Answers, _ content: inout PageContent
  ) {
    guard let scheme = knowledge.guide.scheme(finding.scheme) else { return }
    guard finding.verdict != .no else {
      let item = refusal(finding, advice.nearMisses)
      let abolition = [narrator.abolition(of: scheme)].compactMap { $0 }
      let below = (abolition + origin(of: scheme)).map { Statement.text($0) }
      return content.say(
        .verdict(.no, narrator.name(ofScheme: finding.scheme)).with(item.details + below))
    }
    content.say(
      .verdict(finding.verdict, narrator.name(ofScheme: finding.scheme)).with(
        outline {
          $0.say(narrator.verdict(finding.verdict, on: scheme))
          $0.say(.remark(narrator.text("kind.\(scheme.kind.rawValue)")))
          show(scheme, finding, for: answers, advice.nearMisses, on: advice.date, &$0)
        }))
  }

  // MARK: One person, one next action

  private func showPerson(_ advice: Advice, _ content: inout PageContent) {
    let person = advice.advisers.first { $0.verdict == .yes } ?? advice.advisers.first
    content.say(.title(narrator.text("advise.person")))
    if let contact = person?.contact {
      content.say(
        .text(narrator.text("contact.\(contact).name")).with(
          [.text(narrator.text("contact.\(contact).what")).citing(sources(ofContact: contact))]))
    }
    content.say(.title(narrator.text("advise.next")))
    content.say(nextAction(of: advice, person?.contact))
  }

  /// The one thing to do now: ask the nearest centre about the best path, else see the adviser.
  private func nextAction(of advice: Advice, _ contact: String?) -> String {
    let best = advice.lanes.flatMap(\.proposals).max { $0.score < $1.score }
    if let title = best.flatMap({ catalogue.path($0.path)?.title }),
      let place = advice.nearestCentres.first.flatMap({ knowledge.centre($0.centre)?.name })
    {
      return narrator.text("advise.ask-place", ["place": place, "path": title])
    }
    let who = contact ?? knowledge.contact(in: .nearestCentre)?.identifier ?? ""
    return narrator.text("advise.see-adviser", ["who": narrator.text("contact.\(who).name")])
  }
}
