import Foundation

/// The documents of the source tree, and what stands in them.
enum SourceDocuments {
  /// The folder that the documents lie in.
  static let root = URL(fileURLWithPath: Shipped.assets).deletingLastPathComponent()

  /// All documents, by their path: those at the root, then the pages of both languages.
  static let all =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
    + ["fr", "en"].flatMap { (try? pages(in: $0)) ?? [] }

  /// The pages of a language, sorted.
  static func pages(in language: String) throws -> [String] {
    let folder = "Documentation/\(language)"
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    return names.filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The text of a document.
  static func text(_ file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  /// The example files of a page, by name: the block behind each line `<!-- file NAME -->`.
  static func examples(in text: String) -> [String: String] {
    var files: [String: String] = [:]
    var lines = lines(of: text)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix("<!-- file "), lines.first?.hasPrefix("```") == true else { continue }
      let name = line.dropFirst("<!-- file ".count).dropLast(" -->".count)
      let block = lines.dropFirst().prefix { $0 != "```" }
      files[String(name)] = block.map { "\($0)\n" }.joined()
    }
    return files
  }

  /// The lines of a page but for those that the program writes, which no language has to match.
  static func withoutWrittenParts(_ text: String) -> [String] {
    var isWritten = false
    return lines(of: text).filter { line in
      for kind in ["screen", "keys", "lines", "configuration"] where line.hasPrefix("<!-- \(kind) ") {
        isWritten = true
      }
      defer { if line.hasPrefix("<!-- /") { isWritten = false } }
      return !isWritten
    }
  }

  /// Where the links of a document lead, but for those to the web.
  static func links(in text: String) -> [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
  }

  /// What links can name behind a `#`: the headings in small letters, spaces as hyphens, other signs left out.
  static func anchors(in text: String) -> Set<String> {
    Set(
      lines(of: text).filter { $0.hasPrefix("#") }.map { line in
        let title = line.drop { $0 == "#" }.dropFirst().lowercased()
        return String(title.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
          .replacing(" ", with: "-")
      })
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
