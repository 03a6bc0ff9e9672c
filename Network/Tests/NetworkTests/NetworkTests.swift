import CountStore
import Counts
import Foundation
import Testing

/// The counts of many stations in a real PostgreSQL, through the real program.
@Suite(.serialized, .enabled(if: PostgresServer.isReady, "postgresql-15 is missing: make test installs it"))
struct NetworkTests {
  private let server: PostgresServer
  private let stations: Stations

  init() throws {
    server = try PostgresServer()
    stations = try Stations(in: server.folder)
    let run = try network("init", "--database", server.url())
    try #require(run.status == 0, "\(run.errors)")
    try server.sql(
      "CREATE ROLE kiosk LOGIN IN ROLE ubique_station; CREATE ROLE observer LOGIN IN ROLE ubique_reader")
  }

  private func network(_ arguments: String...) throws -> Run {
    try Run(Stations.program, arguments)
  }

  private func push(_ store: CountStore, on day: String = "2026-02-03") throws -> Run {
    try network("push", "--database", server.url("kiosk"), "--counts", store.path, "--on", day)
  }

  private func read() throws -> PublishedCounts {
    let run = try network("read", "--database", server.url("observer"))
    try #require(run.status == 0, "\(run.errors)")
    return try PublishedCounts(run.output)
  }

  /// What the database has, row by row.
  private func total() throws -> [String] {
    try server.sql("SELECT month, kind, area, value, number FROM ubique.total ORDER BY 1, 2, 3, 4")
  }

  private func rows(of table: CountTable) -> [String] {
    table.rows.map { row in
      "\(row.key.month.code)\t\(row.key.kind.rawValue)\t\(row.key.area)\t\(row.key.value)\t\(row.number)"
    }.sorted()
  }

  @Test func aDatabaseCanBeMadeReadyTwice() throws {
    let (store, table) = try stations.station(1, months: [202601])
    #expect(try push(store).status == 0)
    #expect(try network("init", "--database", server.url()).status == 0)
    #expect(try total().sorted() == rows(of: table))
  }

  @Test func aMonthThatIsSentTwiceCountsOnce() throws {
    let (store, table) = try stations.station(1, months: [202512, 202601])
    let first = try push(store)
    #expect(first.errors.hasSuffix("months sent: 2; received before: 0.\n"), "\(first.errors)")
    let second = try push(store)
    #expect(second.errors.hasSuffix("months sent: 0; received before: 2.\n"), "\(second.errors)")
    #expect(try total().sorted() == rows(of: table))
  }

  @Test func theMonthThatRunsIsNotSent() throws {
    let (store, table) = try stations.station(1, months: [202601, 202602])
    #expect(try push(store, on: "2026-02-28").status == 0)
    var january = CountTable()
    for (key, number) in table.numbers where key.month.code == 202601 { january.add(key, number) }
    #expect(try total().sorted() == rows(of: january))
    #expect(try push(store, on: "2026-03-01").status == 0)
    #expect(try total().sorted() == rows(of: table))
  }

  /// A station may add and nothing else; a reader may read what is published and nothing else.
  @Test func rolesMayDoTheirPartAlone() throws {
    try #require(try push(stations.station(1, months: [202601]).store).status == 0)
    for statement in [
      "SELECT * FROM ubique.total", "SELECT * FROM ubique.batch", "SELECT * FROM ubique.published",
      "INSERT INTO ubique.total VALUES (202601, 'field', '5315', 'F01', 1)", "DELETE FROM ubique.batch",
      "UPDATE ubique.total SET number = 1", "DROP TABLE ubique.total", "CREATE TABLE ubique.mine (a int)",
    ] {
      #expect(throws: PostgresServer.Failed.self, "\(statement)") { try server.sql(statement, as: "kiosk") }
    }
    for statement in [
      "SELECT * FROM ubique.total", "SELECT * FROM ubique.batch",
      "SELECT ubique.receive('0123456789abcdef0123456789abcdef', 202601, '[]')",
      "INSERT INTO ubique.total VALUES (202601, 'field', '5315', 'F01', 1)",
    ] {
      #expect(throws: PostgresServer.Failed.self, "\(statement)") {
        try server.sql(statement, as: "observer")
      }
    }
    #expect(try !server.sql("SELECT * FROM ubique.published", as: "observer").isEmpty)
  }

  /// What cannot be counted is refused whole: the month can be sent again once it is right.
  @Test func whatIsNoCountIsRefusedWhole() throws {
    let station = "0123456789abcdef0123456789abcdef"
    let good = #"{"kind":"field","area":"5315","value":"F01","number":7}"#
    for bad in [
      #"{"kind":"age","area":"5315","value":"34","number":7}"#,
      #"{"kind":"field","area":"35360","value":"F01","number":7}"#,
      #"{"kind":"field","area":"5315","value":"a b","number":7}"#,
      #"{"kind":"field","area":"5315","value":"F02","number":0}"#,
      #"{"kind":"field","area":"5315","value":"F02","number":-3}"#, #"{"kind":"field"}"#,
    ] {
      #expect(throws: PostgresServer.Failed.self, "\(bad)") {
        try server.sql("SELECT ubique.receive('\(station)', 202601, '[\(good),\(bad)]')", as: "kiosk")
      }
    }
    #expect(throws: PostgresServer.Failed.self) {
      try server.sql("SELECT ubique.receive('me', 202601, '[\(good)]')", as: "kiosk")
    }
    #expect(try total().isEmpty)
    #expect(try server.sql("SELECT ubique.receive('\(station)', 202601, '[\(good)]')", as: "kiosk") == ["t"])
    #expect(try total() == ["202601\tfield\t5315\tF01\t7"])
  }

  /// The rule of what may be shown stands twice, in Swift and in SQL: both publish the same.
  @Test func theDatabasePublishesByTheSameRule() throws {
    var whole = CountTable()
    for number in 0..<12 {
      let (store, table) = try stations.station(number, months: [202511, 202512, 202601])
      whole.add(table)
      try #require(try push(store).status == 0)
    }
    let running = try #require(Month("2026-02"))
    let expected = PublishedCounts(whole, before: running)
    #expect(try read() == expected)
    for kind in ["area:", "region:", "country"] {
      #expect(expected.cells.contains { "\($0.place)".hasPrefix(kind) }, "\(kind) is tried")
    }
    #expect(expected.cells.count < whole.rows.count, "something is merged")
    let file = "\(server.folder)/published.tsv"
    #expect(
      try network("pull", "--database", server.url("observer"), "--to", file, "--since", "2025-12").status
        == 0)
    let pulled = try PublishedCounts(String(contentsOfFile: file, encoding: .utf8))
    #expect(pulled == expected.since(Month("2025-12")))
  }

  // MARK: What goes wrong

  @Test func whatIsWrongIsSaid() throws {
    let (store, _) = try stations.station(1, months: [202601])
    try server.sql("DROP SCHEMA ubique CASCADE")
    for command in ["push", "read"] {
      let run =
        command == "push" ? try push(store) : try network("read", "--database", server.url("observer"))
      #expect(
        run.status == 1 && run.errors.hasPrefix("ubique-network: this database is not ready"), "\(run.errors)"
      )
    }
    let cases: [([String], Int32, String)] = [
      (["push", "--counts", store.path], 1, "the database is missing"),
      (
        ["push", "--database", server.url("nobody-of-that-name"), "--counts", store.path], 1, "no connection"
      ),
      (["push", "--database", server.url(), "--on", "soon"], 1, "“soon” is no date"),
      (["read", "--database", server.url(), "--since", "2026"], 1, "“2026” is no date"),
      (["pull", "--database", server.url()], 2, "--to"), (["send"], 2, "usage"), ([], 2, "usage"),
    ]
    for (words, status, text) in cases {
      let run = try Run(Stations.program, words)
      #expect(run.status == status && run.errors.contains(text), "\(words): \(run.errors)")
    }
  }

  /// It is a program of one house with `ubique`, built and installed with it.
  @Test func itsVersionIsThatOfTheMainProgram() throws {
    let main = URL(fileURLWithPath: #filePath).appending(path: "../../../../Sources/ubique/Ubique.swift")
      .standardized
    let version = try Run(Stations.program, ["--version"])
    #expect(version.status == 0 && version.errors.isEmpty)
    let line = "static let version = \"\(version.output.dropLast())\"\n"
    #expect(try String(contentsOf: main, encoding: .utf8).contains(line), "\(line)")
    #expect(try Run(Stations.program, ["--help"]).output.hasPrefix("usage: "))
  }

  /// A station that has counted nothing has nothing to send, and asks no database.
  @Test func nothingIsSentWhereNothingWasCounted() throws {
    let run = try network(
      "push", "--database", "postgresql:///nowhere?host=/nowhere", "--counts", "\(server.folder)/none.sqlite")
    #expect(run.status == 0 && run.errors.hasSuffix("months sent: 0; received before: 0.\n"), "\(run.errors)")
  }

  // MARK: All at once

  /// 165 stations send at once, again and again, while about half of the connections are cut and some of the programs
  /// killed: in the end every sum is exact.
  @Test func sumsAreExactWhateverIsCut() throws {
    let months = [202508, 202509, 202510, 202511, 202512, 202601]
    var expected = CountTable()
    let stores = try (0..<165).map { number in
      let (store, table) = try stations.station(number, months: months)
      expected.add(table)
      return store
    }
    let cutter = try Started(
      "\(PostgresServer.programs ?? "")/psql", ["-X", "-q", "-d", server.url(), "-c", Self.cutting])
    var random = SystemRandomNumberGenerator()
    var waiting = stores
    var (failed, tries, killed) = (0, 0, 0)
    for round in 0..<60 where !waiting.isEmpty {
      // They wait for one another, so that all of them send at once.
      let start = "\(server.folder)/start-\(round)"
      let sending = try waiting.map {
        try Started(
          "/bin/sh",
          [
            "-c", "until [ -e \"$0\" ]; do sleep 0.1; done; exec \"$@\"", start, Stations.program, "push",
            "--database",
            server.url("kiosk"), "--counts", $0.path, "--on", "2026-02-03",
          ])
      }
      _ = FileManager.default.createFile(atPath: start, contents: nil)
      if round < 2 {
        usleep(400_000)
        for program in sending where Int.random(in: 0..<6, using: &random) == 0 {
          kill(program.process.processIdentifier, SIGKILL)
        }
      }
      if round == 20 { kill(cutter.process.processIdentifier, SIGTERM) }
      let runs = try sending.map { try $0.ended() }
      tries += runs.count
      failed += runs.count { $0.status != 0 }
      killed += runs.count { $0.status == -SIGKILL }
      waiting = zip(waiting, runs).filter { $1.status != 0 }.map(\.0)
    }
    kill(cutter.process.processIdentifier, SIGTERM)
    _ = try cutter.ended()
    #expect(waiting.isEmpty)
    print("165 stations: \(tries) tries, \(failed) of them cut, \(killed) of these killed")
    #expect(failed > 80, "connections were cut: \(failed) of \(tries)")
    // Once more, all of them, undisturbed: nothing is added.
    for run in try stores.map({
      try Started(
        Stations.program,
        ["push", "--database", server.url("kiosk"), "--counts", $0.path, "--on", "2026-02-03"])
    }).map({ try $0.ended() }) {
      #expect(run.errors.hasSuffix("months sent: 0; received before: \(months.count).\n"), "\(run.errors)")
    }
    #expect(try total().sorted() == rows(of: expected))
    #expect(try server.sql("SELECT count(*) FROM ubique.batch") == ["\(165 * months.count)"])
    #expect(try read() == PublishedCounts(expected, before: #require(Month("2026-02"))))
  }

  /// Cuts every second connection of a station at a moment of chance, for as long as it is let.
  private static let cutting = """
    DO $$ BEGIN
      FOR i IN 1..20000 LOOP
        PERFORM pg_stat_clear_snapshot();
        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'ubique-network' AND usename = 'kiosk' AND pid % 2 = 0 AND random() < 0.5;
        PERFORM pg_sleep(0.005);
      END LOOP;
    END $$
    """
}
