package import Guidance
package import Knowledge
package import Presentation
package import Wording

/// What a run over profiles says of the rules, in lines for those who write the content.
package struct ConditionCoverageReport {
  /// A heading with the lines under it.
  package struct Part: Hashable {
    /// The heading.
    package let title: String
    /// The lines.
    package let lines: [String]

    /// Makes a part.
    package init(title: String, lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }

  /// How many months a rule is good for after it was checked.
  package static let reviewMonths = 6

  private let knowledge: Knowledge
  private let coverage: ConditionCoverage
  private let date: CalendarDate

  /// Reports on a run, as of a day.
  package init(_ coverage: ConditionCoverage, of knowledge: Knowledge, on date: CalendarDate) {
    self.coverage = coverage
    self.knowledge = knowledge
    self.date = date
  }

  /// The parts that have something to tell.
  package var parts: [Part] {
    [
      Part(title: "Conditions never met or never failed", lines: conditions),
      Part(title: "Conditions that no path of the catalogue tries both ways", lines: beyondCatalogue),
      Part(title: "Schemes whose verdict was never seen so", lines: verdicts),
      Part(title: "Schemes always or never given", lines: constantSchemes),
      Part(title: "Advisers that nobody was sent to", lines: coverage.unseenAdvisers),
      Part(title: "Conditions that stand twice", lines: twins),
      Part(title: "Amounts that end before the review", lines: endingAmounts),
      Part(title: "To be reviewed: checked more than six months ago", lines: late),
    ].filter { !$0.lines.isEmpty }
  }

  /// The report as a page: each part with how many lines it has, then how much so many profiles try of the conditions.
  package func page(_ narrator: Narrator, profiles: Int, and other: Part) -> PageContent {
    var content = PageContent(title: PageTitle(app: narrator.text("app.title"), part: ""))
    for part in parts + [other] {
      content.say(.title("\(part.title) (\(part.lines.count))"))
      for line in part.lines { content.say(.listed(line)) }
    }
    content.gap()
    content.say(
      narrator.text(
        "check.coverage",
        ["profiles": narrator.grouped(profiles), "share": narrator.amount(coverage.share, .percent)]))
    return content
  }

  private var conditions: [String] {
    coverage.items.flatMap { item in
      item.tests.filter { !$0.missing.isEmpty }.map {
        "\(item.owner.rawValue) \(item.identifier): “\($0.test.line)” never \(Self.words($0.missing))"
      }
    }
  }

  private var beyondCatalogue: [String] {
    coverage.items.flatMap { item in
      item.tests.filter { !$0.beyondCatalogue.isEmpty }.map {
        "\(item.owner.rawValue) \(item.identifier): “\($0.test.line)” never \(Self.words($0.beyondCatalogue))"
      }
    }
  }

  private var verdicts: [String] {
    coverage.unseenVerdicts.map { "\($0.scheme): never \(Self.words($0.missing))" }
  }

  private var constantSchemes: [String] {
    coverage.items.filter { $0.owner == .scheme && coverage.profileCount > 1 }.compactMap { item in
      if item.seen == .yes { return "\(item.identifier): always given" }
      return item.seen == .no ? "\(item.identifier): never given" : nil
    }
  }

  /// Schemes for the same people and paths, and criteria that hold together: one of the two may be superfluous.
  private var twins: [String] {
    let guide = knowledge.guide
    var seen: [[Condition?]: String] = [:]
    let schemes = guide.schemes.filter { !$0.isAbolished && $0.kind != .information }.map { scheme in
      (
        "scheme \(scheme.identifier)",
        [guide.book.condition(of: scheme.person), scheme.path.flatMap { guide.book.condition(of: $0) }]
      )
    }
    let criteria = guide.ranking.criteria.map {
      ("criterion \($0.identifier)", [guide.book.condition(of: $0.rule)])
    }
    return (schemes + criteria).compactMap { name, conditions in
      if let other = seen[conditions] { return "\(name): the same condition as \(other)" }
      seen[conditions] = name
      return nil
    }
  }

  private var endingAmounts: [String] {
    knowledge.guide.book.constants.compactMap { constant in
      guard let value = constant.value(on: date) else {
        return "\(constant.identifier): none in force on \(date)"
      }
      guard let end = value.until, let next = end.nextDay, constant.value(on: next) == nil,
        end.dayNumber - date.dayNumber < 183
      else { return nil }
      return "\(constant.identifier): ends on \(end), and nothing follows"
    }
  }

  private var late: [String] {
    let isLate = { (checked: CalendarDate) in date.dayNumber - checked.dayNumber > Self.reviewMonths * 30 + 3
    }
    let schemes = knowledge.guide.schemes.filter { !$0.isAbolished && isLate($0.checked) }
      .map { "scheme \($0.identifier): checked on \($0.checked)" }
    let contacts = knowledge.contacts.filter { isLate($0.checked) }
      .map { "contact \($0.identifier): checked on \($0.checked)" }
    let scales = knowledge.guide.payScales.filter { isLate($0.checked) }
      .map { "pay scale \($0.identifier): checked on \($0.checked)" }
    return schemes + contacts + scales
  }

  private static func words(_ outcomes: ConditionCoverage.Outcomes) -> String {
    [(ConditionCoverage.Outcomes.yes, "yes"), (.check, "check"), (.no, "no")]
      .filter { outcomes.contains($0.0) }.map(\.1).joined(separator: ", never ")
  }
}

extension FactTest {
  /// The test as content writes it.
  var line: String {
    let value =
      switch operand {
      case .number(let number): String(number)
      case .constant(let name): name
      case .choices(let choices): choices.joined(separator: ", ")
      case .flag(let flag): flag ? "yes" : "no"
      case .date(let date): date.description
      case .fact(let name, let times, let plus):
        name + (times == 1 ? "" : " * \(times)")
          + (plus == 0 ? "" : plus < 0 ? " - \(-plus)" : " + \(plus)")
      }
    return "\(fact) \(comparison.rawValue) \(value)"
  }
}
