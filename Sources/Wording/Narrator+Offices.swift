public import Guidance
import Knowledge

extension Narrator {
  /// The number of an office with what a call costs, when somebody answers and when it was seen; nil without one.
  public func phone(of office: Office, on date: CalendarDate) -> String? {
    office.phone.map { phone in
      let value = [phone.number, phone.cost, phone.hours].compactMap { $0 }.joined(
        separator: text("answer.and"))
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

  /// The site of an office, or its address for electronic mail; nil when neither is known.
  public func site(of office: Office) -> String? { office.website ?? office.email }

  /// How far an office is; nil when no distance is known.
  private func distance(to near: NearbyOffice) -> String? {
    near.kilometres.map { text(near.basis == .road ? "office.km" : "office.sea", ["km": grouped($0)]) }
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
