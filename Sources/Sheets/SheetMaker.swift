public import Guidance
import Knowledge
public import Wording

/// Makes the sheet to take home of a plan, in the words of a narrator.
///
/// What it holds, in which order and in how many words: the rules of the sheet that counsellors wrote.
public struct SheetMaker {
  let narrator: Narrator
  let discreet: DiscreetPlan
  let answers: Answers
  /// What goes with the plan.
  let additions: SheetAdditions

  var plan: Plan { discreet.plan }

  /// Makes a maker of sheets on answers as they count.
  public init(
    _ discreet: DiscreetPlan, for answers: Answers, _ narrator: Narrator,
    with additions: SheetAdditions = SheetAdditions()
  ) {
    self.discreet = discreet
    self.answers = answers
    self.additions = additions
    self.narrator = narrator
  }

  /// The sheet, in the short form for whoever asked for the basics or has no diploma above them.
  ///
  /// - Parameter toggled: The lines, by identity, that are taken out, or in where they are only offered.
  public func sheet(turning toggled: Set<String> = []) -> Sheet {
    let isShort = isForBasics
    let sections = [
      section(.wish, wish), section(.first, first), section(.next, next(most: isShort ? 2 : 3)),
      isShort ? nil : section(.paths, paths), isShort ? nil : section(.payers, payers),
      section(.protections, protections), section(.secondDoor, secondDoor), section(.notes, notes),
      section(.foot, foot),
    ]
    return Sheet(
      language: narrator.language, title: narrator.text("sheet.title"), date: plan.date,
      day: narrator.day(plan.date),
      notice: narrator.text("sheet.notice"), isShort: isShort, offered: sections.compactMap { $0 }
    ).fitted(turning: toggled)
  }

  /// The highest level that is no diploma: whoever is no higher reads short sheets more easily.
  private static let basicLevel = 1

  private var isForBasics: Bool {
    let sheet = narrator.knowledge.guide.sheet
    if sheet.hasChosen(.basicSkills, in: answers) { return true }
    guard case .number(let level)? = sheet.answer(in: .level, of: answers) else { return false }
    return level <= Self.basicLevel
  }

  // MARK: Parts

  private func section(_ part: Sheet.Part, _ lines: [Sheet.Line]) -> Sheet.Section? {
    guard !lines.isEmpty else { return nil }
    let key = part == .paths && !plan.paths.isEmpty ? "paths-to-talk" : part.rawValue
    return Sheet.Section(
      part: part, heading: part == .foot ? nil : narrator.text("sheet.part.\(key)"), lines: lines)
  }

  private func sentence(_ key: String) -> String {
    narrator.sentence(key, of: plan, for: answers)
  }

  /// The most sentences that say what is wanted.
  private static let mostWishes = 4

  private var wish: [Sheet.Line] {
    let sentences = discreet.wishes.prefix(Self.mostWishes).map(sentence)
    return sentences.isEmpty
      ? [] : [line("wish", sentences.joined(separator: " "))]
  }

  private var first: [Sheet.Line] {
    guard let step = plan.steps.first else { return [] }
    var lines = [line("first.action", action(of: step))]
    let isUnexplained = discreet.unexplained.contains(step.identifier)
    if !isUnexplained {
      for remark in step.remarks { lines.append(line("first.\(remark)", sentence(remark), weight: 60)) }
    }
    lines += whom(step) + reach(step)
    // A place that the step leads to stands there already.
    let isReached = step.office != nil && step.office?.office.identifier == plan.place?.centre
    if plan.paths.isEmpty || isForBasics, !isReached { lines += place }
    for (name, key) in [("time", step.time), ("words", step.words), ("bring", step.bring)] {
      guard let key, !isUnexplained else { continue }
      let text = name == "words" ? narrator.text("sheet.said", ["words": sentence(key)]) : sentence(key)
      lines.append(
        line(
          "first.\(name)", text, label: narrator.text("sheet.label.\(name)"),
          weight: (isForBasics ? ["bring": 25, "time": 2] : ["bring": 15, "time": 8])[name] ?? 0))
    }
    return lines
  }

  /// What to do; where a sensitive answer alone led to a door, whom to see and not a word more.
  private func action(of step: Plan.Step) -> String {
    guard discreet.unexplained.contains(step.identifier) else { return sentence(step.action) }
    return narrator.text("sheet.door", ["at": narrator.text("contact.\(step.contact).at")])
  }

  /// Whether an office is farther than the person travels: it is called, and nobody is sent there.
  private func isFar(_ near: NearbyOffice) -> Bool {
    plan.travel.flatMap { travel in near.kilometres.map { $0 > travel } } ?? false
  }

  /// Whom the step leads to and what they are for; a door that a sensitive answer led to is named by what to do.
  private func whom(_ step: Plan.Step) -> [Sheet.Line] {
    guard !discreet.unexplained.contains(step.identifier) else { return [] }
    // A short sheet has no room for both what the contact is and where it is: the office by its own name is found.
    let office = isForBasics ? step.office.flatMap { isFar($0) ? nil : $0.office } : nil
    // Where a number is, it is called without the name, too.
    let isSpared = isForBasics && step.office?.office.phone != nil
    return contact(step.contact, "first", called: office?.name, nameWeight: isSpared ? 7 : 0)
  }

  /// How the office of a step is reached: its number and its address, each with when it was seen, or its site where
  /// neither is known.
  private func reach(_ step: Plan.Step) -> [Sheet.Line] {
    guard let near = step.office else { return [] }
    let who = narrator.text("contact.\(step.contact).name")
    let isFar = isFar(near)
    let told = narrator.ways(
      to: near, on: plan.date, besides: [isForBasics && !isFar ? near.office.name : who])
    // Nobody is sent farther than they go, unless nothing else is known.
    let nearer = told.filter { $0.way != .place || !isFar }
    let ways = nearer.isEmpty ? told : nearer
    let onTheSpot = ways.filter { !$0.way.isElectronic }
    return (onTheSpot.isEmpty ? Array(ways.prefix(1)) : onTheSpot).map { way, text in
      line(
        "first.\(way.rawValue)", narrator.text("sheet.sentence", ["text": text]),
        label: narrator.text("office.\(way.rawValue)"), weight: way == .phone ? 1 : 5)
    }
  }

  /// Whom to see, and what they are for.
  private func contact(
    _ contact: String, _ identity: String, called name: String? = nil, nameWeight: Int = 0, weight: Int = 50
  ) -> [Sheet.Line] {
    let name = narrator.text(
      "sheet.sentence", ["text": name ?? narrator.text("contact.\(contact).name")])
    let label = identity == "first" ? narrator.text("sheet.label.contact") : nil
    return [
      line("\(identity).contact", name, label: label, weight: nameWeight),
      line("\(identity).purpose", narrator.text("contact.\(contact).what"), weight: weight),
    ]
  }

  private func next(most: Int) -> [Sheet.Line] {
    plan.steps.dropFirst().prefix(most).enumerated().map { position, step in
      let isPlain = isForBasics || discreet.unexplained.contains(step.identifier)
      let remarks = isPlain ? [] : step.remarks.prefix(1).map(sentence)
      return line(
        "next.\(step.identifier)", ([action(of: step)] + remarks).joined(separator: " "),
        kind: .numbered,
        // A short sheet has two steps more; what to bring makes room for them.
        weight: isForBasics ? 3 + position : position > 0 ? 22 + position : 0)
    }
  }

  private var protections: [Sheet.Line] {
    plan.protections.enumerated().map { position, protection in
      line(
        "protection.\(protection.identifier)", narrator.text(of: protection, in: plan, for: answers),
        weight: position == 0 ? 0 : 30)
    }
  }

  private var secondDoor: [Sheet.Line] {
    plan.secondDoor.map { contact($0, "second-door", weight: 12) } ?? []
  }

  private var foot: [Sheet.Line] {
    let rules = narrator.text("sheet.rules", ["date": narrator.day(narrator.knowledge.version.rulesSeen)])
    let kept = additions.keepsNothing ? [narrator.text("sheet.kept")] : []
    let foot = [line("foot", ([rules] + kept).joined(separator: " "))]
    guard let code = additions.code else { return foot }
    var offered = line("code", code, label: narrator.text("sheet.label.code"))
    offered.isTaken = false
    return [offered] + foot
  }

  func line(
    _ identity: String, _ text: String, label: String? = nil, kind: Sheet.Line.Kind = .text, weight: Int = 0
  ) -> Sheet.Line {
    Sheet.Line(identity: identity, kind: kind, label: label, text: text, weight: weight)
  }
}
