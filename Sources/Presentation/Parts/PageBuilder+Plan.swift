import Guidance
import Interview
import Knowledge
import Wording

/// A plan as it is told to a person: the sentences of content with their marks filled in by these answers.
struct ToldPlan {
  let plan: Plan
  let answers: Answers
  let narrator: Narrator

  /// A sentence of the plan by its key; nil for none.
  func sentence(_ key: String?) -> String? { key.map { narrator.sentence($0, of: plan, for: answers) } }
}

extension PageBuilder {
  /// The whole plan: what to do first, and then, the paths to talk about, who can pay, where, what to beware of, and
  /// whom to see if the first step leads nowhere.
  func show(_ told: ToldPlan, _ content: inout PageContent) {
    let plan = told.plan
    if let first = plan.steps.first { showFirst(first, told, &content) }
    showNext(Array(plan.steps.dropFirst()), told, &content)
    showPaths(told, &content)
    if knowledge.lacksOffers { content.say(.warning(narrator.text("offer.damaged"))) }
    if !plan.payers.isEmpty {
      head("plan.page.payers", &content)
      var pays: Set<String> = []
      for finding in plan.payers {
        let pay = narrator.startingPay(under: finding.scheme, for: told.answers, on: plan.date)
        // What several contracts pay alike is said on paper once.
        let isNew = pay.map { pays.insert($0).inserted } ?? false
        content.offer(payer(finding, pay: isNew || !isStandalone ? pay : nil))
      }
    }
    if isStandalone {
      showEnd(told, &content)
    } else {
      showPlace(told, &content)
      showProtections(told, &content)
      if let door = plan.secondDoor {
        head("plan.page.second-door", &content)
        content.offer(Item.passage(contact(door), as: .named(door)).citing(sources(ofContact: door)))
      }
    }
  }

  /// The place, what to beware of and the second door, a line each: a sheet has one page.
  private func showEnd(_ told: ToldPlan, _ content: inout PageContent) {
    content.gap()
    let plan = told.plan
    if let place = plan.place, let centre = knowledge.centre(place.centre) {
      let parts = [centre.name, narrator.distance(to: place), narrator.standing(of: centre)]
      let line = parts.joined(separator: narrator.text("answer.then"))
      content.say(fact("plan.page.place", line).citing(sources(ofCentre: place.centre)))
    } else if let remote = plan.remoteCentre, let centre = knowledge.centre(remote) {
      let line = narrator.text("plan.page.remote-place", ["place": centre.name])
      content.say(fact("plan.page.place", line).citing(sources(ofCentre: remote)))
    }
    if let place = plan.unverifiedPlace, let centre = knowledge.centre(place.centre) {
      let parts = [centre.name, narrator.distance(to: place), narrator.standing(of: centre)]
      let line = parts.joined(separator: narrator.text("answer.then"))
      content.say(fact("place.nearer-unverified", line).citing(sources(ofCentre: place.centre)))
    }
    for protection in plan.protections {
      let line = narrator.text(of: protection, in: plan, for: told.answers)
      content.say(fact("plan.page.protections", line).citing([narrator.source(protection.source)]))
    }
    if let door = plan.secondDoor {
      content.say(fact("plan.page.second-door", contact(door)).citing(sources(ofContact: door)))
    }
  }

  /// Begins a part, with a title under which the rest stands.
  private func head(_ key: String, _ content: inout PageContent) {
    if !isStandalone, !content.blocks.isEmpty { content.gap() }
    content.offer(section(key))
  }

  // MARK: Steps

  private func showFirst(_ step: Plan.Step, _ told: ToldPlan, _ content: inout PageContent) {
    let facts: [(key: String, value: String?)] = [
      ("plan.page.when", told.sentence(step.time)), ("plan.page.say", told.sentence(step.words)),
      ("plan.page.bring", told.sentence(step.bring)),
      // A sheet has one page: there the step itself has to convince.
      ("plan.page.why", isStandalone ? nil : told.sentence(step.reason)),
    ]
    let who = isStandalone ? narrator.text("contact.\(step.contact).name") : contact(step.contact)
    // All of it is one item, so that the first sentence stands on the first screen, however small that is.
    content.offer(
      Item.section(
        "plan.page.first",
        narrator.text("plan.page.first-step", ["name": narrator.name(ofStep: step.identifier)])
      )
      .with(.text(narrator.text(of: step, in: told.plan, for: told.answers)))
      .with(fact("plan.page.contact", who))
      .with(reach(step, on: told.plan.date))
      .with(facts.compactMap { line in line.value.map { fact(line.key, $0) } })
      .citing([narrator.source(step.source)] + sources(ofContact: step.contact)))
  }

  private func showNext(_ steps: [Plan.Step], _ told: ToldPlan, _ content: inout PageContent) {
    guard !steps.isEmpty else { return }
    head("plan.page.next", &content)
    // A number is said once: what follows leads to the same people.
    var numbers = Set([told.plan.steps.first?.office?.office.phone?.number].compactMap { $0 })
    for (position, step) in steps.enumerated() {
      let number = step.office?.office.phone?.number
      let isNew = number.map { numbers.insert($0).inserted } ?? true
      content.offer(
        Item.passage(
          narrator.name(ofStep: step.identifier), mark: .number(position + 1), as: .named(step.identifier)
        ).with(lines(of: step, saysPhone: isNew, told)).citing(
          [narrator.source(step.source)] + sources(ofContact: step.contact)))
    }
  }

  /// What a later step says: on paper in one paragraph, which names whom to see already.
  private func lines(of step: Plan.Step, saysPhone: Bool, _ told: ToldPlan) -> [Statement] {
    let text = narrator.text(of: step, in: told.plan, for: told.answers)
    let time = told.sentence(step.time)
    let who = narrator.text("contact.\(step.contact).name")
    let office = saysPhone ? step.office?.office : nil
    let phone = office.flatMap { narrator.phone(of: $0, on: told.plan.date, besides: [who]) }
    if isStandalone {
      let number = phone.map { labelled("office.phone", $0) + "." }
      return [.text([text, time, number].compactMap { $0 }.joined(separator: " "))]
    }
    return [
      .text(text), fact("plan.page.contact", who),
      phone.map { fact("office.phone", $0) }, time.map { fact("plan.page.when", $0) },
    ].compactMap { $0 }
  }

  /// Whom to see, and what they are for.
  func contact(_ identifier: String) -> String {
    narrator.text(
      "plan.page.who",
      [
        "name": narrator.text("contact.\(identifier).name"),
        "what": narrator.text("contact.\(identifier).what"),
      ])
  }

  // MARK: Paths and payers

  private func showPaths(_ told: ToldPlan, _ content: inout PageContent) {
    let plan = told.plan
    guard !plan.paths.isEmpty || plan.pathsRemark != nil else { return }
    head("plan.page.paths", &content)
    // Paths of a plan are all of one fit: what makes them fit is said once.
    if let first = plan.paths.first {
      content.say(.reason(.for, narrator.reason(for: first, in: plan, for: told.answers)))
    }
    for ranked in plan.paths {
      guard let path = catalogue.path(ranked.path) else { continue }
      let next = next(ranked.offers, on: plan.date).map { [$0] } ?? []
      content.offer(item(path, in: plan.mode ?? .onSite).with(next))
    }
    if let remark = narrator.pathsRemark(of: plan, for: told.answers) { content.say(remark) }
  }

  /// A path as an item; on paper its award stands on the same line.
  private func item(_ path: TrainingPath, in mode: DeliveryMode) -> Item {
    let page = Page.path(path.identifier, mode: mode)
    guard let award = award(of: path) else { return .opening(page, path.title).citing(sources(of: path)) }
    guard isStandalone else {
      return .opening(page, path.title).with(.remark(award)).citing(sources(of: path))
    }
    return .opening(page, narrator.text("plan.page.path", ["title": path.title, "award": award]))
      .citing(sources(of: path))
  }

  /// A payer as an item: its name, whether that is still to be checked, and whom to ask.
  private func payer(_ finding: Finding, pay: String?) -> Item {
    let contact = knowledge.guide.scheme(finding.scheme)?.contact ?? ""
    let label = narrator.text(
      finding.verdict == .yes ? "plan.page.payer" : "plan.page.payer-check",
      [
        "name": narrator.name(ofScheme: finding.scheme), "who": narrator.text("contact.\(contact).name"),
      ])
    return Item.opening(.scheme(finding.scheme), label)
      .with(pay.map { [.text($0)] } ?? []).citing(sources(ofScheme: finding.scheme))
  }

  // MARK: Where, and with what care

  private func showPlace(_ told: ToldPlan, _ content: inout PageContent) {
    let item =
      told.plan.place.flatMap(nearby) ?? told.plan.remoteCentre.flatMap(remote)
    let unverified = told.plan.unverifiedPlace.flatMap(nearby)
    guard item != nil || unverified != nil else { return }
    head("plan.page.place", &content)
    if let item { content.offer(item) }
    if let unverified {
      content.say(.remark(narrator.text("place.nearer-unverified")))
      content.offer(unverified)
    }
  }

  private func showProtections(_ told: ToldPlan, _ content: inout PageContent) {
    guard !told.plan.protections.isEmpty else { return }
    head("plan.page.protections", &content)
    for protection in told.plan.protections {
      content.offer(
        Item.passage(
          narrator.text(of: protection, in: told.plan, for: told.answers), as: .named(protection.identifier)
        ).citing([narrator.source(protection.source)]))
    }
  }
}
