public import Wording

/// The sheet as plain text with a line for each of its own, which any telephone shows.
public struct PlainSheet: Hashable, Sendable {
  /// The text.
  public let text: String

  /// Writes a sheet as it leaves the screen.
  public init(_ sheet: Sheet, _ narrator: Narrator) {
    let head = narrator.text("sheet.title-on", ["title": sheet.title, "date": sheet.day])
    let parts = sheet.sections.map { section in
      [section.heading?.uppercased()].compactMap { $0 }
        + section.numbered.map { number, line in
          if let number { return "\(number). \(line.text)" }
          if let label = line.label {
            return narrator.text("condition.is", ["label": label, "value": line.text])
          }
          return line.kind == .listed ? "- \(line.text)" : line.text
        }
    }
    text = ([head, sheet.notice] + parts.flatMap { $0 }).joined(separator: "\n")
  }
}
