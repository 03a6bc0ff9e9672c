import Gazetteer
import Guidance
import Interview
import Knowledge
import LocalArea
import Screen
import Wording

extension Pages {
  /// The place of the person, as far as they gave one.
  var place: Place? {
    knowledge.residence(in: state.visit.answers)
  }

  /// What is known of the person's territory, the map first.
  func territory() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.territory")))
    guard let place, let profile = knowledge.territory(of: place) else {
      content.say(narrator.text("proposals.no-place"))
      content.keys = Self.common
      return content
    }
    let name = knowledge.placeName(place.description) ?? profile.place.name
    content.say(.title(narrator.text("territory.title", ["place": name])))
    content.gap()
    if let mapped = knowledge.map(of: place, person: narrator.text("map.you")) {
      show(mapped, name, &content)
    }
    content.gap()
    content.offer(
      section(
        "territory.facts",
        narrator.facts(of: profile).map { .fact($0.label, $0.value) }))
    content.gap()
    for (position, needs) in profile.needs.enumerated() {
      show(needs, isFirst: position == 0, &content)
    }
    content.gap()
    content.offer(section("people.programmes"))
    for nearby in profile.programmes {
      if let programme = knowledge.programme(nearby.programme) { content.offer(item(programme, nearby)) }
    }
    if profile.programmes.isEmpty { content.say(narrator.text("people.programmes-none")) }
    content.gap()
    content.say(.remark(narrator.text("territory.what")))
    content.say(
      .remark(
        narrator.text(
          "territory.source", ["year": knowledge.demand.survey.year.map { String($0) } ?? ""])))
    content.keys = [.move, .open] + Self.common
    return content
  }

  private func show(_ mapped: MappedTerritory, _ name: String, _ content: inout PageContent) {
    content.draw(mapped.map)
    let caption = narrator.caption(of: mapped, place: name, kilometres: nil)
    var list = Item.section("territory.nearest", narrator.text("territory.nearest")).with(
      .remark(caption).onlySeen)
    if mapped.list.isEmpty { list = list.with(.text(narrator.text("map.none"))) }
    content.offer(list)
    for listed in mapped.list {
      let off = listed.isShown ? "" : " (\(narrator.text("map.off")))"
      content.offer(
        .opening(
          .centre(listed.place.centre), "\(narrator.line(listed))\(off)", mark: .number(listed.number)))
    }
  }

  /// The needs of an area: all of them for the smallest, the total alone for the others, to compare with.
  private func show(_ needs: HiringNeeds, isFirst: Bool, _ content: inout PageContent) {
    var item = Item.section("territory.needs", narrator.title(of: needs.area)).with(
      .text(narrator.line(needs.total)))
    guard isFirst else { return content.offer(item) }
    item = item.with(.remark(narrator.text("territory.unlisted"))).with(.remark(narrator.imputedLegend))
    content.offer(item)
    content.say(.remark(narrator.text("territory.domains")))
    for domain in needs.domains {
      let fields = knowledge.demand.domain(domain.identifier)?.fields ?? []
      var item = Item.passage(narrator.name(ofDomain: domain.identifier), as: .named(domain.identifier)).with(
        .text(narrator.line(domain.figure))
      )
      .with(.remark(narrator.text("territory.leads", ["fields": narrator.fields(fields)])))
      if let doubt = narrator.doubt(ofDomain: domain.identifier) {
        item = item.with(.remark(narrator.text("territory.doubt", ["doubt": doubt])))
      }
      content.offer(item)
    }
    content.say(.remark(narrator.text("territory.occupations")))
    for occupation in needs.occupations {
      content.offer(
        Item.passage(narrator.name(ofOccupation: occupation.code), as: .named(occupation.code)).with(
          .text(narrator.line(occupation.figure))))
    }
    content.gap()
  }
}
