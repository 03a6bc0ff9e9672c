import Foundation
import SheetForm
import TestSupport
import Testing

@testable import ubique

/// The page that `ubique-sheet` draws, read back with the tools of poppler.
///
/// `make test` builds the one and installs the others; where either is missing the tests are skipped, which is said.
struct SheetPageTests {
  static let program = ShippedAssets.folder + "/../Sheet/.build/release/ubique-sheet"
  private static let tools = ["pdftotext", "pdffonts", "pdfinfo", "pdftoppm", "zbarimg"]

  static var isReady: Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":")
    return FileManager.default.isExecutableFile(atPath: program)
      && tools.allSatisfy { tool in
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
      }
  }

  /// What a tool says of a file.
  private func run(_ words: [String], input: [UInt8] = []) throws -> [UInt8] {
    let filter = ExternalFilter(words: words)
    let output = try #require(filter.output(for: input, longest: 1 << 20, patience: 60))
    try #require(output.status == 0, "\(words)")
    return output.bytes
  }

  private func text(_ words: [String]) throws -> String { String(decoding: try run(words), as: UTF8.self) }

  /// The sheet of a learner as JSON, and the page drawn from it.
  private func page(
    of learner: Learner, _ language: String, large: Bool = false, code: Bool = false
  ) throws -> (sheet: SheetDocument, file: String, folder: TemporaryFolder) {
    let folder = try TemporaryFolder(["answers.yaml": learner.answers])
    let outcome = try InProcess.run(
      ["sheet", folder.path("answers.yaml"), "--on", "\(learner.date)", "--format", "json"]
        + (code ? ["--code"] : []), language)
    let json = [UInt8](outcome.output.utf8)
    let page = try run([Self.program] + (large ? ["--large"] : []), input: json)
    // Squares drawn as rectangles once took more than 60,000 bytes, and the more the newer cairo is.
    #expect(page.count < 64_000, "\(learner): \(page.count) bytes")
    try folder.write(page, to: "sheet.pdf")
    return (try JSONDecoder().decode(SheetDocument.self, from: Data(json)), folder.path("sheet.pdf"), folder)
  }

  static let learners = (try? Learner.all.get()) ?? []

  /// Another program of the account could read the answers within it.
  @Test(
    .enabled(
      if: geteuid() != 0 && FileManager.default.isExecutableFile(atPath: program),
      "root may read every process, or ubique-sheet is not built"))
  func whatDrawsKeepsItsMemoryPrivate() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = try Spawned.start(Self.program, [], input: ends[0])
    close(ends[0])
    // Linux gives what is within a process that forbids it to root.
    var owner = geteuid()
    for _ in 0..<500 where owner != 0 {
      usleep(20_000)
      var status = stat()
      if stat("/proc/\(process)/mem", &status) == 0 { owner = status.st_uid }
    }
    #expect(owner == 0)
    close(ends[1])
    _ = Spawned.status(of: process)
  }

  @Test(.enabled(if: isReady, "ubique-sheet or poppler-utils is missing: run make test"), arguments: learners)
  func everySheetIsOnePageThatReadsInOrder(learner: Learner) throws {
    let (sheet, file, folder) = try page(of: learner, "fr")
    defer { withExtendedLifetime(folder) {} }
    let info = try text(["pdfinfo", file])
    #expect(info.contains(#/Title: +Ma feuille de route/#) && info.contains(#/Tagged: +yes/#), "\(info)")
    #expect(info.contains(#/Pages: +1\n/#) && info.contains("A4"), "\(learner): \(info)")
    let words = { (text: String) in text.split { $0.isWhitespace || $0 == "–" }.joined(separator: " ") }
    let read = words(try text(["pdftotext", file, "-"]))
    var rest = read[...]
    for section in sheet.sections {
      for part in [section.heading] + section.lines.flatMap({ [$0.lead, $0.text] }) where !part.isEmpty {
        let place = rest.range(of: words(part))
        #expect(place != nil, "\(learner): “\(part)” is not read in its place:\n\(rest)")
        rest = place.map { rest[$0.upperBound...] } ?? rest
      }
    }
    let fonts = try text(["pdffonts", file]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(#/ yes yes yes /#) }, "\(fonts)")
  }

  @Test(.enabled(if: isReady, "ubique-sheet or poppler-utils is missing: run make test"))
  func theStructureNamesHeadingsListsAndLanguage() throws {
    for learner in Self.learners.prefix(6) {
      let (sheet, file, folder) = try page(of: learner, "fr")
      defer { withExtendedLifetime(folder) {} }
      let tree = try text(["pdfinfo", "-struct", file])
      let count = { (name: String) in
        tree.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("\(name) ") }
      }
      #expect(count("H1") == 1, "\(tree)")
      #expect(count("H2") == sheet.sections.count { !$0.heading.isEmpty }, "\(learner)")
      #expect(count("LI") == sheet.sections.flatMap(\.lines).count { $0.kind != "text" }, "\(learner)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(String(decoding: bytes, as: UTF8.self).contains("/Lang (fr)"))
    }
  }

  @Test(.enabled(if: isReady, "ubique-sheet or poppler-utils is missing: run make test"))
  func largePrintTakesTwoPagesAtMost() throws {
    for learner in Self.learners.prefix(6) {
      for language in ["fr", "en"] {
        let (_, file, folder) = try page(of: learner, language, large: true)
        defer { withExtendedLifetime(folder) {} }
        #expect(try text(["pdfinfo", file]).contains(#/Pages: +[12]\n/#), "\(learner)")
      }
    }
  }

  /// What a telephone reads under the text: the code, and the whole sheet where there is room for it.
  @Test(.enabled(if: isReady, "ubique-sheet or poppler-utils is missing: run make test"))
  func aTelephoneReadsTheSquares() throws {
    var whole = 0
    for learner in Self.learners.prefix(10) {
      let (sheet, file, folder) = try page(of: learner, "fr", code: true)
      let code = try #require(sheet.sections.flatMap(\.lines).first { $0.id == "code" }).text
      _ = try run(["pdftoppm", "-r", "300", "-png", "-singlefile", file, folder.path("sheet")])
      let read = try text(["zbarimg", "-q", "--raw", folder.path("sheet.png")])
      #expect(read.split(separator: "\n").contains { $0 == code }, "\(learner): \(read)")
      let lines = [sheet.notice] + sheet.sections.flatMap { $0.lines.map(\.text) }
      if lines.allSatisfy(read.contains) { whole += 1 }
    }
    #expect(whole > 0)
  }

  @Test(.enabled(if: isReady, "ubique-sheet or poppler-utils is missing: run make test"))
  func whatIsNoSheetIsRefused() throws {
    // As in the program: whoever reads nothing more is told by what writing comes to.
    signal(SIGPIPE, SIG_IGN)
    for input in ["", "{}", "[1]", "{\"form\": 2}", String(repeating: "x", count: 2_000_000)] {
      let output = ExternalFilter(words: [Self.program]).output(
        for: [UInt8](input.utf8), longest: 1_000, patience: 20)
      #expect(output?.status == 2 && output?.bytes.isEmpty == true, "\(input.prefix(20))")
    }
  }
}
