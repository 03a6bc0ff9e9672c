public import Gazetteer
public import Guidance

extension Knowledge {
  /// The kind of offices that the places of the Cnam are.
  package static let centreOffices = "cnam"

  /// Where a contact is reached from a place, best first; empty where none is known.
  ///
  /// - Parameters:
  ///   - contact: whom, by identifier.
  ///   - plan: the plan that sends there, which has chosen its place of the Cnam.
  ///   - place: where the person lives; nil when that is not known.
  ///   - limit: how many at most.
  public func offices(
    for contact: String, in plan: Plan, near place: Place?, limit: Int
  ) -> [NearbyOffice] {
    guard let contact = contacts.first(where: { $0.identifier == contact }), !contact.offices.isEmpty
    else { return [] }
    let home = place.flatMap { gazetteer.describe($0) }
    let found = contact.offices.flatMap { kind in
      kind == Self.centreOffices
        ? centreOffices(of: plan, near: place) : offices[kind]?.value.serving(home, on: plan.date) ?? []
    }
    let line = found.map(\.office).first { $0.isLine && $0.phone != nil }
    return found.prefix(limit).map { near in
      guard !near.office.isLine, near.office.phone == nil else { return near }
      // A place without a number is reached through the centre of its region, else through the line, and says so.
      guard let line = regionalOffice(of: near.office) ?? line else { return near }
      return NearbyOffice(
        office: near.office.completed(by: line), kilometres: near.kilometres, basis: near.basis)
    }
  }

  /// The centre with a number that leads the region of another; nil for what is no place of a region.
  private func regionalOffice(of office: Office) -> Office? {
    guard let region = centre(office.identifier)?.region else { return nil }
    return centres.first { $0.leadsRegion && $0.region == region && $0.phone != nil }.map { Office($0) }
  }

  /// The place of a plan as an office, then the other places that receive the public.
  private func centreOffices(of plan: Plan, near place: Place?) -> [NearbyOffice] {
    let remote = plan.place == nil ? plan.remoteCentre.flatMap { centre($0) } : nil
    let around = place.map { surroundings(of: $0).reception.filter { $0.basis == .road } } ?? []
    let first = [plan.place].compactMap { $0 }
    let nearby = first + around.filter { $0.centre != plan.place?.centre }
    return [remote].compactMap { $0.map { NearbyOffice(office: Office($0)) } }
      + nearby.compactMap { near in
        centre(near.centre).map {
          NearbyOffice(office: Office($0), kilometres: near.kilometres, basis: near.basis)
        }
      }
  }
}
