import Gazetteer
import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func question(_ fact: String) -> PageContent {
    guard let described = knowledge.guide.sheet[fact] else { return PageContent(title: title("")) }
    var content = PageContent(title: title(narrator.label(of: fact)))
    // How far one is says nothing where a single answer is changed or tried.
    if !state.isRevising, state.whatIf == nil,
      let progress = interview.progress(of: fact, in: state.answers)
    {
      content.progress = narrator.text(
        progress.atMost == nil
          ? "header.question" : progress.atMost == 0 ? "header.last" : "header.question-of",
        ["number": String(progress.number), "count": progress.atMost.map(String.init) ?? ""])
    }
    content.say(narrator.question(of: fact), .title)
    content.explain(narrator.text("question.why", ["why": narrator.reason(for: fact)]))
    if described.isSensitive { content.say(narrator.text("question.optional"), .muted) }
    warn(state.draft.problems.map { narrator.text($0.key, $0.values) }, &content)
    content.gap()
    switch described.kind {
    case .number(let range): offerNumber(range, of: fact, &content)
    case .anyOf(let choices): offerSeveral(choices, of: fact, &content)
    case .place: offerPlaces(for: fact, &content)
    case .oneOf, .scale, .yesNo: offerOne(described.kind.choices, of: fact, &content)
    case .date: offerDate(of: fact, &content)
    }
    return content
  }

  /// Says what is wrong, all of it, and announces the first.
  func warn(_ lines: [String], _ content: inout PageContent) {
    for line in lines { content.say("! " + line, .warning) }
    content.announcement = lines.first
  }

  /// The way not to answer, marked when it was taken before.
  private func decline(_ fact: String, isMarked: Bool = true) -> Item {
    let isDeclined = state.answers[fact] == .declined
    return Item(
      narrator.text("choice.unknown"), mark: isMarked || isDeclined ? .chosen(isDeclined) : nil,
      action: .event(.decline))
  }

  private func offerOne(_ choices: [String], of fact: String, _ content: inout PageContent) {
    let given: String? =
      switch state.answers[fact] {
      case .choice(let choice)?: choice
      case .number(let number)?: String(number)
      case .flag(let flag)?: flag ? "yes" : "no"
      default: nil
      }
    for (position, choice) in choices.enumerated() {
      var item = Item(
        narrator.choice(choice, of: fact), mark: .chosen(choice == given),
        action: .event(.choose(choice)))
      if let help = narrator.help(for: choice, of: fact) { item = item.with(help) }
      if choice == given { content.firstFocus = position }
      content.offer(item)
    }
    if state.answers[fact] == .declined { content.firstFocus = choices.count }
    content.offer(decline(fact))
    content.keys = [.move, .confirm] + Self.common
  }

  private func offerSeveral(_ choices: [String], of fact: String, _ content: inout PageContent) {
    content.say(narrator.text("question.several"), .muted)
    for choice in choices {
      var item = Item(
        narrator.choice(choice, of: fact), mark: .box(state.draft.chosen.contains(choice)),
        action: .event(.toggle(choice)))
      if let help = narrator.help(for: choice, of: fact) { item = item.with(help) }
      content.offer(item)
    }
    content.gap()
    content.offer(Item(narrator.text("choice.continue"), action: .event(.confirm)))
    content.offer(decline(fact, isMarked: false))
    // Enter goes without saying: what has to be told is that Space ticks and where the list ends.
    content.keys = [.move, .tick, .nextPart] + Self.common + [.confirm]
  }

  private func offerNumber(_ range: ClosedRange<Int>, of fact: String, _ content: inout PageContent) {
    // A problem says the range already.
    if state.draft.problems.isEmpty {
      content.say(
        narrator.text(
          "question.number", ["from": String(range.lowerBound), "to": String(range.upperBound)]), .muted)
    }
    offerField(of: fact, &content)
    content.keys = [.move, .confirm] + Self.common + [.typeNumber]
  }

  private func offerDate(of fact: String, _ content: inout PageContent) {
    if state.draft.problems.isEmpty { content.say(narrator.text("question.date"), .muted) }
    offerField(of: fact, &content)
    content.keys = [.move, .confirm] + Self.common + [.type]
  }

  private func offerField(of fact: String, _ content: inout PageContent) {
    content.offer(field(fact))
    content.gap()
    content.offer(Item(narrator.text("choice.continue"), action: .event(.confirm)))
    content.offer(decline(fact, isMarked: false))
  }

  /// The field one types in, behind its name: whoever hears the line of the cursor hears what is asked.
  private func field(_ fact: String) -> Item {
    let prompt = narrator.text("condition.is", ["label": narrator.label(of: fact), "value": ""])
    return Item(state.draft.text, mark: .prompt(prompt), action: .event(.confirm), isField: true)
  }

  private func offerPlaces(for fact: String, _ content: inout PageContent) {
    if state.draft.listsRegions {
      let regions = knowledge.gazetteer.regions.sorted {
        $0.name.map(\.foldedForJump).lexicographicallyPrecedes($1.name.map(\.foldedForJump))
      }
      for (position, region) in regions.enumerated() {
        let place = Place.region(region.code).description
        let isGiven = state.answers[fact] == .place(place)
        if isGiven { content.firstFocus = position }
        content.offer(
          Item(region.name, mark: .chosen(isGiven), action: .event(.choose(place))))
      }
      content.gap()
      content.offer(Item(narrator.text("choice.commune"), action: .event(.listRegions(false))))
    } else {
      content.say(narrator.text("question.place"), .muted)
      content.offer(field(fact))
      offerMatches(for: fact, &content)
      content.gap()
      content.offer(Item(narrator.text("choice.region"), action: .event(.listRegions(true))))
    }
    content.offer(decline(fact, isMarked: false))
    content.keys = [.move, .confirm] + Self.common + (state.draft.listsRegions ? [] : [.type])
  }

  private func offerMatches(for fact: String, _ content: inout PageContent) {
    guard !state.draft.text.isEmpty else { return }
    let matches = interview.matches(of: state.draft.text, limit: 8)
    if matches.allSatisfy({ $0.kind == .suggestion }) {
      content.say(narrator.text("question.place-none"), .muted)
      if !matches.isEmpty { content.say(narrator.text("question.place-meant"), .muted) }
    }
    for match in matches {
      let code = match.place.description
      var label = match.name
      if let department = match.department, let name = match.departmentName {
        label += ", \(name) (\(department))"
      }
      if let postcode = match.postcode { label = "\(postcode) \(label)" }
      if let other = match.otherName {
        label = narrator.text("question.place-other", ["place": label, "name": other.name])
      }
      let isGiven = state.answers[fact] == .place(code)
      content.offer(
        Item(label, mark: isGiven ? .chosen(true) : nil, action: .event(.choose(code))))
    }
  }
}
