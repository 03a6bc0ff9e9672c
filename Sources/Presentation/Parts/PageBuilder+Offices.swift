import Guidance
import Knowledge
import Wording

extension PageBuilder {
  /// How to reach the office of a step: its number, where it is, its site; or plainly that none is known.
  ///
  /// Nothing is said of somebody who has no office, such as the person's own employer.
  func reach(_ step: Plan.Step, on date: CalendarDate) -> [Statement] {
    let kinds = knowledge.contacts.first { $0.identifier == step.contact }?.offices ?? []
    guard !kinds.isEmpty else { return [] }
    guard let near = step.office else { return [.remark(narrator.text("office.none"))] }
    let office = near.office
    let phone = narrator.phone(of: office, on: date)
    let lines = [
      phone.map { fact("office.phone", $0) },
      // A line or a site that answers everywhere stands nowhere.
      office.address == nil && office.town == nil
        ? nil : fact("office.place", narrator.place(of: near, on: date)),
      // Where a number or an address is known, paper has no room for the site as well.
      isStandalone && office.isReachable ? nil : electronic(office),
    ].compactMap { $0 }
    if lines.isEmpty { return [.remark(narrator.text("office.none"))] }
    // On paper the site that stands there says enough.
    return office.isReachable || isStandalone ? lines : lines + [.remark(narrator.text("office.site-alone"))]
  }

  /// The site of an office, or else its address for electronic mail.
  private func electronic(_ office: Office) -> Statement? {
    office.website.map { fact("office.site", $0) } ?? office.email.map { fact("office.email", $0) }
  }

  /// The number of an office with whose it is, unless it answers for everybody, as a short number does.
  func named(_ phone: String, of office: Office) -> String {
    let digits = office.phone?.number.count(where: \.isNumber) ?? 0
    guard !office.isLine, digits > 4 else { return phone }
    return [phone, office.name].joined(separator: narrator.text("answer.and"))
  }
}
