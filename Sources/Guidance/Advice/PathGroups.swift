/// The paths that no condition can tell apart, together, by field: each group is judged once.
///
/// A site may lay a hundred thousand paths over the shipped ones; what an advice costs then grows with how much they
/// differ, not with how many there are.
struct PathGroups: Sendable {
  /// All that conditions may see of a path; the registration depends on the day, so its end is part of it.
  private struct Traits: Hashable {
    let facts: PathFacts
    let field: String
    let registration: TrainingPath.Registration
    let registrationEnds: CalendarDate?
    let modes: Set<DeliveryMode>
    let occupations: [String?]

    init(_ path: TrainingPath, _ facts: PathFacts) {
      self.facts = facts
      field = path.field
      registration = path.registration
      registrationEnds = path.registrationEnds
      modes = path.modes
      occupations = path.jobs.map(\.rome)
    }
  }

  private let groups: [String: [[Int]]]

  /// Groups the paths of a catalogue; `facts` are theirs, by position.
  init(_ catalogue: Catalogue, facts: [PathFacts]) {
    var numbers: [Traits: Int] = [:]
    var members: [[Int]] = []
    for (position, path) in catalogue.paths.enumerated() {
      let number = numbers[Traits(path, facts[position]), default: members.count]
      if number == members.count {
        numbers[Traits(path, facts[position])] = number
        members.append([])
      }
      members[number].append(position)
    }
    groups = Dictionary(grouping: members) { catalogue.paths[$0[0]].field }
  }

  /// The groups of some fields, as positions in the catalogue; a group is never empty.
  func of(_ fields: Set<String>) -> [[Int]] { fields.sorted().flatMap { groups[$0] ?? [] } }
}
