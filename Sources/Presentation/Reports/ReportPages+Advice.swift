package import Guidance
import Knowledge
import Wording

extension ReportPages {
  /// How many paths are told in full; the others follow by name, and the JSON has them all.
  private static let toldInFull = 6

  /// An advice on answers, as they were given: proposals, rights, territory, and one person to talk to.
  package func advice(_ advice: Advice, _ plan: Plan? = nil, on given: Answers) -> PageContent {
    let answers = knowledge.guide.applicable(given, on: advice.date)
    var content = page(narrator.text("advise.title", ["date": narrator.day(advice.date)]))
    show(answers, &content)
    content.gap()
    for notice in narrator.notices(on: advice, given: given) { content.say(.warning(notice)) }
    if !advice.isEmpty { showPaths(of: advice, &content) }
    if !advice.setAside.isEmpty {
      content.gap()
      content.say(
        narrator.text("proposals.set-aside", ["count": narrator.grouped(advice.setAside.count)]))
    }
    showRights(advice, for: answers, plan, &content)
    content.say(.title(narrator.text("advise.territory")))
    content.offer(section("people.places"))
    offerNearby(advice.nearestCentres, remote: advice.remoteCentre, &content)
    if advice.nearestCentres.contains(where: { $0.basis == .road }) {
      content.say(.remark(narrator.estimate(of: advice.nearestCentres)))
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

  /// The one list: the first paths in full, the others by name, each with its forms.
  private func showPaths(of advice: Advice, _ content: inout PageContent) {
    content.say(.title(narrator.text("header.proposals")))
    content.say(narrator.text("proposals.count", ["count": narrator.grouped(advice.paths.count)]))
    for mode in DeliveryMode.allCases {
      guard !advice.paths(in: mode).isEmpty,
        let proposal = advice.modes.first(where: { $0.mode == mode })?.proposals.first
      else { continue }
      content.offer(section("place.for-\(mode.rawValue)"))
      offerNearby(Array(proposal.nearestCentres.prefix(1)), &content)
    }
    for (position, path) in advice.paths.prefix(Self.toldInFull).enumerated() {
      content.gap()
      show(path, number: position + 1, of: advice, &content)
    }
    let others = advice.paths.filter { $0.proposal != nil }.dropFirst(Self.toldInFull)
    if !others.isEmpty {
      content.gap()
      content.offer(section("advise.also", others.compactMap(brief)))
    }
    let more = advice.paths.filter { $0.proposal == nil }.count
    if more > 0 {
      content.gap()
      content.say(narrator.text("proposals.more", ["count": narrator.grouped(more)]))
    }
    guard advice.paths(in: .alternance).isEmpty, !advice.refusals.isEmpty,
      advice.refusals.allSatisfy({ $0.verdict == .no })
    else { return }
    content.gap()
    content.say(narrator.text("proposals.none-alternance"))
    for refusal in advice.refusals { content.offer(item(refusal)) }
  }

  private func brief(_ proposed: ProposedPath) -> Statement? {
    guard let path = catalogue.path(proposed.path) else { return nil }
    return .listed("\(path.title) (\(narrator.award(of: path)))").with([.remark(narrator.forms(of: proposed))]
    )
    .citing(sources(of: path))
  }

  private func show(
    _ proposed: ProposedPath, number: Int, of advice: Advice, _ content: inout PageContent
  ) {
    guard let path = catalogue.path(proposed.path), let proposal = proposed.proposal else { return }
    // What is closed to the person whatever the path is told once, under the rights.
    let open = Set(advice.rights.filter { $0.verdict != .no }.map(\.scheme))
    content.say(
      .step(number, path.title).with(
        [.remark(narrator.award(of: path)), .remark(narrator.forms(of: proposed))]
          + outline {
            showReasons(proposal, &$0)
            showEntry(path, proposal, &$0)
            showFacts(of: path, on: advice.date, &$0)
            showOffers(proposal, on: advice.date, &$0)
            showFunding(proposal, explaining: open, on: advice.date, &$0)
            $0.offer(sourceSection(of: path))
          }))
  }

  // MARK: Rights

  /// What the rules say of every scheme, sorted by its use for the plan; rules to know stand apart.
  private func showRights(
    _ advice: Advice, for answers: Answers, _ plan: Plan?, _ content: inout PageContent
  ) {
    let overview = knowledge.guide.overview(of: advice, for: plan)
    content.say(.title(narrator.text("proposals.rights")))
    content.say(narrator.text("rights.intro", ["date": narrator.day(advice.date)]))
    var parts = [("rights.payers", overview.payers), ("rights.useful", overview.useful)]
    parts += overview.groups.map { ("subject.\($0.subject.rawValue)", $0.findings) }
    for (title, findings) in parts where !findings.isEmpty {
      content.gap()
      content.say(.subtitle(narrator.text(title)))
      for finding in findings {
        content.gap()
        show(finding, of: advice, for: answers, &content)
      }
    }
    if let elsewhere = narrator.elsewhere(overview.elsewhere) {
      content.gap()
      content.say(elsewhere)
    }
    guard !overview.toKnow.isEmpty else { return }
    content.say(.title(narrator.text("rights.to-know")))
    content.say(narrator.text("rights.to-know-what"))
    for finding in overview.toKnow {
      content.gap()
      show(finding, of: advice, for: answers, &content)
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
        .verdict(.closed, narrator.name(ofScheme: finding.scheme)).with(item.details + below))
    }
    content.say(
      .verdict(standing(of: finding), narrator.name(ofScheme: finding.scheme)).with(
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
    if let title = advice.paths.first.flatMap({ catalogue.path($0.path)?.title }),
      let place = advice.nearestCentres.first.flatMap({ knowledge.centre($0.centre)?.name })
    {
      return narrator.text("advise.ask-place", ["place": place, "path": title])
    }
    let who = contact ?? knowledge.contact(in: .nearestCentre)?.identifier ?? ""
    return narrator.text("advise.see-adviser", narrator.naming("who", contact: who))
  }
}
