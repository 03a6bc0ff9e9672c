/// The forms in which offers attest paths, each with the last day on which one of them can be proposed.
public struct OfferForms: Hashable, Sendable {
  private var days: [String: [DeliveryMode: CalendarDate]] = [:]

  /// None.
  public init() {}

  /// Whether no path is attested in any form.
  public var isEmpty: Bool { days.isEmpty }

  /// Notes that a path is offered in a form up to a day.
  public mutating func add(_ path: String, _ mode: DeliveryMode, until day: CalendarDate) {
    days[path, default: [:]][mode] = max(days[path]?[mode] ?? day, day)
  }

  /// These and others together.
  package func joined(_ others: OfferForms) -> OfferForms {
    var joined = self
    for (path, days) in others.days {
      for (mode, day) in days { joined.add(path, mode, until: day) }
    }
    return joined
  }

  /// The forms in which a path is offered on a day.
  public func modes(of path: String, on date: CalendarDate) -> Set<DeliveryMode> {
    guard !days.isEmpty, let days = days[path] else { return [] }
    return Set(days.filter { $0.value >= date }.keys)
  }
}
