import Counts
import Gazetteer
public import Guidance
public import Knowledge
import LocalArea
public import Wording

/// Makes the page of a territory of its overview, in the words of a narrator.
public struct TerritorySheetMaker {
  let overview: TerritoryOverview
  let date: CalendarDate
  let narrator: Narrator

  /// Makes a maker of the page of a day.
  public init(_ overview: TerritoryOverview, on date: CalendarDate, _ narrator: Narrator) {
    self.overview = overview
    self.date = date
    self.narrator = narrator
  }

  /// The page.
  public func sheet() -> TerritorySheet {
    let parts: [(TerritorySheet.Part, [TerritorySheet.Line])] = [
      (.essentials, essentials), (.needs, needs), (.asked, asked), (.places, places), (.access, access),
      (.programmes, programmes), (.unknown, unknown), (.sources, sources),
    ]
    return TerritorySheet(
      language: narrator.language, title: text("title", place), subtitle: subtitle, date: date,
      sections: parts.compactMap { part, lines in
        lines.isEmpty
          ? nil : TerritorySheet.Section(part: part, heading: text("part.\(part.rawValue)"), lines: lines)
      },
      map: overview.map, mapDescription: mapDescription, legend: legend)
  }

  private var subtitle: String {
    var values = [
      "count": narrator.grouped(overview.profile.place.population), "date": narrator.day(date),
    ]
    guard case .area(let area) = overview.ground else { return text("subtitle", values) }
    values["area"] = area.name
    values["population"] = narrator.grouped(overview.population)
    return text("subtitle-area", values)
  }

  // MARK: The essentials

  /// What there is to know with half a minute; nothing of it makes room.
  private var essentials: [TerritorySheet.Line] {
    let sentences = [
      ("needs", hiring), ("asked", mostAsked), ("places", presence), ("access", shareSentence),
      ("help", help),
    ]
    return sentences.compactMap { name, sentence in
      sentence.map { line("essential.\(name)", $0, label: text("label.\(name)")) }
    }
  }

  /// How many places there are, or the nearest where there is none.
  private var presence: String {
    let count = overview.reception.count
    guard count > 0 else {
      guard let nearest = overview.nearest, let way = nearest.way else { return text("none", ground) }
      var values = ground
      values["name"] = nearest.centre.name
      values["distance"] = narrator.distance(to: way)
      return text("none-nearest", values)
    }
    let old = overview.reception.count(where: \.isOld)
    var values = ground
    values["count"] = narrator.grouped(count)
    values["old"] = narrator.grouped(old)
    return text(old == 0 ? "some" : old == count ? "some-all-old" : "some-old", values)
  }

  /// Who lives within reach, in a sentence.
  private var shareSentence: String? {
    let access = overview.access
    guard let near = access.shares.first, let far = access.shares.last else {
      if access.unclaimed == access.population { return text("unclaimed-all") }
      if access.unclaimed > 0 {
        return continued(text("unclaimed", ["count": narrator.grouped(access.unclaimed)]))
      }
      return access.roadless > 0 ? text("roadless-all") : nil
    }
    var values = ground
    values["minutes"] = String(near.minutes)
    values["percent"] = narrator.decimal(near.percent)
    values["far"] = String(far.minutes)
    values["more"] = narrator.decimal(far.percent)
    guard near.possible > near.percent || far.possible > far.percent else { return text("shares", values) }
    values["possible"] = narrator.decimal(near.possible)
    values["most"] = narrator.decimal(far.possible)
    return text("shares-possible", values)
  }

  /// What employers plan in the smallest area surveyed, beside the country.
  private var hiring: String? {
    guard let needs = localNeeds else { return nil }
    let difficult = needs.total.difficult.flatMap { $0.isImputed ? nil : $0.percent }
    let demand = FieldDemand(
      area: needs.area.text, projects: needs.total.projects, difficult: difficult, isAtLeast: false)
    var values = ["demand": narrator.sentence(of: demand)]
    guard difficult != nil, let country = narrator.knowledge.countryDifficulty else {
      return text("hiring", values)
    }
    values["percent"] = String(country)
    return text("hiring-beside", values)
  }

  /// The needs of the smallest area surveyed; nil where the survey knows the country alone.
  var localNeeds: HiringNeeds? { overview.profile.needs.first { $0.area != .country } }

  /// The one town where another place would help most.
  private var help: String? {
    guard let first = overview.access.candidates.first else { return nil }
    var values = narrator.naming("place", overview.access.candidatesIn.place)
    values["commune"] = first.commune.name
    values["gain"] = narrator.estimate(first.gain)
    values["minutes"] = String(overview.access.candidateBound)
    // A regional centre whose address is not known may stand in that very town.
    let perhaps = first.unlocated.map { narrator.text("coverage.perhaps-here", ["place": $0.name]) }
    return [text("help", values), perhaps].compactMap { $0 }.joined(separator: " ")
  }

  /// What was asked for most, and why most often nothing was found.
  private var mostAsked: String? {
    guard let report = overview.asked, let field = report.fields.first else { return nil }
    var values = [
      "field": narrator.name(of: field.identifier, counted: .field), "count": narrator.grouped(field.asked),
      "where": narrator.name(of: report.scope),
    ]
    guard let gap = report.figures(of: .gap).first else { return text("asked-most", values) }
    values["gap"] = continued(narrator.name(of: gap.value, counted: .gap))
    values["missed"] = narrator.grouped(gap.number)
    return text("asked-most-missed", values)
  }

  // MARK: Words

  /// A text of the page.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    narrator.text("overview.\(key)", values)
  }

  /// A sentence or a name as it stands behind a colon.
  func continued(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// The territory as the values of the mark `place`.
  var place: [String: String] { narrator.naming("place", overview.profile.place.place) }

  /// What counts as being here, as the values of the mark `ground`.
  var ground: [String: String] {
    switch overview.ground {
    case .place(let place): return narrator.naming("ground", place.place)
    case .area(let area):
      let name = ["name": area.name]
      return [
        "ground": text("area", name), "ground:of": text("area-of", name), "ground:in": text("area-in", name),
      ]
    }
  }

  func line(
    _ identity: String, _ text: String, mark: String? = nil, label: String? = nil, isListed: Bool = false,
    weight: Int = 0
  ) -> TerritorySheet.Line {
    TerritorySheet.Line(
      identity: identity, mark: mark, label: label, text: text, isListed: isListed, weight: weight)
  }

  /// Names one after the other, at most so many, then how many others there are.
  func list(_ names: [String], most: Int, apart separator: String? = nil) -> String {
    let shown = names.prefix(names.count == most + 1 ? most + 1 : most)
    let joined = shown.joined(separator: separator ?? narrator.text("answer.and"))
    let others = names.count - shown.count
    return others == 0
      ? joined : text("and-others", ["names": joined, "count": narrator.grouped(others)])
  }
}
