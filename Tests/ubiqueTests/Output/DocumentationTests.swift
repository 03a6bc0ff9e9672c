import Foundation
import Testing
import Wording

@testable import ubique

/// The screens and tables in the documents are what the program shows.
struct DocumentationTests {
  /// When this fails: `make documents`, then read the difference.
  @Test(arguments: SourceDocuments.all) func documentsAreCurrent(file: String) throws {
    let text = try SourceDocuments.text(file)
    let knowledge = try Shipped.narrator("fr").knowledge
    let (renewed, pictures) = try Documentation(knowledge: knowledge).renewed(text)
    let (old, new) = (text.split(separator: "\n"), renewed.split(separator: "\n"))
    let difference = new.difference(from: old)
    #expect(renewed == text, "\(file) is out of date; run make documents: \(Array(difference.prefix(6)))")
    for picture in pictures {
      let path = "\(file.split(separator: "/").dropLast().map { $0 + "/" }.joined())\(picture.file)"
      #expect(try SourceDocuments.text(path) == picture.content, "\(path) is out of date; run make documents")
    }
  }

  @Test(arguments: ["fr", "en"]) func eachLanguageShowsScreensKeysAndConfiguration(language: String) throws {
    let texts = try SourceDocuments.pages(in: language).map { try SourceDocuments.text($0) }
    for mark in ["screen fr", "keys \(language)", "lines \(language)", "configuration \(language)"] {
      #expect(texts.contains { $0.contains("\n<!-- \(mark) ") }, "\(mark)")
    }
    #expect(try SourceDocuments.text("README.md").contains("\n<!-- screen fr "))
  }

  @Test func onlyMarkedPartsAreRenewed() throws {
    let text = """
      before
      <!-- keys fr -->
      old
      <!-- /keys -->
      <!-- other fr -->
      kept
      <!-- /other -->
      <!-- keys en -->
      never closed
      """
    let renewed = MarkedText(text: text).renewed { $0.kind == "keys" ? "new\nlines" : nil }
    #expect(
      renewed == """
        before
        <!-- keys fr -->
        new
        lines
        <!-- /keys -->
        <!-- other fr -->
        kept
        <!-- /other -->
        <!-- keys en -->
        never closed
        """)
    #expect(MarkedText(text: renewed).renewed { $0.kind == "keys" ? "new\nlines" : nil } == renewed)
  }

  /// Every option, key and file of the configuration is in the manual, in both languages.
  @Test(arguments: ["fr", "en"]) func theManualKnowsEverySetting(language: String) throws {
    let page = ManualPage(narrator: try Shipped.narrator(language)).text
    for row in SettingRow.all {
      #expect(page.contains(".B \(Roff.escaped(row.key))\n"), "\(row.key)")
    }
    for option in [
      "--kiosk", "--desk", "--library", "--plain, --no-plain", "--theme <theme>", "--ascii, --no-ascii",
      "--idle-warning <seconds>", "--idle-wipe <seconds>", "--script <file>", "--language <language>",
    ] {
      #expect(page.contains(".B \(Roff.escaped(option))\n"), "\(option)")
    }
    #expect(page.contains("config.yaml"))
    // Every command and option has words of its own in this language.
    #expect(!page.contains("[configuration.") && !page.contains("[manual."))
  }
}
