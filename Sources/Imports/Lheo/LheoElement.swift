/// An element of an offer in LHEO, with what is used of it; names are compared in small letters.
struct LheoElement {
  /// The name, in small letters.
  let name: String
  /// The name as the file writes it.
  let tag: String
  /// The line on which it begins.
  let line: Int
  /// The attributes that are used, by name.
  var attributes: [String: String] = [:]
  /// Its text.
  var text = ""
  /// The elements in it that are used, in order.
  var children: [LheoElement] = []

  /// The elements in it of a name.
  func all(_ name: String) -> [LheoElement] { children.filter { $0.name == name } }

  /// The first element at the end of a path of names.
  func first(_ names: String...) -> LheoElement? {
    names.reduce(Optional(self)) { element, name in element?.children.first { $0.name == name } }
  }

  /// The first extension of a kind, however deep it stands in the extensions of this element.
  func extra(_ info: String) -> LheoElement? {
    for child in children where child.name == "extra" || child.name == "extras" {
      if child.attributes["info"]?.lowercased() == info { return child }
      if let found = child.extra(info) { return found }
    }
    return nil
  }
}
