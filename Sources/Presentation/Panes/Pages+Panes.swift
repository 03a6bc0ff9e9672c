import Gazetteer
import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// What can stand beside the page, the most important first; a face shows those that it has the room for.
  package var panes: [Pane] {
    let map: [Pane] = mappedPlace == nil ? [] : [.map]
    let advice: [Pane] = state.visit.setting == .desk ? [.advice] + map : []
    return switch state.navigation.page.traits.companion {
    case .detail: [.detail]
    case .detailAndMap: [.detail] + map
    case .difference: [.difference]
    case .advice: advice
    case .differenceOrAdvice: state.visit.whatIf == nil ? advice : [.difference]
    case nil: []
    }
  }

  /// What a pane shows beside the page, with the focus on an item of it.
  package func blocks(of pane: Pane, focused item: Item?, _ outcomes: Outcomes) -> [Block] {
    switch pane {
    case .advice: adviceBlocks
    case .difference: blocks(of: outcomes[item])
    case .detail:
      // Where nothing opens, the answers that everything rests on fill the place.
      detailBlocks(item).nonEmpty ?? answerBlocks
    case .map: mapBlocks
    }
  }

  // MARK: Advice

  /// The best of what is proposed, then where and with what rights, then more of the list: what does not fit is cut.
  private var adviceBlocks: [Block] {
    var content = PageContent(title: title(""))
    content.say(.title(narrator.text("header.proposals")))
    guard state.visit.answers != Answers() else {
      content.gap()
      content.say(.remark(narrator.text("pane.empty")))
      return content.blocks
    }
    if let plan = state.derived.plan, let first = plan.steps.first {
      content.say(fact("plan.page.first", narrator.name(ofStep: first.identifier)))
      content.say(narrator.sentence(first.action, of: plan, for: state.visit.answers))
    }
    content.say(.remark(modeCounts))
    show(advice.paths.prefix(Self.firstPaths), &content)
    let facts = [nearestPlace, openRights].compactMap { $0 }
    if !facts.isEmpty { content.gap() }
    for fact in facts { content.say(fact) }
    show(advice.paths.dropFirst(Self.firstPaths).prefix(2 * Self.firstPaths), &content)
    return content.blocks
  }

  private var nearestPlace: Statement? {
    guard let nearest = advice.nearestCentres.first, let centre = knowledge.centre(nearest.centre) else {
      return nil
    }
    return fact("pane.nearest", "\(centre.name), \(narrator.distance(to: nearest))")
  }

  private var openRights: Statement? {
    let open = advice.rights.filter { finding in
      // A door to enter by pays nothing, and what somebody else decides is not open yet.
      knowledge.guide.scheme(finding.scheme)?.kind == .right && finding.verdict == .yes
    }.map { narrator.name(ofScheme: $0.scheme) }
    return open.isEmpty ? nil : fact("pane.open", open.joined(separator: narrator.text("answer.then")))
  }

  /// How many paths stand above the place and the rights.
  private static let firstPaths = 4

  private func show(_ paths: ArraySlice<ProposedPath>, _ content: inout PageContent) {
    guard !paths.isEmpty else { return }
    content.gap()
    for path in paths.compactMap({ catalogue.path($0.path) }) {
      let isAside = state.visit.notes.contains { $0.path == path.identifier && $0.isUnsuitable }
      content.say(
        isAside
          ? .reason(.against, narrator.text("note.aside", ["path": path.title])) : .reason(.for, path.title))
    }
  }

  // MARK: What if

  /// What every choice of the page would change, worked out once for all of them.
  package func outcomes(of content: PageContent) -> Outcomes {
    let events = interview.outcomes(of: Set(content.items.map { Outcomes.event(of: $0) }), from: state)
    return Outcomes(events: events, soFar: interview.outcomeSoFar(state))
  }

  private func blocks(of difference: AdviceDifference?) -> [Block] {
    var content = PageContent(title: title(""))
    content.say(.title(narrator.text("header.difference")))
    content.gap()
    guard let difference else {
      content.say(.remark(narrator.text("pane.try")))
      return content.blocks
    }
    for line in narrator.lines(for: difference) { content.say(line) }
    return content.blocks
  }

  // MARK: Detail and map

  /// The page that the focused item opens.
  private func detailBlocks(_ item: Item?) -> [Block] {
    guard case .event(.open(let page))? = item?.action, page != .recap, page != .territory else { return [] }
    guard let next = interview.preview(of: page, from: state) else { return [] }
    return Pages(interview: interview, narrator: narrator, state: next).content().blocks.filter { block in
      // What can only be done there is not shown here.
      switch block {
      case .item(let item): item.action.map(Self.opens) ?? true
      default: true
      }
    }
  }

  /// The answers given so far.
  private var answerBlocks: [Block] {
    var content = PageContent(title: title(""))
    content.say(.title(narrator.text("header.recap")))
    for fact in interview.reviewable(in: state.visit.answers) {
      guard let answer = state.visit.answers[fact] else { continue }
      content.say(.fact(narrator.label(of: fact), narrator.answer(answer, to: fact)))
    }
    return content.blocks
  }

  private static func opens(_ action: Action) -> Bool {
    if case .event(.open(.note)) = action { return false }
    if case .event(.open) = action { return true }
    return false
  }

  /// The place that the map shows: the one looked for on the page, or else that of the person.
  private var mappedPlace: Place? {
    let text = state.navigation.draft.text
    let looked: Place? =
      switch state.navigation.page {
      case .catalogue: text.isEmpty ? nil : knowledge.search(text, terms: narrator.searchTerms(of:)).place
      case .centres: text.isEmpty ? nil : knowledge.placeNamed(text)
      default: nil
      }
    return looked ?? place
  }

  private var mapBlocks: [Block] {
    guard let place = mappedPlace,
      let mapped = knowledge.map(of: place, person: marker(of: place), byCar: byCar)
    else {
      return []
    }
    var content = PageContent(title: title(""))
    content.say(.title(narrator.text("territory.nearest")))
    content.draw(mapped.map)
    content.say(.remark(narrator.legend(of: mapped)))
    for listed in mapped.list { content.say(.step(listed.number, narrator.line(listed))) }
    return content.blocks
  }
}

extension Array {
  /// The same; nil when there is nothing in it.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
