import Gazetteer
import Guidance
package import Knowledge
import LocalArea
import Wording

extension Narrator {
  /// A territory as a page of text.
  package func page(_ profile: TerritoryProfile, _ map: MappedTerritory?) -> TextPage {
    var page = TextPage()
    let name = knowledge.placeName(profile.place.place.description) ?? profile.place.name
    page.heading(text("territory.title", ["place": name]))
    page.paragraph(text("territory.what"))
    page.heading(text("territory.facts"))
    for fact in facts(of: profile) {
      page.paragraph(text("cli.entry", ["label": fact.label, "value": fact.value]))
    }
    page.heading(text("territory.needs"))
    if profile.needs.isEmpty { page.paragraph(text("territory.no-needs")) }
    for (position, needs) in profile.needs.enumerated() { write(needs, isFirst: position == 0, to: &page) }
    write(programmesOf: profile, to: &page)
    page.heading(text("territory.map"))
    if let map {
      let document = document(
        map, of: profile.place.place, columns: TextPage.columns, rows: Self.mapRows, script: .braille)
      page.verbatim(document.lines)
      page.gap()
      page.paragraph(document.caption)
      page.heading(text("territory.nearest"))
      write(map, to: &page)
    }
    page.heading(text("path.source"))
    page.paragraph(
      text("territory.source", ["year": knowledge.demand.survey.year.map { String($0) } ?? ""]))
    page.paragraph(estimate)
    return page
  }

  /// The needs of an area: all of them for the smallest, the total alone for the others, to compare with.
  private func write(_ needs: HiringNeeds, isFirst: Bool, to page: inout TextPage) {
    page.paragraph(
      text("territory.domain-line", ["name": title(of: needs.area), "figure": line(needs.total)]))
    guard isFirst else { return }
    page.gap()
    page.paragraph(text("territory.domains"), indent: 2)
    for domain in needs.domains {
      page.paragraph(
        text(
          "territory.domain-line", ["name": name(ofDomain: domain.identifier), "figure": line(domain.figure)]),
        indent: 4)
      let leading = knowledge.demand.domain(domain.identifier)?.fields ?? []
      page.paragraph(text("territory.leads", ["fields": fields(leading)]), indent: 6)
      if let doubt = doubt(ofDomain: domain.identifier) {
        page.paragraph(text("territory.doubt", ["doubt": doubt]), indent: 6)
      }
    }
    page.gap()
    page.paragraph(text("territory.occupations"), indent: 2)
    for occupation in needs.occupations {
      page.paragraph(
        text(
          "territory.domain-line",
          ["name": name(ofOccupation: occupation.code), "figure": line(occupation.figure)]), indent: 4)
    }
    page.gap()
    page.paragraph(text("territory.unlisted"), indent: 2)
    page.paragraph(imputedLegend, indent: 2)
    page.gap()
  }

  private func write(programmesOf profile: TerritoryProfile, to page: inout TextPage) {
    page.heading(text("people.programmes"))
    for nearby in profile.programmes {
      guard let programme = knowledge.programme(nearby.programme) else { continue }
      let state =
        programme.state == .running
        ? text("people.running", ["date": period(programme.sourceDate)])
        : text("people.historic", ["period": programme.period])
      let far = nearby.kilometres.map { text("people.km", ["km": grouped($0)]) }
      page.paragraph(
        text(
          "cli.entry",
          [
            "label": name(of: programme),
            "value": [state, far].compactMap { $0 }.joined(separator: text("answer.and")),
          ]))
      page.paragraph(description(of: programme), indent: 2)
    }
    if profile.programmes.isEmpty { page.paragraph(text("people.programmes-none")) }
  }
}
