import CountStore
import Counts
import Foundation
import Sqlite
import TestSupport
import Testing

/// The counts of a station in their file, whatever happens to the program, the disk and the file.
struct CountStoreTests {
  private let folder: TemporaryFolder
  private var file: String { folder.path("state/ubique/counts.sqlite") }
  private var store: CountStore { CountStore(path: file) }

  init() throws { folder = try TemporaryFolder() }

  private func visit(_ area: String = "5315", _ field: String = "F01") throws -> CountTable {
    VisitCount(
      setting: "kiosk", isFinished: true, area: try #require(CountArea(area)),
      values: [.init(.field, field), .init(.goal, "find-job")]
    ).table(in: try #require(Month("2026-01")), minutes: 3)
  }

  private func probe(_ arguments: String...) throws -> (process: Process, output: Pipe) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("CountingProbe"))
    process.arguments = [file] + arguments
    process.standardOutput = output
    try process.run()
    return (process, output)
  }

  private func lines(_ output: Pipe) -> [Substring] {
    String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
  }

  /// The visits in the file, which every kind has to have the same number of.
  private func visits() throws -> Int {
    guard let table = try store.contents()?.table else { return 0 }
    let sums = [CountKind.visit, .field, .goal, .step].map { kind in
      table.numbers.filter { $0.key.kind == kind }.values.reduce(0, +)
    }
    #expect(Set(sums).count == 1, "a visit is counted whole or not at all: \(sums)")
    return sums[0]
  }

  private var besides: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path("state/ubique"))
    return (names ?? []).filter { $0 != "counts.sqlite" }
  }

  /// Rows that one visit made lay beside each other, whatever the order of the table.
  @Test func whereRowsLieDoesNotTellWhatCameTogether() throws {
    let visits = try [("5315", "F01"), ("0051", "F09"), ("5301", "F02"), ("5315", "F09")].map {
      try visit($0, $1)
    }
    let bytes = try [visits, visits.reversed()].enumerated().map { number, visits in
      let store = CountStore(path: folder.path("order-\(number)/counts.sqlite"))
      for visit in visits + visits { try store.add(visit) }
      let serial = try #require(try store.contents()?.station)
      // The first page counts the changes; the serial numbers are drawn.
      let pages = try Data(contentsOf: URL(fileURLWithPath: store.path)).dropFirst(4_096)
      return String(decoding: pages, as: UTF8.self).replacing(serial, with: "serial")
    }
    #expect(bytes[0] == bytes[1] && bytes[0].contains("F09"))
  }

  @Test func whatIsAddedIsThereAndNothingBeside() throws {
    #expect(try store.contents() == nil)
    try store.add(visit())
    let first = try #require(try store.contents())
    try store.add(visit())
    let second = try #require(try store.contents())
    #expect(second.table.rows.allSatisfy { $0.number == 2 } && second.table.rows.count == 3)
    #expect(first.station == second.station && first.station.count == 32)
    #expect(besides.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// What sends the counts has an account of its own where the group may write in the folder, and nowhere else.
  @Test(arguments: [(mode_t(0o770), 0o660), (0o700, 0o600), (0o755, 0o600)])
  func itsGroupSharesItWithTheFolder(folderMode: mode_t, fileMode: Int) throws {
    try store.add(visit())
    chmod(folder.path("state/ubique"), folderMode)
    // It may be older than the sharing.
    try store.add(visit())
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == fileMode)
    #expect(try store.contents()?.table.rows.count == 3)
  }

  @Test func everyStationHasASerialNumberOfItsOwn() throws {
    try store.add(visit())
    let other = CountStore(path: folder.path("other.sqlite"))
    try other.add(visit())
    #expect(try store.contents()?.station != other.contents()?.station)
  }

  /// Killed at any moment, 60 times: what was said to be added is there, and at most the running visit besides.
  @Test func killingLosesAtMostTheRunningVisit() throws {
    var seed = Seed.fresh()
    var said = 0, killedWithin = 0
    for _ in 0..<60 {
      let (process, output) = try probe("1000000")
      usleep(UInt32.random(in: 0..<60_000, using: &seed))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let before = said
      said += lines(output).count
      let found = try visits()
      #expect((said...said + 1).contains(found), "\(seed)")
      // A visit that was added and not said yet counts from here on.
      said = found
      killedWithin += found > before ? 1 : 0
    }
    #expect(killedWithin > 5, "some were killed while they were counting")
    try store.add(visit())
    #expect(besides.isEmpty)
  }

  @Test func stationsThatShareAFileLoseNothing() throws {
    try store.add(CountTable())
    let probes = try (0..<4).map { _ in try probe("40") }
    let added = probes.map { probe in lines(probe.output).count { $0 == "added" } }
    for probe in probes { probe.process.waitUntilExit() }
    #expect(try visits() == added.reduce(0, +))
    #expect(added.reduce(0, +) == 160)
  }

  /// As on a disk that is full: what cannot be added is said, what was added before stays, and nothing crashes.
  @Test func aFullDiskLosesTheVisitAlone() throws {
    let (process, output) = try probe("1200", "49152")
    let lines = lines(output)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    let added = lines.count { $0 == "added" }
    #expect(lines.count == 1200 && added > 0 && added < 1200, "\(added)")
    #expect(try visits() == added)
    try store.add(CountTable())
    #expect(try visits() == added)
  }

  @Test func whereNothingCanBeWrittenItSaysSo() throws {
    try folder.write("no folder", to: "file")
    #expect(throws: SqliteError.self) { try CountStore(path: folder.path("file/counts.sqlite")).add(visit()) }
    #expect(throws: SqliteError.self) { try CountStore(path: "/proc/ubique/counts.sqlite").add(visit()) }
  }

  @Test func aFileOfSomebodyElseStaysAsItIs() throws {
    let text = String(repeating: "These are not counts. ", count: 100)
    try folder.write(text, to: "state/ubique/counts.sqlite")
    #expect(throws: SqliteError.self) { try store.add(visit()) }
    #expect(throws: SqliteError.self) { try store.contents() }
    #expect(try folder.text("state/ubique/counts.sqlite") == text)
  }

  /// A newer program has other tables: this one leaves them alone.
  @Test func aNewerFileStaysAsItIs() throws {
    try store.add(visit())
    try SqliteDatabase(path: file, isWritten: true).run("PRAGMA user_version = 2")
    #expect(throws: SqliteError("user_version 2")) { try store.add(visit()) }
    #expect(throws: SqliteError("user_version 2")) { try store.contents() }
  }

  /// Rows lie in the order of their names, with no number that would tell when they were made.
  @Test func theFileDoesNotTellWhatCameTogether() throws {
    for (area, field) in [("5315", "F09"), ("5301", "F01"), ("5315", "F01")] {
      try store.add(visit(area, field))
    }
    let database = try SqliteDatabase(path: file)
    let schema = try database.statement("SELECT sql FROM sqlite_schema WHERE name = 'count'")
    #expect(try schema.next() && schema.text(0).hasSuffix("WITHOUT ROWID"))
    let tables = try database.statement("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    var names: [String] = []
    while try tables.next() { names.append(tables.text(0)) }
    #expect(names == ["count", "station"])
  }

  /// What stands in the place of the file was taken for no file, and nothing was said to have been counted.
  @Test(.timeLimit(.minutes(1))) func whatIsNoFileIsNotTakenForNone() throws {
    try store.add(visit())
    for target in [file, "/dev/zero", "/nowhere", folder.path("state")] {
      unlink(file)
      symlink(target, file)
      #expect(throws: SqliteError.self, "\(target)") { try store.contents() }
    }
    unlink(file)
    #expect(try store.contents() == nil)
    mkfifo(file, 0o600)
    #expect(throws: SqliteError.self) { try store.contents() }
    #expect(throws: SqliteError.self) { try store.add(visit()) }
    try folder.write("no folder", to: "other/ubique")
    #expect(throws: SqliteError.self) {
      try CountStore(path: folder.path("other/ubique/counts.sqlite")).contents()
    }
    #expect(try CountStore(path: "/dev/null/.local/state/ubique/counts.sqlite").contents() == nil)
  }

  /// A view in the place of the table was run, without end.
  @Test(.timeLimit(.minutes(1))) func aViewInThePlaceOfTheTableIsRefused() throws {
    try store.add(CountTable())
    try SqliteDatabase(path: file, isWritten: true).run(
      """
      DROP TABLE count;
      CREATE VIEW count AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT 202601 AS month, 'field' AS kind, '5315' AS area, 'F01' AS value, i AS number FROM n WHERE i < 0;
      """)
    #expect(throws: SqliteError.self) { try store.contents() }
    #expect(throws: SqliteError.self) { try store.add(visit()) }
  }
}
