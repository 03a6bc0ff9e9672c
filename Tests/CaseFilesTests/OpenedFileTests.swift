import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever has the name of a file is opened without waiting, and read within a budget.
struct OpenedFileTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func fault(_ name: String, upTo limit: Int = 100) -> OpenedFile.Fault? {
    do throws(OpenedFile.Fault) {
      _ = try OpenedFile(scratch.path(name)).bytes(upTo: limit)
      return nil
    } catch {
      return error
    }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: scratch.path(name), withDestinationPath: target)
  }

  @Test func anOrdinaryFileIsReadUpToItsLimit() throws {
    try scratch.write([UInt8](repeating: 65, count: 100), to: "hundred")
    try link("link", to: "hundred")
    #expect(try OpenedFile(scratch.path("hundred")).bytes(upTo: 100).count == 100)
    #expect(try OpenedFile(scratch.path("link")).bytes(upTo: 100).count == 100)
    #expect(fault("hundred", upTo: 99) == .tooLong)
    #expect(fault("none") == .missing)
    #expect(fault("hundred/inside") == .missing)
  }

  @Test func nothingElseIsWaitedFor() throws {
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    try link("zero", to: "/dev/zero")
    try link("terminal", to: "/dev/tty")
    try scratch.write("", to: "folder/file")
    for name in ["pipe", "zero", "terminal", "folder"] { #expect(fault(name) == .notOrdinary, "\(name)") }
  }

  /// A configuration that is a link to a disk that is not there is no configuration that is missing.
  @Test func aLinkThatLeadsNowhereIsNoMissingFile() throws {
    try link("nowhere", to: "none")
    try link("loop", to: "loop")
    try link("away", to: "no-folder")
    for name in ["nowhere", "loop", "away/file"] { #expect(fault(name) == .brokenLink, "\(name)") }
  }

  @Test func aSparseFileOfATerabyteIsRefusedBeforeItIsRead() throws {
    try scratch.write("", to: "sparse")
    #expect(truncate(scratch.path("sparse"), 1 << 40) == 0)
    #expect(fault("sparse", upTo: 64 << 20) == .tooLong)
  }

  @Test func whatAShellHandsOnIsTaken() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    #expect(write(ends[1], "age: 34\n", 8) == 8)
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try InputFile.bytes(of: "/dev/fd/\(ends[0])") == Array("age: 34\n".utf8))
  }

  @Test func aDeviceThatIsHandedOnIsReadNoFurtherThanAnswersGo() throws {
    let zero = open("/dev/zero", O_RDONLY)
    defer { close(zero) }
    #expect(throws: OpenedFile.Fault.tooLong) { try InputFile.bytes(of: "/dev/fd/\(zero)") }
  }
}
