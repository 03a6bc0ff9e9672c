package import Guidance
import Knowledge
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

  private let narrator: Narrator
  private let coverage: ConditionCoverage
  private let date: CalendarDate

  private var knowledge: Knowledge { narrator.knowledge }

  /// Reports on a run, as of a day, in the language of a narrator.
  package init(_ coverage: ConditionCoverage, _ narrator: Narrator, on date: CalendarDate) {
    self.coverage = coverage
    self.narrator = narrator
    self.date = date
  }

  /// The parts that have something to tell.
  package var parts: [Part] {
    [
      part("conditions", conditions), part("beyond", beyondCatalogue), part("verdicts", verdicts),
      part("constant", constantSchemes), part("advisers", coverage.unseenAdvisers), part("twins", twins),
      part("ending", endingAmounts), part("late", late),
    ].filter { !$0.lines.isEmpty }
  }

  private func part(_ key: String, _ lines: [String]) -> Part {
    Part(title: word("title.\(key)"), lines: lines)
  }

  private func word(_ key: String, _ values: [String: String] = [:]) -> String {
    narrator.text("check.report.\(key)", values)
  }

  /// What a line is about, such as *scheme apprenticeship*.
  private func name(_ kind: String, _ identifier: String) -> String { "\(word("of.\(kind)")) \(identifier)" }

  /// The report as a page: each part with how many lines it has, then how much so many profiles try of the conditions.
  package func page(profiles: Int, and other: Part) -> PageContent {
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

  private var conditions: [String] { tests(\.missing) }

  private var beyondCatalogue: [String] { tests(\.beyondCatalogue) }

  /// The tests for which some outcome was never seen.
  private func tests(_ missing: (ConditionCoverage.Tried) -> ConditionCoverage.Outcomes) -> [String] {
    coverage.items.flatMap { item in
      item.tests.filter { !missing($0).isEmpty }.map {
        word(
          "test",
          [
            "owner": name(item.owner.rawValue, item.identifier), "test": $0.test.line,
            "never": never(missing($0)),
          ])
      }
    }
  }

  private var verdicts: [String] {
    coverage.unseenVerdicts.map { word("line", ["name": $0.scheme, "what": never($0.missing)]) }
  }

  private var constantSchemes: [String] {
    coverage.items.filter { $0.owner == .scheme && coverage.profileCount > 1 }.compactMap { item in
      guard item.seen == .yes || item.seen == .no else { return nil }
      let what = word(item.seen == .yes ? "always-given" : "never-given")
      return word("line", ["name": item.identifier, "what": what])
    }
  }

  /// Schemes for the same people and paths, and criteria that hold together: one of the two may be superfluous.
  private var twins: [String] {
    let guide = knowledge.guide
    var seen: [[Condition?]: String] = [:]
    let schemes = guide.schemes.filter { !$0.isAbolished && $0.kind != .information }.map { scheme in
      (
        name("scheme", scheme.identifier),
        [guide.book.condition(of: scheme.person), scheme.path.flatMap { guide.book.condition(of: $0) }]
      )
    }
    let criteria = guide.ranking.criteria.map {
      (name("criterion", $0.identifier), [guide.book.condition(of: $0.rule)])
    }
    return (schemes + criteria).compactMap { name, conditions in
      if let other = seen[conditions] {
        return word("line", ["name": name, "what": word("same", ["other": other])])
      }
      seen[conditions] = name
      return nil
    }
  }

  private var endingAmounts: [String] {
    knowledge.guide.book.constants.compactMap { constant in
      guard let value = constant.value(on: date) else {
        return word(
          "line", ["name": constant.identifier, "what": word("none-in-force", ["day": narrator.day(date)])])
      }
      guard let end = value.until, let next = end.nextDay, constant.value(on: next) == nil,
        end.dayNumber - date.dayNumber < 183
      else { return nil }
      return word("line", ["name": constant.identifier, "what": word("ends", ["day": narrator.day(end)])])
    }
  }

  private var late: [String] {
    let isLate = { (checked: CalendarDate) in date.dayNumber - checked.dayNumber > Self.reviewMonths * 30 + 3
    }
    let checked = { (kind: String, identifier: String, day: CalendarDate) in
      word(
        "line",
        ["name": name(kind, identifier), "what": word("checked", ["day": narrator.day(day)])])
    }
    let schemes = knowledge.guide.schemes.filter { !$0.isAbolished && isLate($0.checked) }
      .map { checked("scheme", $0.identifier, $0.checked) }
    let contacts = knowledge.contacts.filter { isLate($0.checked) }
      .map { checked("contact", $0.identifier, $0.checked) }
    let scales = knowledge.guide.payScales.filter { isLate($0.checked) }
      .map { checked("pay-scale", $0.identifier, $0.checked) }
    return schemes + contacts + scales
  }

  /// Outcomes that were never seen, as words.
  private func never(_ outcomes: ConditionCoverage.Outcomes) -> String {
    [(ConditionCoverage.Outcomes.yes, "yes"), (.check, "check"), (.no, "no")]
      .filter { outcomes.contains($0.0) }.map { word("never.\($0.1)") }
      .joined(separator: narrator.text("answer.and"))
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
