public import Counts
import Gazetteer
import Guidance
public import Knowledge

extension Narrator {
  /// The name of the territory of a report on needs.
  public func name(of scope: NeedsReport.Scope) -> String {
    switch scope {
    case .area(let area): text("observatory.area", ["name": area.name])
    case .region(let region): region.name
    case .country: text("coverage.country")
    }
  }

  /// What a report on needs is called.
  public func title(of report: NeedsReport) -> String {
    text("observatory.title", ["place": name(of: report.scope)])
  }

  /// The months that a report tells of, as a sentence; nil when it tells of none.
  public func period(of report: NeedsReport) -> String? {
    guard let first = report.months.first, let last = report.months.last else { return nil }
    let values = ["first": period(first.description), "last": period(last.description)]
    return text(first == last ? "observatory.month" : "observatory.months", values)
  }

  /// The name of something counted; its identifier where content no longer has it.
  public func name(of value: String, counted kind: CountKind) -> String {
    let sheet = knowledge.guide.sheet
    switch kind {
    case .field:
      return sheet.fact(in: .wantedFields).map { choice(value, of: $0.identifier) } ?? fieldName(value)
    case .goal: return sheet.fact(in: .goals).map { choice(value, of: $0.identifier) } ?? value
    case .form: return textIfAny("mode.\(value)") ?? value
    case .step: return textIfAny("plan.step.\(value).name") ?? value
    case .job: return textIfAny("observatory.job.\(value)") ?? value
    case .gap: return textIfAny("observatory.gap.\(value)") ?? value
    case .visit: return visit(value)
    }
  }

  /// Visits of one kind: where, how they ended, and how long they took.
  private func visit(_ value: String) -> String {
    let parts = value.split(separator: "/").map(String.init)
    guard parts.count == 3 else { return value }
    let told = zip(["setting", "ending", "length"], parts).map { key, part in
      textIfAny("observatory.\(key).\(part)") ?? part
    }
    return told.joined(separator: text("answer.then"))
  }

  /// Something counted, and how often.
  public func line(_ figure: NeedsReport.Figure, of kind: CountKind) -> String {
    text(
      "observatory.line", ["name": name(of: figure.value, counted: kind), "count": grouped(figure.number)])
  }

  /// A field that was asked for, and how often.
  public func line(_ field: NeedsReport.Field) -> String {
    text(
      "observatory.line",
      ["name": name(of: field.identifier, counted: .field), "count": grouped(field.asked)])
  }

  /// What there is beside what was asked for in a field, a sentence each.
  public func lines(beside field: NeedsReport.Field) -> [String] {
    let demand = field.demand.map { text("observatory.hiring", ["demand": sentence(of: $0)]) }
    let paths =
      knowledge.guide.catalogue.fields.contains { $0.identifier == field.identifier }
      ? text("observatory.paths", ["count": grouped(field.paths)]) : nil
    let offers = field.offers.map { text("observatory.offers", ["count": grouped($0)]) }
    return [demand, paths, offers].compactMap { $0 }
  }

  /// A part of a territory, and how many wishes were told of it.
  public func line(_ part: NeedsReport.Whereabouts, in scope: NeedsReport.Scope) -> String {
    let name =
      switch part.place {
      case .area(let code): knowledge.gazetteer.employmentArea(code)?.name ?? code
      case .region(let code):
        scope == .country
          ? knowledge.gazetteer.region(code)?.name ?? code : text("observatory.elsewhere-in-region")
      case .country: text("observatory.elsewhere")
      }
    return text("observatory.line", ["name": name, "count": grouped(part.wishes)])
  }

  /// How the numbers are to be read.
  public var needsRule: [String] {
    let values = ["fewest": String(PublishedCounts.fewest)]
    return ["observatory.rule", "observatory.several", "observatory.running"].map { text($0, values) }
  }
}
