import Faults
import Guidance
import Knowledge

/// Reads `guidance/contacts.yaml` and `guidance/advisers.yaml`.
struct ContactReader {
  func contacts(_ items: [YamlEntry], _ texts: inout Texts, _ faults: inout Faults) -> [Contact] {
    var roles = Roles<ContactRole>()
    items.forEach { roles.note(of: $0) }
    roles.check(&faults)
    return items.compactMap { item in
      item.expectKeys(["id", "name", "at", "what", "source", "checked", "role", "offices"], &faults)
      guard let identifier = item.required("id", &faults), let source = item.required("source", &faults)
      else { return nil }
      item.readBilingual("name", under: "contact.\(identifier).name", &texts, &faults)
      item.readBilingual("at", under: "contact.\(identifier).at", isRequired: false, &texts, &faults)
      item.readBilingual("what", under: "contact.\(identifier).what", &texts, &faults)
      guard let checked = item.requiredDate("checked", &faults) else { return nil }
      return Contact(
        identifier: identifier, source: source, checked: checked, role: item.role(ContactRole.self, &faults),
        offices: item["offices"] == nil ? [] : item.texts("offices", &faults))
    }
  }

  func advisers(
    _ items: [YamlEntry], conditions: ConditionReader, into book: inout RuleBook,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> [Adviser] {
    items.compactMap { item in
      item.expectKeys(["id", "contact", "when", "rule"], &faults)
      guard let identifier = item.required("id", &faults), let contact = item.required("contact", &faults),
        let rule = item.required("rule", &faults)
      else { return nil }
      if !conditions.contacts.contains(contact) {
        faults.add(
          (item["contact"] ?? item).fault(.notInFile, ["value": .text(contact), "file": "contacts.yaml"]))
      }
      let condition: Condition
      if let when = item["when"] {
        condition = conditions.condition(
          when, scope: .person, key: "adviser.\(identifier)", &texts, &faults)
      } else {
        condition = .all([])
      }
      return Adviser(identifier: identifier, contact: contact, rule: book.add(condition), source: rule)
    }
  }
}
