import Guidance
import Knowledge
import Wording

extension AdviceReport {
  /// The advice as a page to read: proposals, rights, territory, and one person to talk to.
  package var page: String {
    var page = TextPage()
    page.paragraph(narrator.text("advise.title", ["date": narrator.day(advice.date)]))
    writeAnswers(to: &page)
    page.gap()
    for notice in notices { page.paragraph(notice) }
    for lane in advice.lanes { write(lane, to: &page) }
    writeSetAside(to: &page)
    writeRights(to: &page)
    writeTerritory(to: &page)
    // The sources stand before the end, which is a person and an action; the person's own is among them.
    let person = advice.advisers.first { $0.verdict == .yes } ?? advice.advisers.first
    let contact = narrator.knowledge.contacts.first { $0.identifier == person?.contact }
    let mark = contact.map { page.cite([$0.source]) } ?? ""
    page.writeSources(under: narrator.text("path.source"))
    writePerson(person, mark, to: &page)
    return page.text
  }

  private func writeAnswers(to page: inout TextPage) {
    page.heading(narrator.text("header.recap"))
    for (fact, answer) in answered {
      page.paragraph(
        narrator.text(
          "cli.entry",
          ["label": narrator.label(of: fact), "value": narrator.answer(answer, to: fact)]))
    }
    if answered.isEmpty { page.paragraph(narrator.text("answer.none")) }
  }

  private func writeSetAside(to page: inout TextPage) {
    guard !advice.setAside.isEmpty else { return }
    page.gap()
    page.paragraph(
      narrator.text("proposals.set-aside", ["count": narrator.grouped(advice.setAside.count)]))
  }

  // MARK: Territory

  private func writeTerritory(to page: inout TextPage) {
    page.heading(narrator.text("advise.territory"))
    page.paragraph(narrator.text("people.places"))
    for place in advice.places { narrator.write(place, to: &page, indent: 2) }
    if advice.places.isEmpty { page.paragraph(narrator.text("place.none"), indent: 2) }
    if advice.places.contains(where: { $0.basis == .road }) {
      page.paragraph(narrator.estimate, indent: 2)
    }
    page.gap()
    page.paragraph(narrator.text("people.programmes"))
    for programme in advice.programmes { write(programme, to: &page) }
    if advice.programmes.isEmpty { page.paragraph(narrator.text("people.programmes-none"), indent: 2) }
  }

  private func write(_ nearby: Surroundings.NearbyProgramme, to page: inout TextPage) {
    guard let programme = narrator.knowledge.programme(nearby.programme) else { return }
    let state =
      programme.state == .running
      ? narrator.text("people.running", ["date": narrator.period(programme.sourceDate)])
      : narrator.text("people.historic", ["period": programme.period])
    let way = nearby.kilometres.map { narrator.text("people.km", ["km": narrator.grouped($0)]) }
    page.paragraph(
      [narrator.name(of: programme), way, state].compactMap { $0 }
        .joined(separator: narrator.text("answer.and")), indent: 2)
    page.paragraph(narrator.description(of: programme), indent: 4)
    let titles = programme.equivalents.compactMap { narrator.knowledge.guide.catalogue.path($0)?.title }
    if !titles.isEmpty {
      page.paragraph(
        narrator.text(
          "people.equivalent", ["paths": titles.joined(separator: narrator.text("cli.semicolon"))]),
        indent: 4)
    }
    page.paragraph(narrator.seen(programme.sourceDate, [programme.source], on: &page), indent: 4)
    page.gap()
  }

  // MARK: One person, one next action

  private func writePerson(_ person: Advice.AdviserFinding?, _ mark: String, to page: inout TextPage) {
    page.heading(narrator.text("advise.person"))
    if let person {
      page.paragraph(narrator.text("contact.\(person.contact).name"))
      page.paragraph("\(narrator.text("contact.\(person.contact).what")) \(mark)", indent: 2)
    }
    page.heading(narrator.text("advise.next"))
    page.paragraph(nextAction(person?.contact))
  }

  /// The one thing to do now: ask the nearest place about the best path, else see the adviser.
  private func nextAction(_ contact: String?) -> String {
    let best = advice.lanes.flatMap(\.proposals).max { $0.score < $1.score }
    if let title = best.flatMap({ narrator.knowledge.guide.catalogue.path($0.path)?.title }),
      let place = advice.places.first.flatMap({ narrator.knowledge.centre($0.centre)?.name })
    {
      return narrator.text("advise.ask-place", ["place": place, "path": title])
    }
    let who = contact ?? narrator.knowledge.contact(in: .nearestCentre)?.identifier ?? ""
    return narrator.text("advise.see-adviser", ["who": narrator.text("contact.\(who).name")])
  }
}
