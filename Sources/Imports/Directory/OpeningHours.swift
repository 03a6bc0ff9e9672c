/// The opening hours of a service, in French.
enum OpeningHours {
  /// The hours of several days, those that are alike together; nil when none can be told.
  static func text(of ranges: [JsonValue]) -> String? {
    let parts = ranges.compactMap { range -> String? in
      let hours = [1, 2].compactMap { Self.hours(of: range, $0) }
      guard let days = days(of: range), !hours.isEmpty else { return nil }
      return "\(days) \(hours.joined(separator: " et "))"
    }
    var told: [String] = []
    for part in parts where !told.contains(part) { told.append(part) }
    return told.isEmpty ? nil : told.joined(separator: " ; ")
  }

  private static func days(of range: JsonValue) -> String? {
    let names = ["nom_jour_debut", "nom_jour_fin"].map { range[$0]?.string?.lowercased() }
    guard let first = names[0] else { return nil }
    guard let last = names[1], last != first else { return "le \(first)" }
    return "du \(first) au \(last)"
  }

  private static func hours(of range: JsonValue, _ number: Int) -> String? {
    guard let from = time(range["valeur_heure_debut_\(number)"]),
      let until = time(range["valeur_heure_fin_\(number)"]), from != until
    else { return nil }
    return "de \(from) à \(until)"
  }

  /// A time such as `09:30:00` as it is said: *9 h 30*.
  private static func time(_ value: JsonValue?) -> String? {
    let parts = value?.string?.split(separator: ":").map { Int($0) } ?? []
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    let space = "\u{00A0}"
    return minute == 0 ? "\(hour)\(space)h" : "\(hour)\(space)h\(space)\(minute < 10 ? "0" : "")\(minute)"
  }
}
