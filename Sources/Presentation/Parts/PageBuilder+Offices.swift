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
    let who = narrator.text("contact.\(step.contact).name")
    let ways = narrator.ways(to: near, on: date, besides: [who])
    let onTheSpot = ways.filter { !$0.way.isElectronic }
    // Where a number or an address is known, paper has no room for the site as well.
    let electronic = isStandalone && office.isReachable ? nil : ways.first { $0.way.isElectronic }
    let lines = (onTheSpot + [electronic].compactMap { $0 }).map { fact($0.way, $0.text) }
    if lines.isEmpty { return [.remark(narrator.text("office.none"))] }
    // On paper the site that stands there says enough.
    return office.isReachable || isStandalone ? lines : lines + [.remark(narrator.text("office.site-alone"))]
  }

  /// A way to reach an office under its label.
  func fact(_ way: OfficeWay, _ text: String) -> Statement { fact("office.\(way.rawValue)", text) }
}
