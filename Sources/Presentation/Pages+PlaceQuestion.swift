import Gazetteer
import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The places among which the answer to a question is chosen: those that fit what is typed, or the regions.
  func offerPlaces(for fact: String, _ content: inout PageContent) {
    if state.navigation.draft.listsRegions {
      let regions = knowledge.gazetteer.regions.sorted {
        $0.name.map(\.foldedForJump).lexicographicallyPrecedes($1.name.map(\.foldedForJump))
      }
      for region in regions {
        let place = Place.region(region.code).description
        let isGiven = state.visit.answers[fact] == .place(place)
        let item = Item.choice(region.name, mark: .chosen(isGiven), .choose(place))
        if isGiven { content.firstFocus = item.identity }
        content.offer(item)
      }
      content.gap()
      content.offer(.choice(narrator.text("choice.commune"), .listRegions(false)))
    } else {
      content.say(.remark(narrator.text("question.place")))
      content.offer(field(fact))
      offerMatches(for: fact, &content)
      content.gap()
      content.offer(.choice(narrator.text("choice.region"), .listRegions(true)))
    }
    content.offer(decline(fact, isMarked: false))
    content.keys = [.move, .confirm] + Self.common + (state.navigation.draft.listsRegions ? [] : [.type])
  }

  /// A place that fits what is typed: a commune with its department; a department or a region, said to be one.
  private func name(of match: PlaceMatch) -> String {
    switch match.place {
    case .commune:
      guard let department = match.department, let name = match.departmentName else { return match.name }
      return "\(match.name), \(name) (\(department))"
    case .department(let code):
      return narrator.text("question.place-department", ["name": match.name, "code": code])
    case .region: return narrator.text("question.place-region", ["name": match.name])
    }
  }

  private func offerMatches(for fact: String, _ content: inout PageContent) {
    guard !state.navigation.draft.text.isEmpty else { return }
    let matches = interview.matches(of: state.navigation.draft.text, limit: 8)
    let typed = state.navigation.draft.text
    if !matches.contains(where: { $0.kind == .exact }), let abroad = knowledge.gazetteer.abroad(typed) {
      content.say(.text(narrator.sentence(of: abroad, for: typed)))
      content.say(.remark(narrator.text("question.place-abroad")))
    } else if matches.allSatisfy({ $0.kind == .suggestion }) {
      content.say(.remark(narrator.text("question.place-none")))
      if !matches.isEmpty { content.say(.remark(narrator.text("question.place-meant"))) }
    }
    for match in matches {
      let code = match.place.description
      var label = name(of: match)
      if let postcode = match.postcode { label = "\(postcode) \(label)" }
      if let other = match.otherName {
        label = narrator.text("question.place-other", ["place": label, "name": other.name])
      }
      let isGiven = state.visit.answers[fact] == .place(code)
      content.offer(
        Item.choice(label, mark: isGiven ? .chosen(true) : nil, .choose(code)))
    }
  }
}
