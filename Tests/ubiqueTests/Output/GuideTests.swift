import Foundation
import Guidance
import TestSupport
import Testing

/// The pages of `Documentation/`: their examples hold, their links lead somewhere, and both languages say the same.
struct GuideTests {
  /// A page in both languages.
  struct Pair: Sendable, CustomTestStringConvertible {
    let french: String
    let english: String

    var testDescription: String { "\(french), \(english)" }
  }

  static let pairs = [
    Pair(french: "borne", english: "kiosk"), Pair(french: "commandes", english: "commands"),
    Pair(french: "conditions", english: "conditions"),
    Pair(french: "configuration", english: "configuration"),
    Pair(french: "contenu", english: "content"), Pair(french: "dispositif", english: "scheme"),
    Pair(french: "ecrans", english: "screens"), Pair(french: "formation", english: "path"),
    Pair(french: "langue", english: "language"),
    Pair(french: "lieu", english: "centre"), Pair(french: "montant", english: "amount"),
    Pair(french: "observatoire", english: "observatory"),
    Pair(french: "offres", english: "offers"),
    Pair(french: "plan", english: "plan"), Pair(french: "touches", english: "keys"),
  ]

  @Test func everyPageIsThereInBothLanguages() throws {
    for (language, names) in [("fr", Self.pairs.map(\.french)), ("en", Self.pairs.map(\.english))] {
      #expect(
        try SourceDocuments.pages(in: language) == names.map { "Documentation/\(language)/\($0).md" }.sorted()
      )
    }
  }

  /// Headings, examples and rows of tables are counted: a key told in one language alone shows.
  @Test(arguments: pairs) func bothLanguagesTellAsMuch(pair: Pair) throws {
    let french = try SourceDocuments.text("Documentation/fr/\(pair.french).md")
    let english = try SourceDocuments.text("Documentation/en/\(pair.english).md")
    #expect(SourceDocuments.examples(in: french) == SourceDocuments.examples(in: english))
    for start in ["#", "##", "|", "1.", "2.", "-"] {
      let counts = [french, english].map { text in
        SourceDocuments.withoutWrittenParts(text).filter { $0.hasPrefix("\(start) ") }.count
      }
      #expect(counts[0] == counts[1], "lines that begin with \(start)")
    }
  }

  /// The example of a page, laid over the shipped content as the page says, has no fault.
  @Test(arguments: pairs) func theExamplePassesTheCheck(pair: Pair) throws {
    let files = SourceDocuments.examples(in: try SourceDocuments.text("Documentation/fr/\(pair.french).md"))
    guard !files.isEmpty else { return }
    let folder = try TemporaryFolder(files)
    let run = try Program.run(
      ["check", "--on", "2026-11-23", "--assets", Shipped.assets, "--assets", folder.path("site")])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    for (name, text) in files where name.hasPrefix("personnes/") {
      for profile in try AcceptanceProfile.profiles(in: text, file: name) {
        for expectation in profile.expectations {
          let explained = try Program.run(
            [
              "explain", expectation.scheme, "--format", "json", "--on", profile.date.description,
              "--assets", Shipped.assets, "--assets", folder.path("site"),
            ], input: [UInt8](profile.answers.utf8))
          #expect(
            try Explained(explained.output).parts.first?.verdict == expectation.verdict, "\(profile.name)")
        }
      }
    }
  }

  @Test func examplesWereFound() throws {
    let pages = try SourceDocuments.pages(in: "fr").filter {
      try !SourceDocuments.examples(in: SourceDocuments.text($0)).isEmpty
    }
    #expect(pages.count >= 6)
  }

  /// Facts that are not asked stand nowhere else for who writes conditions.
  @Test(arguments: DerivedFact.allCases) func thePagesOnConditionsNameEveryFact(fact: DerivedFact) throws {
    for language in ["fr", "en"] {
      let page = try SourceDocuments.text("Documentation/\(language)/conditions.md")
      #expect(page.contains("`\(fact.rawValue)`"), "\(language)")
    }
  }

  @Test(arguments: SourceDocuments.all) func everyLinkLeadsSomewhere(file: String) throws {
    let folder = SourceDocuments.root.appending(path: file).deletingLastPathComponent()
    for link in SourceDocuments.links(in: try SourceDocuments.text(file)) {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target =
        parts[0].isEmpty ? SourceDocuments.root.appending(path: file) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
      guard parts.count == 2, target.pathExtension == "md" else { continue }
      let anchors = SourceDocuments.anchors(in: try String(contentsOf: target, encoding: .utf8))
      #expect(anchors.contains(parts[1]), "\(link)")
    }
  }

  /// Both languages together; what is longer has a page of its own.
  @Test func readmeStaysShort() throws {
    #expect(
      try SourceDocuments.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).count
        <= 201)
  }
}

/// What `ubique explain --format json` says, as far as the tests here look.
private struct Explained: Decodable {
  struct Part: Decodable { let verdict: String }

  let parts: [Part]

  init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
}
