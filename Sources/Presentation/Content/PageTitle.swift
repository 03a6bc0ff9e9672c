/// Where one is: the program, and which page of it.
package struct PageTitle: Hashable {
  /// The name of the program.
  package let app: String
  /// The name of the page; empty on the first one, which is the program's own.
  package let part: String

  /// Makes a title.
  package init(app: String, part: String) {
    self.app = app
    self.part = part
  }

  /// Both, as they stand at the top left of a page.
  package var text: String { part.isEmpty ? app : "\(app) · \(part)" }
}
