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
      isStandalone && office.isReachable ? nil : narrator.site(of: office).map { fact("office.site", $0) },
    ].compactMap { $0 }
    if lines.isEmpty { return [.remark(narrator.text("office.none"))] }
    // On paper the site that stands there says enough.
    return office.isReachable || isStandalone ? lines : lines + [.remark(narrator.text("office.site-alone"))]
  }
}
