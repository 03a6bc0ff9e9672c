public import Gazetteer
public import Guidance
public import Knowledge
public import LocalArea

extension Narrator {
  /// What employers plan to hire in a field, as a clause: how many, where, and how many are judged difficult.
  public func sentence(of demand: FieldDemand) -> String {
    var values = [
      "projects": grouped(demand.projects), "area": name(ofArea: demand.area),
      "year": knowledge.demand.survey.year.map { String($0) } ?? "",
    ]
    values["difficult"] = demand.difficult.map { String($0) }
    let key =
      "territory.demand\(demand.isAtLeast ? "-least" : "")\(demand.difficult == nil ? "" : "-difficult")"
    return text(key, values)
  }

  /// An area of the survey, such as *le bassin d’emploi « Vitré »*, with the preposition before it.
  private func name(ofArea area: String) -> String {
    switch HiringArea(area) {
    case .basin(let code):
      text("territory.in-basin", ["name": knowledge.demand.survey.basin(code)?.name ?? code])
    case .department(let code): text("territory.in-department", naming("name", .department(code)))
    case .region(let code): text("territory.in-region", naming("name", .region(code)))
    case .country, nil: text("territory.in-country")
    }
  }

  /// An area of the survey as a heading, such as *Bassin d’emploi « Vitré »*.
  public func title(of area: HiringArea) -> String {
    switch area {
    case .basin(let code):
      text("territory.basin", ["name": knowledge.demand.survey.basin(code)?.name ?? code])
    case .department(let code): text("territory.department", naming("name", .department(code)))
    case .region(let code): text("territory.region", naming("name", .region(code)))
    case .country: text("territory.country")
    }
  }

  /// A figure: projects, and the shares judged difficult and seasonal; an imputed share is marked.
  public func line(_ figure: HiringFigure) -> String {
    var parts = [text("territory.projects", ["count": grouped(figure.projects)])]
    for (share, key) in [(figure.difficult, "difficult"), (figure.seasonal, "seasonal")] {
      guard let share else { continue }
      let words = text("territory.\(key)", ["percent": String(share.percent)])
      parts.append(share.isImputed ? text("territory.imputed-mark", ["share": words]) : words)
    }
    return parts.joined(separator: text("answer.and"))
  }

  /// What the mark of imputed shares means.
  public var imputedLegend: String {
    text("territory.imputed", ["count": String(HiringShare.smallestPublished)])
  }

  /// Where the figures of the survey come from.
  public var surveySource: String {
    text("territory.source", ["year": knowledge.demand.survey.year.map { String($0) } ?? ""])
  }

  /// The name of a domain of the survey.
  public func name(ofDomain identifier: String) -> String {
    knowledge.demand.domain(identifier).flatMap { late("domain.\(identifier).name", $0.names) } ?? identifier
  }

  /// Why a domain says little of the fields it is counted for, when that is so.
  public func doubt(ofDomain identifier: String) -> String? {
    knowledge.demand.domain(identifier).flatMap { late("domain.\(identifier).doubt", $0.doubts) }
  }

  /// A text of a file that is read when it is first needed: what the words say of it, else what the file says.
  private func late(_ key: String, _ translations: [String: String]) -> String? {
    [language, "fr"].lazy.compactMap { knowledge.texts.text(key, in: $0) ?? translations[$0] }.first
  }

  /// The name of an occupation of the survey, which is French.
  public func name(ofOccupation code: String) -> String {
    knowledge.demand.survey.occupations[code]?.name ?? code
  }

  /// The fields of the catalogue that lead to a domain or an occupation, or that none does.
  public func fields(_ identifiers: [String]) -> String {
    identifiers.isEmpty
      ? text("territory.no-field") : identifiers.map(fieldName).joined(separator: text("cli.semicolon"))
  }

  /// What a commune is: its employment area, its attraction area, whether it is rural, its label.
  public func facts(of profile: TerritoryProfile) -> [(label: String, value: String)] {
    var facts: [(label: String, value: String)] = []
    if let department = profile.place.department, profile.place.commune != nil {
      facts.append((text("territory.department-label"), "\(department.name) (\(department.code))"))
    }
    if let region = profile.place.region { facts.append((text("territory.region-label"), region.name)) }
    facts.append((text("territory.population"), grouped(profile.place.population)))
    if let area = profile.employmentArea {
      facts.append(
        (
          text("territory.employment-area"),
          text("territory.area-value", ["name": area.name, "population": grouped(area.population)])
        ))
    }
    if let attraction = profile.attraction {
      facts.append((text("territory.attraction"), text("territory.attraction-\(attraction.rawValue)")))
    }
    if let rurality = profile.rurality {
      facts.append((text("territory.rurality"), text("territory.rural-\(rurality.rawValue)")))
    }
    if profile.place.commune != nil {
      facts.append((text("territory.label"), label(of: profile.town)))
    }
    return facts
  }

  /// Whether a town belongs to the programme *Action cœur de ville*, and since when.
  public func label(of town: LabelledTown?) -> String {
    guard let town else { return text("territory.label-none") }
    guard town.isMember else { return text("territory.label-left") }
    guard let signed = town.signed else { return text("territory.label-member", ["wave": town.wave]) }
    return text("territory.label-signed", ["date": period(signed)])
  }

  /// Where a numbered place lies: its number, its name, how far and in which direction.
  public func line(_ listed: MappedTerritory.Listed) -> String {
    let name = knowledge.centre(listed.place.centre)?.name ?? listed.place.centre
    var values = ["name": name, "distance": distance(to: listed.place)]
    values["direction"] = listed.direction.map { text("map.direction-\($0.rawValue)") }
    let line = text(listed.direction == nil ? "map.entry" : "map.entry-direction", values)
    // Nobody should travel to a door behind which there are classes alone.
    guard listed.place.welcome != .reception else { return line }
    return line + text("answer.then") + welcome(of: listed.place.welcome)
  }

  /// The map in a sentence: what it shows, and how wide it is when that is known.
  public func caption(of mapped: MappedTerritory, place: Place?, kilometres: Int?, hasInsets: Bool = false)
    -> String
  {
    let caption = text(
      "map.caption-\(place == nil ? "country" : mapped.scope.rawValue)",
      place.map { naming("place", $0) } ?? [:])
    let scale = kilometres.map { text("map.across", ["km": grouped($0)]) }
    let insets = hasInsets ? text("map.insets") : nil
    return [caption, legend(of: mapped) + ".", insets, scale].compactMap { $0 }.joined(separator: " ")
  }

  /// What the signs of a map mean: those that stand on it.
  public func legend(of mapped: MappedTerritory) -> String {
    let map = mapped.map
    // What is drawn reaches a little farther than what the map has to hold.
    let drawn = map.extent.widened(by: max(map.extent.width, map.extent.height) / 2)
    let holds = { (markers: [TerritoryMap.Marker]) in markers.contains { drawn.contains($0.coordinate) } }
    let isNear = mapped.scope != .france
    let signs = [
      map.person == nil ? nil : "person", map.places.isEmpty ? nil : "places",
      holds(map.others) ? (map.places.isEmpty ? "centres" : "others") : nil,
      isNear && holds(map.teaching) ? "teaching" : nil,
      isNear && holds(map.landmarks) ? "landmarks" : nil, map.rings.isEmpty ? nil : "rings",
    ].compactMap { $0 }
    let legend = signs.map { text("map.legend-\($0)") }.joined(separator: text("answer.then"))
    return legend.prefix(1).uppercased() + legend.dropFirst()
  }

  /// The map in a sentence, drawn at a size in characters: how wide it is, and whether it holds far departments.
  public func caption(of mapped: MappedTerritory, place: Place?, columns: Int, rows: Int) -> String {
    caption(
      of: mapped, place: place,
      kilometres: Int(mapped.map.kilometresAcross(columns: columns, rows: rows).rounded()),
      hasInsets: mapped.map.holdsInsets(columns: columns, rows: rows))
  }
}

extension Narrator {
  /// That a text names a country other than France or a town in one, with the centres of the Cnam there, else with those
  /// in other countries.
  public func sentence(of abroad: Abroad, for text: String) -> String {
    let centres = knowledge.centres.filter { $0.country != "FR" && $0.status == .open }
    let there = centres.filter { $0.country == abroad.country }
    // One of each country is enough where the person lives in none of them.
    var seen: Set<String> = []
    let shown = there.isEmpty ? centres.filter { seen.insert($0.country).inserted } : there
    return self.text(
      there.isEmpty ? "place.abroad" : "place.abroad-here",
      [
        "text": text, "country": abroad.countryName,
        "centres": shown.map(\.name).joined(separator: self.text("answer.and")),
      ])
  }
}
