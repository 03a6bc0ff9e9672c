import Counts
import Gazetteer
import Guidance
import Knowledge
import LocalArea
import Wording

extension TerritorySheetMaker {
  // MARK: What the Cnam has there

  /// How many names a line lists.
  private static let mostNames = 8

  var places: [TerritorySheet.Line] {
    var lines: [TerritorySheet.Line] = []
    if !(overview.reception + overview.teaching).isEmpty || overview.nearest != nil {
      lines.append(line("places.what", text("places-what")))
    }
    let pinned = overview.reception.filter { $0.coordinate != nil }
    let numbered = pinned.prefix(Knowledge.mostNumbered)
    for (number, site) in numbered.enumerated() {
      lines.append(
        line(
          "place.\(site.centre.identifier)", told(site), mark: String(number + 1), isListed: true))
    }
    // A place whose town is not known stands on no map.
    for site in overview.reception where site.coordinate == nil {
      lines.append(
        line("place.\(site.centre.identifier)", told(site), mark: "–", isListed: true, weight: 22))
    }
    let others = pinned.dropFirst(Knowledge.mostNumbered).map { $0.centre.name }
    if !others.isEmpty {
      lines.append(
        line("places.others", list(others, most: Self.mostNames), label: text("label.others"), weight: 12))
    }
    if let nearest = overview.nearest, overview.map?.signs.contains(where: { $0.mark == "1" }) == true {
      lines.append(line("place.nearest", text("nearest", ["name": told(nearest)]), mark: "1", isListed: true))
    }
    if !overview.teaching.isEmpty {
      let names = overview.teaching.map { place in
        text("name-seen", ["name": place.centre.name, "date": seen(place)])
      }
      lines.append(
        line(
          "places.teaching", list(names, most: 4, apart: narrator.text("answer.then")),
          label: text("label.teaching"), weight: 18))
    }
    if let offers = overview.offers {
      let isNear = overview.profile.place.commune != nil
      lines.append(
        line(
          "offers",
          text(
            isNear ? "offers-near" : "offers",
            ["count": narrator.grouped(offers), "km": String(Knowledge.offerReach)]),
          weight: 2))
    }
    let paths = narrator.knowledge.guide.catalogue.paths.count { $0.isOpen(on: date) }
    lines.append(line("paths", text("paths", ["count": narrator.grouped(paths)]), weight: 28))
    return lines
  }

  /// A place by its name, how far it is, and when it was last seen at work.
  private func told(_ site: TerritoryOverview.Site) -> String {
    let name =
      if let way = site.way, !way.isInTown, let kilometres = way.kilometres {
        text("name-far", ["name": site.centre.name, "km": narrator.grouped(kilometres)])
      } else {
        site.centre.name
      }
    return text(site.isOld ? "name-old" : "name-seen", ["name": name, "date": seen(site)])
  }

  private func seen(_ site: TerritoryOverview.Site) -> String {
    narrator.period(site.centre.attested ?? Office.undated)
  }

  // MARK: What employers look for

  /// How many domains and how many occupations are told.
  private static let most = (domains: 5, occupations: 4)

  var needs: [TerritorySheet.Line] {
    guard let needs = localNeeds else { return [] }
    let knowledge = narrator.knowledge
    var lines: [TerritorySheet.Line] = []
    for (number, domain) in needs.domains.prefix(Self.most.domains).enumerated() {
      let fields = knowledge.demand.domain(domain.identifier)?.fields ?? []
      let paths = knowledge.guide.catalogue.paths.count { fields.contains($0.field) && $0.isOpen(on: date) }
      let parts = [
        figure(domain.figure), text("domain-paths", ["count": narrator.grouped(paths)]),
      ]
      lines.append(
        line(
          "domain.\(domain.identifier)",
          text(
            "named",
            [
              "name": begun(narrator.name(ofDomain: domain.identifier)),
              "what": parts.joined(separator: narrator.text("answer.then")),
            ]), mark: "–", isListed: true, weight: number == 0 ? 0 : 5 + 4 * number))
    }
    let occupations = needs.occupations.prefix(Self.most.occupations).map { occupation in
      text(
        "counted",
        [
          "name": narrator.name(ofOccupation: occupation.code),
          "count": narrator.grouped(occupation.figure.projects),
        ])
    }
    if !occupations.isEmpty {
      lines.append(
        line(
          "occupations", occupations.joined(separator: narrator.text("answer.then")),
          label: text("label.occupations"), weight: 16))
    }
    lines.append(line("needs.what", text("needs-what"), weight: 30))
    return lines
  }

  /// A name as a line begins.
  private func begun(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// How many hires are planned, and how many are judged difficult where the survey does not hide it.
  private func figure(_ figure: HiringFigure) -> String {
    let count = narrator.grouped(figure.projects)
    guard let difficult = figure.difficult, !difficult.isImputed else {
      return text("hires", ["count": count])
    }
    return text("hires-difficult", ["count": count, "percent": String(difficult.percent)])
  }

  // MARK: What people asked for

  /// How many fields and how many reasons are told.
  private static let mostAsked = (fields: 5, gaps: 4)

  var asked: [TerritorySheet.Line] {
    guard let report = overview.asked, !report.isEmpty else { return [] }
    var lines = [
      line(
        "asked.period",
        [text("asked-in", ["name": narrator.name(of: report.scope)]), narrator.period(of: report)]
          .compactMap { $0 }.joined(separator: " "))
    ]
    for (number, field) in report.fields.prefix(Self.mostAsked.fields).enumerated() {
      lines.append(
        line(
          "asked.\(field.identifier)", narrator.line(field), mark: "–", isListed: true,
          weight: number == 0 ? 0 : 3 + 4 * number))
    }
    let gaps = report.figures(of: .gap).prefix(Self.mostAsked.gaps).map { figure in
      text(
        "counted",
        [
          "name": narrator.name(of: figure.value, counted: .gap), "count": narrator.grouped(figure.number),
        ])
    }
    if !gaps.isEmpty {
      lines.append(
        line(
          "asked.gaps", gaps.joined(separator: narrator.text("answer.then")), label: text("label.gaps"),
          weight: 1))
    }
    lines.append(
      line("asked.rule", text("asked-rule", ["fewest": String(PublishedCounts.fewest)]), weight: 26))
    return lines
  }
}
