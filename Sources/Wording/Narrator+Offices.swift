public import Guidance
import Knowledge
import Matching

/// A way to reach an office; its name is a key of the words `office.…`.
public enum OfficeWay: String, Sendable {
  case phone, place, site, email

  /// Whether it leads to the office over the web only.
  public var isElectronic: Bool { self == .site || self == .email }
}

extension Narrator {
  /// The ways to reach an office that are known, each with what is said of it; none for somebody who cannot be found.
  ///
  /// - Parameter said: The names that stand before the reader: whose number it is goes without saying then.
  public func ways(
    to near: NearbyOffice, on date: CalendarDate, besides said: [String]
  ) -> [(way: OfficeWay, text: String)] {
    let office = near.office
    // A line or a site that answers everywhere stands nowhere.
    let stands = office.address != nil || office.town != nil
    let named = stands ? said + [office.name] : said
    let ways: [(OfficeWay, String?)] = [
      (.phone, phone(of: office, on: date, besides: named)),
      (.place, stands ? place(of: near, on: date) : nil), (.site, office.website), (.email, office.email),
    ]
    return ways.compactMap { way, text in text.map { (way, $0) } }
  }

  /// The number of an office with whose it is, what a call costs, when somebody answers and when it was seen; nil
  /// without one.
  ///
  /// - Parameter said: The names that stand before the reader: whose number it is goes without saying then.
  public func phone(of office: Office, on date: CalendarDate, besides said: [String]) -> String? {
    office.phone.map { phone in
      let owner = phone.line ?? office.name
      let isSaid = said.contains { $0.lowercased().holds(owner.lowercased()) }
      let value = [Self.unbroken(phone.number), isSaid ? nil : owner, phone.cost, phone.hours].compactMap {
        $0
      }
      .joined(separator: text("answer.and"))
      return dated(value, "phone", phone.seen, on: date)
    }
  }

  /// The name and address of an office, how far it is and when that was seen; the name alone for a mere line.
  public func place(of near: NearbyOffice, on date: CalendarDate) -> String {
    let office = near.office
    let town = [office.postcode, office.town].compactMap { $0 }.joined(separator: " ")
    let address = [office.address, town.isEmpty ? nil : town].compactMap { $0 }
    let value = ([office.name] + address + [distance(to: near)].compactMap { $0 })
      .joined(separator: text("answer.and"))
    return office.address == nil ? value : dated(value, "address", office.seen, on: date)
  }

  /// How far an office is; nil when no distance is known.
  private func distance(to near: NearbyOffice) -> String? {
    near.kilometres.map { text(near.basis == .road ? "office.km" : "office.sea", ["km": grouped($0)]) }
  }

  /// A number that no line parts, so that it is read and typed in one.
  static func unbroken(_ number: String) -> String {
    number.split(separator: " ").joined(separator: "\u{00A0}")
  }

  /// A value with when a source gave it, and that it has to be verified when that is long ago.
  private func dated(_ value: String, _ what: String, _ seen: String, on date: CalendarDate) -> String {
    guard seen != Office.undated else { return text("office.\(what)-undated", ["value": value]) }
    // The day of a source says no more than its month.
    let month = seen.split(separator: "-").prefix(2).joined(separator: "-")
    let key = Office.isOld(seen, on: date) ? "old" : "seen"
    return text("office.\(what)-\(key)", ["value": value, "date": period(month)])
  }
}
