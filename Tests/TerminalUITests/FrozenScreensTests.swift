import Foundation
import Guidance
import Knowledge
import ScriptSupport
import TestSupport
import Testing

/// A change of the shipped content changes no golden screen.
struct FrozenScreensTests {
  /// The source tree's content in a folder of its own: the shipped one with one path more, and the fixture beside it,
  /// which has the words of the shipped one by the same link.
  private struct Tree {
    let folder: TemporaryFolder
    static let path = "tests-added-path"
    static let title = "Licence ajoutée par un test"

    var shipped: String { folder.path("Assets") }
    var fixture: String { folder.path("Tests/Fixture/Assets") }

    init() throws {
      folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path("Tests/Fixture"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: TestContent.shipped.folder, toPath: shipped)
      try FileManager.default.copyItem(atPath: TestContent.fixture.folder, toPath: fixture)
      // A path that everybody who wants to work with computers is proposed before all others.
      let paths = try folder.text("Assets/catalogue/paths.csv")
      let model = try #require(paths.split(separator: "\n").first { $0.hasPrefix("lg-informatique,") })
      let row = model.replacing(#/^lg-informatique,LG02501A,"[^"]*",/#) { _ in
        "\(Self.path),,\(Self.title),"
      }
      try #require(row != model)
      try folder.write(paths + row + "\n", to: "Assets/catalogue/paths.csv")
    }
  }

  private func screens(_ page: ScriptedPage, _ knowledge: Knowledge) throws -> String {
    try page.walk(Session.interview(on: knowledge)).wholePage()
  }

  @Test func aPathAddedToTheShippedCatalogueChangesNoGoldenScreen() throws {
    let tree = try Tree()
    let shipped = try TestContent.read(tree.shipped)
    let fixture = try TestContent.read(tree.fixture)
    #expect(shipped.guide.catalogue.path(Tree.path)?.title == Tree.title)
    #expect(fixture.guide.catalogue.path(Tree.path) == nil)
    var touched = 0
    for page in ScriptedPage.golden {
      #expect(try screens(page, fixture) == page.session().wholePage(), "\(page)")
      if ["catalogue-found", "notice-widened"].contains(page.description) {
        // The same pages on the shipped content do change, so that this test would see it.
        let before = try screens(page, TestContent.shipped.knowledge())
        if try screens(page, shipped) != before { touched += 1 }
      }
    }
    #expect(touched >= 1)
  }

  /// The fixture has the shipped words, so that a sentence that is changed is seen where it stands.
  @Test func aWordThatIsChangedIsSeen() throws {
    let tree = try Tree()
    let words = try tree.folder.text("Assets/words/fr.yaml")
    #expect(words.contains("Bienvenue"))
    try tree.folder.write(words.replacing("Bienvenue", with: "Salut"), to: "Assets/words/fr.yaml")
    let welcome = try #require(ScriptedPage.fixture.first { $0.description == "welcome" })
    #expect(try screens(welcome, TestContent.read(tree.fixture)) != welcome.session().wholePage())
  }

  /// What is in the shipped content and not in the fixture is in no golden file: none was made of it.
  @Test func noGoldenFileShowsTheShippedCatalogue() throws {
    let golden = try GoldenFiles.all()
    #expect(golden.count > 50)
    let (shipped, fixture) = (try TestContent.shipped.knowledge(), try TestContent.fixture.knowledge())
    let known = fixture.guide.catalogue.paths.map(\.title) + fixture.centres.map(\.name)
    let names = (shipped.guide.catalogue.paths.map(\.title) + shipped.centres.map(\.name))
      // The name of one may be part of another's.
      .filter { name in !known.contains { $0.contains(name) } }
    #expect(names.count > 340)
    for (name, text) in golden {
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      let strangers = names.filter { words.contains($0) }
      #expect(strangers.isEmpty, "\(name)")
    }
    // And what is in the fixture is found that way.
    let all = golden.map { $0.text.split { $0.isWhitespace }.joined(separator: " ") }.joined(separator: " ")
    #expect(fixture.guide.catalogue.paths.filter { all.contains($0.title) }.count > 10)
  }

  /// They once were 61,000 lines, of which nobody could read the difference.
  @Test func regressionGoldenFilesStayFewEnoughToRead() throws {
    let lines = try GoldenFiles.all().reduce(0) { $0 + $1.text.count { $0 == "\n" } }
    #expect(lines < 5_000)
  }
}

/// All golden files of the tests.
private enum GoldenFiles {
  static func all() throws -> [(name: String, text: String)] {
    let folder = ShippedAssets.root + "/Tests"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.contains("Golden/") && $0.hasSuffix(".txt") }.sorted().map { name in
      (name, try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
    }
  }
}
