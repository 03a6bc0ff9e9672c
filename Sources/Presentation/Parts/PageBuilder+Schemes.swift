import Guidance
import Interview
import Knowledge
import Wording

extension PageBuilder {
  /// A scheme as an item: its verdict, its name, and the first grounds of the verdict.
  func item(_ finding: Finding) -> Item {
    var item = Item.opening(
      .scheme(finding.scheme), narrator.name(ofScheme: finding.scheme),
      mark: .verdict(standing(of: finding))
    ).citing(sources(ofScheme: finding.scheme))
    guard finding.verdict != .yes else { return item }
    if isStandalone, finding.isOutOfForce { return item.with(.text(narrator.text("rights.not-in-force"))) }
    let grounds = narrator.grounds(of: finding)
    for ground in isStandalone ? grounds : Array(grounds.prefix(2)) { item = item.with(statement(ground)) }
    return item
  }

  /// How a scheme stands to the person.
  func standing(of finding: Finding) -> Standing {
    knowledge.guide.scheme(finding.scheme)?.standing(finding.verdict) ?? finding.verdict.standing
  }

  /// A scheme that is refused, with what would open it, or that nothing which the person could change would.
  func refusal(_ finding: Finding, _ misses: [NearMiss]) -> Item {
    let own = misses.filter { $0.scheme == finding.scheme }
    let item = item(finding)
    guard !own.isEmpty else {
      return finding.isOutOfForce ? item : item.with(fact("near.title", narrator.text("near.nothing")))
    }
    return own.reduce(item) { $0.with(fact("near.title", narrator.line(for: $1))) }
  }

  /// Everything that is known of a scheme for a person, below its name and its verdict.
  ///
  /// - Parameters:
  ///   - answers: The answers that count.
  ///   - misses: The changes of answers that would change a verdict.
  func show(
    _ scheme: Scheme, _ finding: Finding, for answers: Answers, _ misses: [NearMiss], on date: CalendarDate,
    _ content: inout PageContent
  ) {
    let identifier = scheme.identifier
    if finding.isElsewhere {
      content.offer(section("rights.proof", proof(finding)))
      return content.offer(section("path.source", origin(of: scheme)))
    }
    if let gives = narrator.sentence(finding.told.gives, on: date) {
      content.offer(section("rights.gives", [gives]))
    }
    let pay = narrator.pay(under: identifier, for: answers, on: date)
    if !pay.isEmpty { content.offer(section("rights.pay", pay)) }
    content.offer(section("rights.proof", proof(finding)))
    showChanges(of: finding, scheme, misses, &content)
    let stackings = narrator.stackings(of: identifier)
    if !stackings.isEmpty { content.offer(section("rights.stacking", stackings)) }
    if let caution = narrator.sentence(finding.told.caution, on: date) {
      content.offer(section("rights.caution", [caution]))
    }
    var ask = [
      narrator.text("rights.contact", narrator.naming("who", contact: scheme.contact)),
      narrator.text("contact.\(scheme.contact).what"),
    ]
    if let next = narrator.sentence(finding.told.next, on: date) {
      ask.append(narrator.text("rights.next", ["what": next]))
    }
    content.offer(section("people.adviser", ask).citing(sources(ofContact: scheme.contact)))
    content.offer(section("path.source", origin(of: scheme)))
  }

  /// What would change the verdict on a scheme, where something could.
  private func showChanges(
    of finding: Finding, _ scheme: Scheme, _ misses: [NearMiss], _ content: inout PageContent
  ) {
    guard finding.verdict != .yes, scheme.kind != .information, !finding.isOutOfForce else { return }
    let misses = misses.filter { $0.scheme == scheme.identifier }
    content.offer(
      section("near.title", misses.isEmpty ? [narrator.text("near.none")] : misses.map(narrator.line(for:))))
  }

  /// Where a scheme comes from: its source, and what may change soon.
  func origin(of scheme: Scheme) -> [String] {
    let watch = scheme.watch.map { narrator.text("rights.watch", ["watch": narrator.text($0)]) }
    return [narrator.source(of: scheme)] + [watch].compactMap { $0 }
  }

  /// What made the verdict on a scheme what it is.
  private func proof(_ finding: Finding) -> [Statement] {
    var lines: [Statement] = []
    if finding.isOutOfForce { lines.append(.text(narrator.text("rights.not-in-force"))) }
    if finding.isWeaklySourced { lines.append(.text(narrator.text("rights.weak"))) }
    return lines + narrator.grounds(of: finding).map(statement)
  }

  /// A ground behind what the rule makes of it.
  private func statement(_ ground: Narrator.Ground) -> Statement {
    let lead =
      switch ground.verdict {
      case _ where ground.isAlternative: "rights.alternative"
      case .yes: "rights.met"
      case .no: "rights.missing"
      case .unanswered, .thirdParty: "rights.unanswered"
      }
    return fact(lead, ground.line)
  }
}
