import CaseFiles
import Files
import Foundation
import Guidance
import Interview
import TestSupport
import Testing
import Wording

/// The folder of the cases: what is listed, where a name leads, and that nothing is lost or waited for.
struct CaseFolderTests {
  private static let old = "ubique-case: 1\nsaved: 2026-11-20\n"
  private static let new = "ubique-case: 1\nsaved: 2026-11-23\n"
  private static let newer = "ubique-case: 2\nsaved: 2031-01-01\n"

  private let scratch: TemporaryFolder
  private let folder: CaseFolder

  init() throws {
    scratch = try TemporaryFolder()
    folder = CaseFolder(scratch.path, home: "/home/anne")
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? Int
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
  }

  private func fault(_ body: () throws(CaseFileFault) -> Void) -> CaseFileFault? {
    do throws(CaseFileFault) { try body() } catch { return error }
    return nil
  }

  private func saving(to name: String) -> CaseFileFault? {
    fault { () throws(CaseFileFault) in try folder.save(Self.new, to: scratch.path(name)) }
  }

  private func reading(_ path: String) -> CaseFileFault? {
    fault { () throws(CaseFileFault) in _ = try folder.read(path) }
  }

  // MARK: Names

  @Test func filesThatLookLikeCasesAreListedByName() throws {
    for name in ["b.yaml", "a.yml", "é.yaml", ".hidden.yaml", "c.txt", "d.yaml/inside.yaml"] {
      try scratch.write(Self.old, to: name)
    }
    try scratch.write(Self.newer, to: "newer.yaml")
    try scratch.write("age: 34\n", to: "answers.yaml")
    try scratch.write(String(repeating: "#\n", count: 4_096) + Self.old, to: "late.yaml")
    try scratch.write("", to: "empty.yaml")
    try scratch.write(Self.old, to: "\u{1B}[2J.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.yaml"), withDestinationPath: "b.yaml")
    #expect(mkfifo(scratch.path("pipe.yaml"), 0o600) == 0)
    #expect(folder.listing() == ["a.yml", "b.yaml", "link.yaml", "newer.yaml", "é.yaml"])
  }

  @Test func noMoreThanTwoHundredAreListed() throws {
    for number in 1000..<1230 { try scratch.write(Self.old, to: "\(number).yaml") }
    #expect(folder.listing() == (1000..<1200).map { "\($0).yaml" })
    #expect(CaseFolder("/no/such/folder").listing() == [])
  }

  @Test func aNameLeadsWhereThePersonMeans() {
    let cases = CaseFolder("/srv/cases", home: "/home/anne")
    let meant = [
      "anne": "/srv/cases/anne.yaml", "  anne.yml \n": "/srv/cases/anne.yml",
      "sub/anne": "/srv/cases/sub/anne.yaml",
      "../anne": "/srv/cases/../anne.yaml", "/tmp/anne": "/tmp/anne.yaml", "~/anne": "/home/anne/anne.yaml",
      "~": "/home/anne", "~anne": "/srv/cases/~anne.yaml", "": "/srv/cases", "..": "/srv/cases/..",
      "sub/": "/srv/cases/sub/",
      ".anne": "/srv/cases/.anne.yaml", "M. B": "/srv/cases/M. B.yaml", "12.03": "/srv/cases/12.03.yaml",
      "M.Petit": "/srv/cases/M.Petit.yaml", "j.doe": "/srv/cases/j.doe.yaml",
      "a.b/anne": "/srv/cases/a.b/anne.yaml", "été.yaml": "/srv/cases/été.yaml",
    ]
    for (typed, path) in meant { #expect(cases.resolve(typed) == path) }
    #expect(CaseFolder("/", home: nil).resolve("~/anne") == "/~/anne.yaml")
    let here = FileManager.default.currentDirectoryPath
    #expect(CaseFolder().path == here)
    #expect(CaseFolder("sub").resolve("anne") == "\(here)/sub/anne.yaml")
  }

  @Test func whatIsAtAPathIsKnownBeforeAnythingIsSaved() throws {
    try scratch.write(Self.old, to: "old.yaml")
    try scratch.write("ubique-case: one\nsaved: once", to: "damaged.yaml")
    try scratch.write(Self.newer, to: "newer.yaml")
    try scratch.write("Chère Anne,\n", to: "letter.yaml")
    #expect(mkfifo(scratch.path("pipe.yaml"), 0o600) == 0)
    let saved = try #require(CalendarDate("2026-11-20"))
    let expected: [String: CaseOccupant] = [
      "old.yaml": .aCase(saved: saved), "damaged.yaml": .aCase(saved: nil), "newer.yaml": .newerCase,
      "letter.yaml": .notACase, "pipe.yaml": .notACase, "": .notACase, "none.yaml": .nothing,
    ]
    for (name, existing) in expected { #expect(folder.existing(scratch.path(name)) == existing, "\(name)") }
  }

  // MARK: Saving

  @Test func aNewFileIsForItsOwnerAlone() throws {
    #expect(saving(to: "anne.yaml") == nil)
    #expect(try scratch.text("anne.yaml") == Self.new)
    #expect(try mode("anne.yaml") == 0o600)
    #expect(try names() == ["anne.yaml"])
  }

  @Test(arguments: [0o600, 0o640, 0o664]) func aFileThatIsThereKeepsItsMode(mode: Int) throws {
    try scratch.write(Self.old, to: "anne.yaml")
    #expect(chmod(scratch.path("anne.yaml"), mode_t(mode)) == 0)
    #expect(saving(to: "anne.yaml") == nil)
    #expect(try scratch.text("anne.yaml") == Self.new)
    #expect(try self.mode("anne.yaml") == mode)
    #expect(try names() == ["anne.yaml"])
  }

  @Test func aLinkStaysAndItsFileIsWritten() throws {
    try scratch.write(Self.old, to: "kept/anne.yaml")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: scratch.path("link.yaml"), withDestinationPath: "second.yaml")
    try files.createSymbolicLink(atPath: scratch.path("second.yaml"), withDestinationPath: "kept/anne.yaml")
    try files.createSymbolicLink(atPath: scratch.path("open.yaml"), withDestinationPath: "kept/later.yaml")
    #expect(saving(to: "link.yaml") == nil)
    #expect(saving(to: "open.yaml") == nil)
    #expect(try scratch.text("kept/anne.yaml") == Self.new)
    #expect(try scratch.text("kept/later.yaml") == Self.new)
    #expect(try files.destinationOfSymbolicLink(atPath: scratch.path("link.yaml")) == "second.yaml")
    #expect(try files.destinationOfSymbolicLink(atPath: scratch.path("open.yaml")) == "kept/later.yaml")
    #expect(
      try files.contentsOfDirectory(atPath: scratch.path("kept")).sorted() == ["anne.yaml", "later.yaml"])
  }

  @Test func linksThatLeadInCirclesAreRefused() throws {
    try FileManager.default.createSymbolicLink(atPath: scratch.path("a.yaml"), withDestinationPath: "b.yaml")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("b.yaml"), withDestinationPath: "a.yaml")
    guard case .failed? = saving(to: "a.yaml") else {
      Issue.record("a link that leads nowhere was written")
      return
    }
    #expect(try names() == ["a.yaml", "b.yaml"])
  }

  @Test func aNewerCaseAndOtherFilesAreLeftUntouched() throws {
    let others: [(String, String, CaseFileFault)] = [
      ("newer.yaml", Self.newer + "\u{0}…", .newerCase), ("letter.yaml", "Chère Anne,\n", .notACase),
      ("empty.yaml", "", .notACase),
    ]
    for (name, text, fault) in others {
      try scratch.write(text, to: name)
      #expect(saving(to: name) == fault)
      #expect(try scratch.text(name) == text)
    }
    #expect(try names() == others.map(\.0).sorted())
  }

  @Test func whatCannotBeReplacedIsRefusedAndNothingStays() throws {
    try scratch.write(Self.old, to: "folder.yaml/inside.yaml")
    #expect(mkfifo(scratch.path("pipe.yaml"), 0o600) == 0)
    #expect(saving(to: "folder.yaml") == .isFolder)
    #expect(saving(to: "pipe.yaml") == .notRegular)
    #expect(saving(to: "no/such/anne.yaml") == .missing)
    #expect(saving(to: "folder.yaml/inside.yaml/anne.yaml") == .missing)
    #expect(fault { () throws(CaseFileFault) in try folder.save(Self.new, to: "/dev/full") } == .notRegular)
    #expect(
      fault { () throws(CaseFileFault) in
        try folder.save(String(repeating: "#", count: CaseFile.limit + 1), to: scratch.path("anne.yaml"))
      } == .tooLarge)
    #expect(try names() == ["folder.yaml", "pipe.yaml"])
  }

  /// Nobody, not even root, makes a file in the folders of the kernel.
  @Test func aFolderThatCannotBeWrittenToIsTold() {
    let fault = fault { () throws(CaseFileFault) in try folder.save(Self.new, to: "/sys/kernel/anne.yaml") }
    #expect(fault == .noPermission || fault == .readOnly)
  }

  // MARK: Reading

  @Test func theBytesOfACaseAreRead() throws {
    let bytes = (0...CaseFile.limit - 1).map { UInt8(truncatingIfNeeded: $0) }
    try scratch.write(bytes, to: "anne.yaml")
    #expect(try folder.read(scratch.path("anne.yaml")) == bytes)
    try scratch.write(bytes + [0], to: "anne.yaml")
    #expect(reading(scratch.path("anne.yaml")) == .tooLarge)
  }

  /// Opening a pipe that nobody writes to once waits for ever.
  @Test func whatIsNoFileIsRefusedRatherThanWaitedFor() throws {
    #expect(mkfifo(scratch.path("pipe.yaml"), 0o600) == 0)
    #expect(reading(scratch.path("pipe.yaml")) == .notRegular)
    #expect(reading("/dev/zero") == .notRegular)
    #expect(reading(scratch.path) == .isFolder)
    #expect(reading(scratch.path("none.yaml")) == .missing)
    #expect(reading("\(scratch.path("pipe.yaml"))/none.yaml") == .missing)
  }

  // MARK: Words

  @Test func everyFaultHasWordsInBothLanguages() throws {
    let faults: [CaseFileFault] = [
      .missing, .isFolder, .notRegular, .noPermission, .tooLarge, .noSpace, .readOnly, .newerCase, .notACase,
      .failed("Input/output error"),
    ]
    for language in ["fr", "en"] {
      let narrator = Narrator(try ShippedLibrary.knowledge(), language: language)
      let sentences = faults.map { fault in
        let problem = fault.problem(file: "anne.yaml")
        return narrator.text(problem.key, problem.values)
      }
      #expect(sentences.allSatisfy { $0.hasPrefix("anne.yaml") && !$0.contains("{") }, "\(sentences)")
      #expect(Set(sentences).count == faults.count)
      #expect(sentences.last?.contains("Input/output error") == true)
    }
  }

  @Test func errorsOfTheSystemAreToldAsWhatTheyMean() {
    let meanings: [(Int32, CaseFileFault)] = [
      (ENOENT, .missing), (ENOTDIR, .missing), (EISDIR, .isFolder), (ENXIO, .notRegular),
      (EACCES, .noPermission),
      (EPERM, .noPermission), (EFBIG, .tooLarge), (ENOSPC, .noSpace), (EDQUOT, .noSpace), (EROFS, .readOnly),
      (EIO, .failed("Input/output error")),
    ]
    for (code, fault) in meanings { #expect(CaseFileFault(SystemError(code)) == fault) }
  }
}
