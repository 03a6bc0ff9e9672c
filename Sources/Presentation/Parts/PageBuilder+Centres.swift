import Guidance
import Interview
import Knowledge
import Wording

extension PageBuilder {
  /// A centre near by as an item: its name, how far it is, what it is good for.
  func nearby(_ place: NearbyCentre) -> Item? {
    guard let centre = knowledge.centre(place.centre) else { return nil }
    var item = Item.opening(.centre(place.centre), centre.name)
      .with(.text(narrator.distance(to: place))).with(.remark(narrator.standing(of: centre)))
    if place.precision == .commune { item = item.with(.remark(narrator.text("place.commune-point"))) }
    return item.citing(sources(ofCentre: place.centre))
  }

  /// The nearest centres, or that none is known.
  ///
  /// Nobody is sent across the sea: the centre that answers from afar is named instead.
  func offerNearby(_ places: [NearbyCentre], remote: String? = nil, _ content: inout PageContent) {
    let reached = places.filter { $0.basis != .greatCircle }
    for place in reached { if let item = nearby(place) { content.offer(item) } }
    guard reached.isEmpty else { return }
    if let item = remote.flatMap(self.remote) { return content.offer(item) }
    content.say(narrator.text(places.isEmpty ? "place.none" : "place.none-by-road"))
  }

  /// The centre of the region, which one reaches from afar.
  func remote(_ identifier: String) -> Item? {
    guard let centre = knowledge.centre(identifier) else { return nil }
    return Item.opening(.centre(identifier), centre.name)
      .with(.text(narrator.text("plan.page.remote"))).citing(sources(ofCentre: identifier))
  }

  /// The programmes near by, or that none is known.
  func offerProgrammes(_ programmes: [Surroundings.NearbyProgramme], _ content: inout PageContent) {
    content.offer(section("people.programmes"))
    for nearby in programmes {
      if let programme = knowledge.programme(nearby.programme) { content.offer(item(programme, nearby)) }
    }
    if programmes.isEmpty { content.say(narrator.text("people.programmes-none")) }
  }

  /// A programme as an item: what it is or was, whether it runs, what there is today instead.
  private func item(_ programme: Programme, _ nearby: Surroundings.NearbyProgramme) -> Item {
    var item = Item.passage(narrator.name(of: programme), as: .programme(programme.identifier))
      .with(.text(narrator.state(of: programme)))
    if let kilometres = nearby.kilometres {
      item = item.with(.remark(narrator.text("people.km", ["km": narrator.grouped(kilometres)])))
    }
    item = item.with(.text(narrator.description(of: programme)))
    let titles = programme.equivalents.compactMap { catalogue.path($0)?.title }
    if !titles.isEmpty {
      let paths = titles.joined(separator: narrator.text("answer.then"))
      item = item.with(.text(narrator.text("people.equivalent", ["paths": paths])))
    }
    return item.with(
      fact("centre.source", "\(narrator.source(programme.source)), \(narrator.period(programme.sourceDate))")
        .quiet)
  }

  /// The person to see, then others whom an answer could make the right door.
  func offer(_ advisers: [Advice.AdviserFinding], _ content: inout PageContent) {
    for (position, adviser) in advisers.enumerated() {
      let name = narrator.text("contact.\(adviser.contact).name")
      let what = narrator.text("contact.\(adviser.contact).what")
      // Closed, the others are told apart by their names.
      let item =
        position == 0
        ? section("people.adviser", [name, what])
        : Item.section("people.adviser-check", narrator.text("people.adviser-check", ["name": name]))
          .with(.text(what))
      content.offer(item.citing([narrator.source(adviser.rule)] + sources(ofContact: adviser.contact)))
    }
  }

  /// A value that a source said of a centre, with when that was; nil when there is none.
  func dated(_ value: String?, _ centre: Centre) -> String? {
    let date = centre.attested.map(narrator.period) ?? narrator.text("centre.unknown")
    return value.map { narrator.text("centre.dated", ["value": $0, "date": date]) }
  }

  /// The address of a centre, as far as it is known: with when that was, or the town alone.
  func address(of centre: Centre) -> String? {
    let town = [centre.postcode, centre.town].compactMap { $0 }.joined(separator: " ")
    let address = centre.address.map { town.isEmpty ? $0 : "\($0), \(town)" }
    return dated(address, centre) ?? (town.isEmpty ? nil : town)
  }

  /// How to reach a centre: each kind of contact by its key, nil where none is known.
  func contacts(of centre: Centre) -> [(key: String, value: String?)] {
    [
      ("centre.phone", dated(centre.phone, centre)), ("centre.email", dated(centre.email, centre)),
      ("centre.website", centre.website),
    ]
  }
}
