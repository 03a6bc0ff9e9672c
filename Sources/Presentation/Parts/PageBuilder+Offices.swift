import Guidance
import Wording

extension PageBuilder {
  /// How to reach the office of a step: its number, where it is, its site; or plainly that none is known.
  func reach(_ near: NearbyOffice?, on date: CalendarDate) -> [Statement] {
    guard let near else { return [.remark(narrator.text("office.none"))] }
    let office = near.office
    let phone = narrator.phone(of: office, on: date)
    let lines = [
      phone.map { fact("office.phone", $0) },
      // A line that answers everywhere stands nowhere.
      phone != nil && office.address == nil && office.town == nil
        ? nil : fact("office.place", narrator.place(of: near, on: date)),
      // Where a number or an address is known, paper has no room for the site as well.
      isStandalone && office.isReachable ? nil : narrator.site(of: office).map { fact("office.site", $0) },
    ].compactMap { $0 }
    if lines.isEmpty { return [.remark(narrator.text("office.none"))] }
    return office.isReachable ? lines : lines + [.remark(narrator.text("office.site-alone"))]
  }
}
