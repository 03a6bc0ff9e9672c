public import Guidance
import Knowledge

extension Narrator {
  /// The kind of award and its level, such as *licence professionnelle, niveau 6*.
  public func award(of path: TrainingPath) -> String {
    let name = textIfAny("award.\(path.award)") ?? path.award
    let level = path.level.map { text("path.level", ["level": String($0)]) }
    return [name, level].compactMap { $0 }.joined(separator: ", ")
  }

  /// The kinds of measure in which sources say how long a path takes: they cannot be compared with each other.
  public enum DurationKind: String, CaseIterable, Hashable, Sendable {
    /// From the first day to the last.
    case months
    /// In class.
    case hours
    /// The work that the award stands for, in European credits.
    case credits
    /// In the words of a source alone.
    case words
  }

  /// How long a path takes, as far as it is known.
  public func duration(of path: TrainingPath) -> String {
    let parts = durations(of: path).map(\.text)
    return parts.isEmpty ? text("path.duration-unknown") : parts.joined(separator: text("answer.and"))
  }

  /// How long a path takes with the kind of each measure named, to stand beside those of other paths.
  public func durationByKind(of path: TrainingPath) -> String {
    let parts = durations(of: path).map {
      text("comparison.duration-\($0.kind.rawValue)", ["value": $0.text])
    }
    return parts.isEmpty ? text("path.duration-unknown") : parts.joined(separator: text("answer.then"))
  }

  /// What to know when the durations of these paths stand side by side; nil when all are of the same kinds.
  public func remark(onDurationsOf paths: [TrainingPath]) -> String? {
    let kinds = paths.map { Set(durations(of: $0).map(\.kind)) }.filter { !$0.isEmpty }
    guard let first = kinds.first, kinds.contains(where: { $0 != first }) else { return nil }
    let shared = kinds.reduce(first) { $0.intersection($1) }
    return text(shared.isEmpty ? "comparison.durations-differ" : "comparison.durations-partly-differ")
  }

  private func durations(of path: TrainingPath) -> [(kind: DurationKind, text: String)] {
    var parts: [(kind: DurationKind, text: String)] = []
    if let months = path.months {
      let isRange = months.count > 1
      let values = [
        "count": String(months.lowerBound), "from": String(months.lowerBound),
        "to": String(months.upperBound),
      ]
      parts.append((.months, text(isRange ? "path.months-range" : "path.months", values)))
    }
    if let hours = path.hours { parts.append((.hours, text("path.hours", ["count": grouped(hours)]))) }
    if let credits = path.credits {
      parts.append((.credits, text("path.credits", ["count": String(credits)])))
    }
    if parts.isEmpty, let note = path.durationNote { parts.append((.words, note)) }
    return parts
  }

  /// What is asked at the door of a path, as far as it is known.
  public func entry(of path: TrainingPath) -> String {
    path.entry.map { text("path.asked", ["entry": text("entry.\($0.rawValue)")]) }
      ?? text("path.asked-unknown")
  }

  /// A link of a path to another, or nil when it leads nowhere that can be told.
  public func link(_ link: PathLink) -> String {
    text(
      link.isDeduced ? "path.link-deduced" : "path.link",
      ["relation": text("relation.\(link.relation.rawValue)"), "target": target(of: link)])
  }

  /// Where a link of a path leads: the title of a path, or what the source calls it.
  public func target(of link: PathLink) -> String {
    switch link.target {
    case .path(let identifier): knowledge.guide.catalogue.path(identifier)?.title ?? identifier
    case .other(let text): text
    }
  }
}
