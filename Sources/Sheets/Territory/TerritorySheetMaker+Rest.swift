import Counts
import Gazetteer
import Guidance
import Knowledge
import LocalArea
import Wording

extension TerritorySheetMaker {
  // MARK: Programmes

  /// How many labelled towns and how many programmes are named.
  private static let most = (towns: 10, programmes: 4)

  var programmes: [TerritorySheet.Line] {
    let profile = overview.profile
    var lines: [TerritorySheet.Line] = []
    var towns = overview.labelled
    if let commune = profile.place.commune {
      lines.append(line("label", text("label-commune", ["label": narrator.label(of: profile.town)])))
      towns.removeAll { $0.code == (commune.parent ?? commune.code) }
    }
    if !towns.isEmpty || profile.place.commune == nil {
      var values = ground
      values["count"] = narrator.grouped(towns.count)
      values["names"] = list(towns.map(\.name), most: Self.most.towns)
      let key = towns.isEmpty ? "label-none" : profile.place.commune == nil ? "label-towns" : "label-others"
      lines.append(line("label.towns", text(key, values), weight: profile.place.commune == nil ? 0 : 17))
    }
    let running = profile.programmes.filter(\.isRunning) + profile.programmes.filter { !$0.isRunning }
    for (number, near) in running.prefix(Self.most.programmes).enumerated() {
      guard let programme = narrator.knowledge.programme(near.programme) else { continue }
      var what = [narrator.state(of: programme)]
      if let kilometres = near.kilometres, kilometres > 1 {
        what.insert(narrator.text("people.km", ["km": narrator.grouped(kilometres)]), at: 0)
      }
      lines.append(
        line(
          "programme.\(near.programme)",
          text(
            "named",
            [
              "name": narrator.name(of: programme),
              "what": what.joined(separator: narrator.text("answer.and")),
            ]), mark: "–", isListed: true, weight: 7 + 4 * number + (near.isRunning ? 0 : 8)))
    }
    return lines
  }

  // MARK: What is not known

  var unknown: [TerritorySheet.Line] {
    var lines: [TerritorySheet.Line] = []
    if !overview.unverified.isEmpty {
      let names = overview.unverified.map { place in
        let seen = place.centre.attested.map { narrator.period($0) }
        return seen.map { text("name-seen", ["name": place.centre.name, "date": $0]) } ?? place.centre.name
      }
      lines.append(
        line(
          "unverified", list(names, most: 4, apart: narrator.text("answer.then")),
          label: text("label.unverified"), weight: 3))
    }
    if overview.asked?.isEmpty ?? true {
      lines.append(
        line("asked.none", text("asked-none", ["fewest": String(PublishedCounts.fewest)]), weight: 10))
    }
    if overview.offers == nil { lines.append(line("offers.none", text("offers-none"), weight: 11)) }
    if localNeeds == nil {
      lines.append(line("needs.none", narrator.text("territory.no-needs")))
    }
    let percent = String(Int((RoadEstimate.minutesError * 100).rounded()))
    if !overview.access.shares.isEmpty {
      lines.append(line("estimate", text("estimate", ["percent": percent]), weight: 13))
    }
    lines.append(line("known", text("known"), weight: 25))
    return lines
  }

  // MARK: Sources

  var sources: [TerritorySheet.Line] {
    let knowledge = narrator.knowledge
    let year = knowledge.demand.survey.year.map { String($0) } ?? ""
    var sentences = [
      text("source.places", ["date": narrator.day(knowledge.version.centresSeen)]),
      text("source.survey", ["year": year]), text("source.insee"), text("source.label"), text("source.map"),
    ]
    if let report = overview.asked, !report.isEmpty { sentences.insert(text("source.counts"), at: 1) }
    return [line("sources", sentences.joined(separator: " "), label: text("part.sources"))]
  }

  // MARK: The map

  /// The signs that are explained, in this order.
  private static let explained: [MapPicture.Sign.Kind] = [
    .home, .reception, .doubtful, .teaching, .candidate, .town, .commune,
  ]

  var legend: [TerritorySheet.Entry] {
    let kinds = Set(overview.map?.signs.map(\.kind) ?? [])
    return Self.explained.filter(kinds.contains).map { kind in
      // Communes stand for an employment area, or for a land without outlines.
      var isOfArea = false
      if kind == .commune, case .area = overview.ground { isOfArea = true }
      return TerritorySheet.Entry(kind: kind, text: text("sign.\(kind.rawValue)\(isOfArea ? "-area" : "")"))
    }
  }

  /// What the map shows, sign by sign, for whoever does not see it.
  var mapDescription: String {
    guard let map = overview.map else { return "" }
    let caption = text(
      "map", place.merging(["km": narrator.grouped(max(1, (map.metres + 500) / 1_000))]) { own, _ in own })
    let told = [MapPicture.Sign.Kind.reception, .doubtful, .teaching, .candidate].compactMap { kind in
      let names = map.signs.filter { $0.kind == kind }.map { sign in
        sign.mark.isEmpty ? sign.name : "\(sign.mark) \(sign.name)"
      }
      return names.isEmpty
        ? nil
        : text(
          "named",
          ["name": text("sign.\(kind.rawValue)"), "what": list(names, most: Knowledge.mostNumbered)]) + "."
    }
    return ([caption] + told).joined(separator: " ")
  }
}
