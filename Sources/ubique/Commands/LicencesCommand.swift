import Arguments
import ContentFiles
import Wording

/// Prints the licences of the program and of all that is linked into it, and where its data come from.
///
/// They are files of the content: one a part in `licences`, whose first line names it, and `CREDITS.md` for the data.
struct LicencesCommand: ContentCommand {
  static let name = "licences"

  /// The parts, such as glibc; all of them when none is given.
  @Argument var parts: [String] = []

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let texts = Self.texts(in: try content.source.overMachine().folders())
    guard parts.isEmpty else {
      return Outcome(output: try chosen(from: texts, narrator).joined(separator: Self.rule))
    }
    let names = texts.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")
    return Outcome(
      output: ([narrator.text("licences.all", ["parts": names])] + texts.map(\.text))
        .joined(separator: Self.rule))
  }

  private func chosen(from texts: [LicenceText], _ narrator: Narrator) throws(Failure) -> [String] {
    var chosen: [String] = []
    var seen: Set<String> = []
    for part in parts where seen.insert(part.lowercased()).inserted {
      guard let text = texts.first(where: { $0.name == part.lowercased() }) else {
        let known = texts.map(\.name).joined(separator: ", ")
        throw Failure(.usage, [narrator.text("licences.unknown", ["part": part, "known": known])])
      }
      chosen.append(text.text)
    }
    return chosen
  }

  /// What parts one text from the next.
  private static let rule = "\n\n" + String(repeating: "-", count: 80) + "\n\n"

  /// The texts of the base of the content, by name, the sources of the data last.
  private static func texts(in folders: AssetFolders) -> [LicenceText] {
    guard let base = folders.paths.first else { return [] }
    let licences = AssetFolders.names(in: "\(base)/licences").filter { $0.hasSuffix(".txt") }
    let files = licences.map { (name: String($0.dropLast(4)), path: "\(base)/licences/\($0)") }
    return (files + [(name: "data", path: "\(base)/CREDITS.md")]).compactMap { name, path in
      AssetFolders.read(path).map { LicenceText(name: name, text: String(decoding: $0, as: UTF8.self)) }
    }
  }
}

/// The licence of a part of the program.
private struct LicenceText {
  /// The word by which it is asked for.
  let name: String
  /// The whole of it, without an empty line at its end.
  let text: String

  /// What it is of: its first line.
  var title: String { String(text.prefix { $0 != "\n" }.drop { "# ".contains($0) }) }

  init(name: String, text: String) {
    self.name = name
    self.text = text.last == "\n" ? String(text.dropLast()) : text
  }
}
