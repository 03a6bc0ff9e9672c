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
    // A place without a number is reached through the line of the same body, and says so.
    let line = found.first { $0.office.isLine && $0.office.phone != nil }
    let completed = found.map { near in
      guard let line, !near.office.isLine, near.office.phone == nil else { return near }
      return NearbyOffice(
        office: near.office.completed(by: line.office), kilometres: near.kilometres, basis: near.basis)
    }
    return Array(completed.prefix(limit))
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
