import ContentFiles
import Faults
import Foundation
import Glibc
import Knowledge
import TestSupport
import Testing

/// Content that cannot be read is told when the content is read, at the start of the program as in `ubique check`:
/// nobody is advised by a file that is believed to be there.
struct UnreadableContentTests {
  private let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  /// The faults of the site's folder that are told at the start, as `file code`.
  private func told() -> Set<String> {
    let folders = AssetFolders([TestContent.fixture.folder, site.path])
    return Set(
      KnowledgeReader(folders).read().faults.map { fault in
        let file =
          fault.file.hasPrefix(site.path) ? String(fault.file.dropFirst(site.path.count + 1)) : fault.file
        return "\(file) \(fault.code)"
      })
  }

  /// Files that are read at once, and files that are only read when a page needs them.
  static let files = [
    "content.yaml", "guidance/facts.yaml", "guidance/codes.yaml", "guidance/schemes/site.yaml",
    "words/fr.yaml",
    "catalogue/paths.csv", "centres/centres.csv", "centres/programmes.yaml", "contacts/cio.csv",
    "territory/communes.tsv", "territory/acv.tsv", "territory/demand.tsv", "jobs/names.tsv",
    "jobs/occupations.csv", "offers/site.csv", "offers/site.sqlite",
  ]

  private func make(_ file: String, _ body: (String) -> Void) throws {
    let path = site.path(file)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    body(path)
  }

  @Test(arguments: files) func aFolderInPlaceOfAFileIsAFault(_ file: String) throws {
    try make(file) { mkdir($0, 0o700) }
    #expect(told() == ["\(file) fileNotOrdinary"])
  }

  @Test(arguments: files) func aPipeIsAFaultAndNotWaitedFor(_ file: String) throws {
    try make(file) { mkfifo($0, 0o600) }
    #expect(told() == ["\(file) fileNotOrdinary"])
  }

  @Test(arguments: files) func anEndlessDeviceIsAFaultAndNotRead(_ file: String) throws {
    try make(file) { symlink("/dev/zero", $0) }
    #expect(told() == ["\(file) fileNotOrdinary"])
  }

  @Test(arguments: files) func aLinkThatLeadsNowhereOrToItselfIsAFault(_ file: String) throws {
    try make(file) { symlink("nowhere", $0) }
    #expect(told() == ["\(file) linkBroken"])
    try make(file) { path in
      unlink(path)
      symlink(path, path)
    }
    #expect(told() == ["\(file) linkBroken"])
  }

  @Test(arguments: files.filter { !$0.hasSuffix(".sqlite") })
  func aFileOfATerabyteIsAFaultBeforeItIsRead(_ file: String) throws {
    try site.write("", to: file)
    #expect(truncate(site.path(file), 1 << 40) == 0)
    #expect(told() == ["\(file) fileTooLarge"])
  }

  @Test func theBaseIsHeldToTheSame() throws {
    let base = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: base.path)
    try FileManager.default.copyItem(atPath: TestContent.fixture.folder, toPath: base.path)
    try FileManager.default.removeItem(atPath: base.path("centres/centres.csv"))
    #expect(mkfifo(base.path("centres/centres.csv"), 0o600) == 0)
    let faults = KnowledgeReader(AssetFolders([base.path])).read().faults
    #expect(faults.contains { $0.file == "centres/centres.csv" && $0.code == .fileNotOrdinary })
  }

  /// A whole folder of content that lacks `content.yaml` was once taken for an overlay, and all was said to be in order.
  @Test(arguments: ["content.yaml", "guidance/facts.yaml"])
  func aWholeFolderThatLacksWhatSaysSoIsNoOverlay(_ missing: String) throws {
    try FileManager.default.removeItem(atPath: site.path)
    try FileManager.default.copyItem(atPath: TestContent.fixture.folder, toPath: site.path)
    try FileManager.default.removeItem(atPath: site.path(missing))
    #expect(told().contains(" contentIncomplete"))
  }

  // MARK: Text

  static let tables = ["catalogue", "centres", "contacts", "jobs", "territory"].flatMap { folder in
    AssetFolders.names(in: "\(ShippedAssets.folder)/\(folder)").filter {
      $0.hasSuffix(".csv") || $0.hasSuffix(".tsv")
    }.map { "\(folder)/\($0)" }
  }

  @Test(arguments: tables) func aTableInLatin1IsAFaultAtItsLine(_ file: String) throws {
    var bytes = try #require(AssetFolders.read("\(ShippedAssets.folder)/\(file)"))
    // The first letter of the last row but one: é in Latin-1.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines.count - 2
    bytes.insert(0xE9, at: bytes.count - lines[line].count - 1)
    try site.write(bytes, to: file)
    let folders = AssetFolders([ShippedAssets.folder, site.path])
    let faults = KnowledgeReader(folders).read().faults.filter { $0.code == .notText }
    #expect(faults.map(\.file) == [site.path(file)])
    #expect(faults.first?.line == line + 1)
  }

  /// A character that a terminal obeys, or that changes the order in which the line is shown.
  @Test(arguments: ["\u{1B}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}"])
  func aCharacterThatIsMoreThanASignIsAFault(_ character: String) throws {
    let name = String(format: "U+%04X", character.unicodeScalars.first?.value ?? 0)
    for file in ["centres/centres.csv", "territory/acv.tsv", "contacts/cio.csv"] {
      let text = try #require(
        AssetFolders.read("\(ShippedAssets.folder)/\(file)").map { String(decoding: $0, as: UTF8.self) })
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let last = lines[lines.count - 2]
      let ending = file.hasSuffix(".csv") ? "," : "\t"
      let cells = last.split(separator: Character(ending), omittingEmptySubsequences: false)
      let wrong = ([cells[0], cells[1] + character] + cells[2...]).joined(separator: ending)
      try site.write((lines.dropLast(2) + [wrong[...], ""]).joined(separator: "\n"), to: file)
      let folders = AssetFolders([ShippedAssets.folder, site.path])
      let faults = KnowledgeReader(folders).read().faults.filter { $0.code == .controlCharacter }
      #expect(faults.first?.file == site.path(file), "\(file)")
      #expect(faults.first?.line == lines.count - 1, "\(file)")
      #expect(faults.first?.values["value"]?.description == name, "\(file)")
      try FileManager.default.removeItem(atPath: site.path(file))
    }
  }
}
