/// What a piece of text is for: pages name roles, a theme decides how each one looks.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Running text.
  case text
  /// The title of a page or of a part.
  case title
  /// Text of lesser weight: a hint, a source.
  case muted
  /// The name of a key in the footer.
  case key
  /// A choice in a list.
  case choice
  /// A field one types into.
  case field
  /// A verdict: yes.
  case yes
  /// A verdict: to check.
  case check
  /// A verdict: no.
  case no
  /// Something that needs attention: a fault in an answer, an idle warning.
  case warning
  /// Something to notice: progress, the person's place on the map.
  case accent
  /// Lines that separate parts of a page.
  case border
  /// The modules of a square that a telephone reads: dark on light, whatever is around it.
  case square
}
