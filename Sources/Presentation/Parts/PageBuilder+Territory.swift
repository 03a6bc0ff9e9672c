import Gazetteer
import Guidance
import Interview
import Knowledge
import LocalArea
import Wording

extension PageBuilder {
  /// What is known of a territory, the map first.
  ///
  /// - Parameter caption: What the map shows.
  func show(
    _ profile: TerritoryProfile, _ mapped: MappedTerritory?, caption: Statement?, _ content: inout PageContent
  ) {
    if let mapped { show(mapped, caption: caption, &content) }
    content.gap()
    content.offer(
      section("territory.facts", narrator.facts(of: profile).map { .fact($0.label, $0.value) }))
    content.gap()
    for (position, needs) in profile.needs.enumerated() {
      show(needs, isFirst: position == 0, &content)
    }
    if profile.needs.isEmpty { content.say(narrator.text("territory.no-needs")) }
    content.gap()
    offerProgrammes(profile.programmes, &content)
    content.gap()
    content.say(.remark(narrator.text("territory.what")))
    content.say(.remark(narrator.surveySource))
  }

  /// A map with the nearest centres, which it numbers.
  private func show(_ mapped: MappedTerritory, caption: Statement?, _ content: inout PageContent) {
    content.draw(mapped.map)
    content.offer(section("territory.nearest", [caption].compactMap { $0 } + missing(from: mapped)))
    offerCentres(of: mapped, &content)
  }

  /// The centres that a map numbers, in words.
  func offerCentres(of mapped: MappedTerritory, _ content: inout PageContent) {
    for listed in mapped.list {
      let off = listed.isShown ? "" : " (\(narrator.text("map.off")))"
      content.offer(
        .opening(
          .centre(listed.place.centre), "\(narrator.line(listed))\(off)", mark: .number(listed.number)))
    }
  }

  /// That a map has no centre to number; all of France is too large to number any.
  func missing(from mapped: MappedTerritory) -> [Statement] {
    mapped.list.isEmpty && mapped.scope != .france ? [.text(narrator.text("map.none"))] : []
  }

  /// The needs of an area: all of them for the smallest, the total alone for the others, to compare with.
  private func show(_ needs: HiringNeeds, isFirst: Bool, _ content: inout PageContent) {
    let item = Item.section("territory.needs", narrator.title(of: needs.area))
      .with(.text(narrator.line(needs.total)))
    guard isFirst else { return content.offer(item) }
    content.offer(
      item.with(.remark(narrator.text("territory.unlisted"))).with(.remark(narrator.imputedLegend)))
    content.say(.remark(narrator.text("territory.domains")))
    for domain in needs.domains { content.offer(self.item(domain)) }
    content.say(.remark(narrator.text("territory.occupations")))
    for occupation in needs.occupations {
      content.offer(
        Item.passage(narrator.name(ofOccupation: occupation.code), as: .named(occupation.code))
          .with(.text(narrator.line(occupation.figure))))
    }
    content.gap()
  }

  private func item(_ domain: HiringNeeds.Domain) -> Item {
    let fields = knowledge.demand.domain(domain.identifier)?.fields ?? []
    let item = Item.passage(narrator.name(ofDomain: domain.identifier), as: .named(domain.identifier))
      .with(.text(narrator.line(domain.figure)))
      .with(.remark(narrator.text("territory.leads", ["fields": narrator.fields(fields)])))
    guard let doubt = narrator.doubt(ofDomain: domain.identifier) else { return item }
    return item.with(.remark(narrator.text("territory.doubt", ["doubt": doubt])))
  }
}
