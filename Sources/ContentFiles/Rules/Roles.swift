import Faults
import Guidance
import Knowledge

/// The roles that a kind of content gives to its things: no two may hold the same.
struct Roles<Role: CaseIterable & Hashable & RawRepresentable<String>> {
  /// Where a role is given, by the thing that has it, in the order of reading.
  private var holders: [(role: Role, owner: String, fault: (FaultCode, [String: FaultValue]) -> Fault)] = []

  /// Notes that something has a role; nil when it has none.
  mutating func note(
    _ role: Role?, of owner: String, at fault: @escaping (FaultCode, [String: FaultValue]) -> Fault
  ) {
    if let role { holders.append((role, owner, fault)) }
  }

  /// Notes the role of an item of a YAML file, by its keys `id` and `role`.
  mutating func note(of item: YamlEntry) {
    let role = item.roleEntry
    note(role?.text.flatMap(Role.init), of: item["id"]?.text ?? "", at: (role ?? item).fault)
  }

  /// Tells the roles that two have.
  func check(_ faults: inout Faults) {
    for role in Role.allCases {
      let having = holders.filter { $0.role == role }
      for second in having.dropFirst() {
        faults.add(
          second.fault(.roleTaken, ["role": .text(role.rawValue), "owner": .text(having[0].owner)]))
      }
    }
  }
}

/// Tells the roles that the advice needs and nobody has: without one of them it would be silent about something.
enum MissingRoles {
  static func check(_ guide: Guide, _ contacts: [Contact], _ faults: inout Faults) {
    let facts = guide.sheet.facts
    let optional = FactRole.allCases.filter { !$0.isRequired }
    check(Set(facts.compactMap(\.role) + optional), in: "guidance/facts.yaml", &faults)
    let optionalChoices = ChoiceRole.allCases.filter { !$0.isRequired }
    check(Set(facts.flatMap(\.choiceRoles.keys) + optionalChoices), in: "guidance/facts.yaml", &faults)
    check(Set(guide.schemes.compactMap(\.role)), in: "guidance/schemes", &faults)
    check(Set(guide.catalogue.awards.compactMap(\.role)), in: "catalogue/awards.csv", &faults)
    check(Set(contacts.compactMap(\.role)), in: "guidance/contacts.yaml", &faults)
  }

  private static func check<Role: CaseIterable & Hashable & RawRepresentable<String>>(
    _ held: Set<Role>, in file: String, _ faults: inout Faults
  ) {
    for role in Role.allCases where !held.contains(role) {
      faults.add(
        Fault(.roleMissing, file: file, field: "role", ["role": .text(role.rawValue)]))
    }
  }
}

extension YamlEntry {
  /// The role under the key `role`, or that of what this replaces; nil when neither has one.
  func role<Role: CaseIterable & RawRepresentable<String>>(
    _ type: Role.Type, _ faults: inout Faults
  ) -> Role? {
    guard self["role"] == nil else { return required("role", as: type, &faults) }
    return roleEntry?.text.flatMap(Role.init)
  }

  /// What says its role: what replaces a thing of an earlier folder, and names none, keeps the one of that, so that a
  /// folder written before there were roles goes on being read.
  var roleEntry: YamlEntry? { self["role"] ?? former?.roleEntry }

  /// The region under the key `region`, by its INSEE code; nil when the key is not there.
  func region(of regions: [String], _ faults: inout Faults) -> String? {
    guard let written = self["region"], let code = written.text else { return nil }
    guard regions.contains(code) else {
      faults.add(
        written.fault(.valueUnknown, ["value": .text(code), "known": .oneOf(regions)]))
      return nil
    }
    return code
  }
}
