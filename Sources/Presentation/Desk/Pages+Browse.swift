import Gazetteer
import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The whole catalogue, or what is looked for in it.
  func browseCatalogue() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.catalogue")))
    let found = knowledge.search(state.navigation.draft.text, terms: narrator.searchTerms(of:))
    content.tabs = CatalogueListing.allCases.map { listing in
      let count = narrator.grouped(found.paths.count { listing.holds($0) })
      return PageContent.Tab(
        label: "\(narrator.text("browse.listing-\(listing.rawValue)")) \(count)",
        isSelected: listing == state.navigation.listing, event: .list(listing))
    }
    let paths = found.paths.filter(state.navigation.listing.holds)
    content.progress = narrator.text("browse.paths", ["count": narrator.grouped(paths.count)])
    content.say(.remark(narrator.text("browse.catalogue-what")))
    content.offer(writing(narrator.text("browse.search")))
    if paths.isEmpty {
      content.say(narrator.text(found.paths.isEmpty ? "error.none-found" : "browse.elsewhere"))
    }
    if let line = narrator.wordsLeftOut(of: found) { content.say(.warning(line)) }
    if let place = found.place { offerNearest(to: place, &content) }
    for field in catalogue.fields {
      let paths = paths.filter { $0.field == field.identifier }
      guard !paths.isEmpty else { continue }
      content.gap()
      content.say(.title(narrator.fieldName(field.identifier)))
      for path in paths {
        let ended = path.registration == .running ? nil : narrator.registration(of: path, on: interview.date)
        let item = item(path, in: mode(of: path))
        content.offer(ended.map { item.with(.remark($0)) } ?? item)
      }
    }
    content.keys = [.move, .mode, .open, .nextPart] + Self.common + [.type]
    return content
  }

  /// The place of the Cnam nearest to where paths are looked for: which of them it gives, only it can say.
  private func offerNearest(to place: Place, _ content: inout PageContent) {
    content.gap()
    content.say(.title(narrator.text("browse.nearest", narrator.naming("place", place))))
    offerNearby(knowledge.centres(near: place, limit: 1, byCar: byCar), &content)
    content.say(.remark(narrator.text("browse.ask-place")))
  }

  /// All places of the Cnam, or those looked for; nearest first when a commune without any is named.
  func browseCentres() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.centres")))
    let centres = knowledge.centres(matching: state.navigation.draft.text)
    if !centres.isEmpty {
      content.progress = narrator.text("browse.places", ["count": narrator.grouped(centres.count)])
    }
    content.say(.remark(narrator.text("browse.centres-what")))
    content.offer(writing(narrator.text("browse.search")))
    let regions = Dictionary(grouping: centres) { $0.region ?? "" }
    for region in regions.keys.sorted(by: Self.isBefore) {
      content.gap()
      content.say(.title(region.isEmpty ? narrator.text("browse.no-region") : region))
      for centre in regions[region] ?? [] { content.offer(item(centre)) }
    }
    if centres.isEmpty { offerNearest(&content) }
    content.keys = [.move, .open, .nextPart] + Self.common + [.type]
    return content
  }

  private func item(_ centre: Centre) -> Item {
    let town = [centre.postcode, centre.town].compactMap { $0 }.joined(separator: " ")
    let item = Item.opening(.centre(centre.identifier), centre.name)
    return (town.isEmpty ? item : item.with(.remark(town)))
      .with(.remark(narrator.standing(of: centre)))
      .citing(sources(ofCentre: centre.identifier))
  }

  /// The places nearest to what is looked for, when it is the name of a commune.
  private func offerNearest(_ content: inout PageContent) {
    guard let match = interview.matches(of: state.navigation.draft.text, limit: 1).first,
      match.kind != .suggestion
    else {
      return content.say(narrator.text("error.none-found"))
    }
    content.gap()
    content.say(.title(narrator.text("browse.nearest", narrator.naming("place", match.place))))
    for place in knowledge.centres(near: match.place, limit: Self.nearest, byCar: byCar) {
      if let item = nearby(place) { content.offer(item) }
    }
  }

  /// The order of regions, accents aside; places without one come last.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    if left.isEmpty || right.isEmpty { return !left.isEmpty }
    return left.map(\.foldedForJump).lexicographicallyPrecedes(right.map(\.foldedForJump))
  }

  /// How many places are shown around a commune that has none.
  private static let nearest = 8
}

extension CatalogueListing {
  /// Whether a path is listed.
  func holds(_ path: TrainingPath) -> Bool {
    switch self {
    case .running: path.registration == .running || path.registration == .toVerify
    case .ended: path.registration == .ended || path.registration == .historic
    case .all: true
    }
  }
}
