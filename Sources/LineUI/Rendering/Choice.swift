package import Interview

/// Something to choose on a page, by what one types for it.
package struct Choice: Hashable, Sendable {
  /// What one types: a number, or the sign of a command where numbers are answers.
  package let name: String
  /// What it is called.
  package let label: String
  /// What choosing it does.
  package let event: Event
  /// What is so about it now: ticked, or the answer given before.
  let remark: String?
}
