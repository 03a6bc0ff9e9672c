import CountStore
import Counts
import Foundation
import Testing

/// The way to the database over a network: encrypted, to the server that is meant, or not at all.
@Suite(
  .serialized,
  .enabled(
    if: PostgresServer.isReady && Certificates.program != nil,
    "postgresql-15 or openssl is missing: make test installs them"))
struct TlsTests {
  /// A server with TLS, ready for stations that have a password.
  private struct Network {
    let server: PostgresServer
    let certificates: Certificates
    let stations: Stations
    private let password: String

    init(isOutOfDate: Bool = false) throws {
      var made: Certificates?
      server = try PostgresServer { folder in
        let certificates = try Certificates(in: folder, isOutOfDate: isOutOfDate)
        made = certificates
        return certificates
      }
      certificates = try #require(made)
      stations = try Stations(in: server.folder)
      password = "\(server.folder)/pgpass"
      try "*:*:*:kiosk:déjà vu\n".write(toFile: password, atomically: false, encoding: .utf8)
      chmod(password, 0o600)
      try #require(Run(Stations.program, ["init", "--database", server.url()]).status == 0)
      try server.sql(
        """
        CREATE ROLE kiosk LOGIN PASSWORD 'déjà vu' IN ROLE ubique_station;
        CREATE ROLE observer LOGIN IN ROLE ubique_reader
        """)
    }

    /// The URL of the server by a name, over loopback.
    func url(_ rest: String, as user: String = "kiosk", host: String = Certificates.host) -> String {
      "postgresql://\(user)@\(host):\(server.port)/postgres?hostaddr=127.0.0.1&\(rest)"
    }

    var verified: String { "sslmode=verify-full&sslrootcert=\(certificates.root)" }

    /// What a station is started with.
    var variables: [String: String] { ["PGPASSFILE": password] }

    func run(_ command: String, _ url: String, _ rest: String...) throws -> Run {
      try Run(Stations.program, [command, "--database", url] + rest, variables: variables)
    }

    func push(_ store: CountStore, _ url: String) throws -> Run {
      try run("push", url, "--counts", store.path, "--on", "2026-02-03")
    }

    /// What the database has, row by row, and how many months.
    var kept: [String] {
      get throws {
        try server.sql("SELECT month, kind, area, value, number FROM ubique.total ORDER BY 1, 2, 3, 4")
          + server.sql("SELECT count(*) FROM ubique.batch")
      }
    }
  }

  /// The numbers of a table as the database says them, after so many months of stations.
  private func rows(of table: CountTable, months: Int) -> [String] {
    table.rows.map { row in
      "\(row.key.month.code)\t\(row.key.kind.rawValue)\t\(row.key.area)\t\(row.key.value)\t\(row.number)"
    }.sorted() + ["\(months)"]
  }

  /// Stations push at once, some are killed, all push again: over TLS too the sums are exact, and are read over it.
  @Test func sumsAreExactOverTls() throws {
    let network = try Network()
    var expected = CountTable()
    let stores = try (0..<24).map { number in
      let (store, table) = try network.stations.station(number, months: [202511, 202512, 202601])
      expected.add(table)
      return store
    }
    let url = network.url(network.verified)
    for round in 0..<2 {
      let sending = try stores.map {
        try Started(
          Stations.program, ["push", "--database", url, "--counts", $0.path, "--on", "2026-02-03"],
          variables: network.variables)
      }
      if round == 0 {
        usleep(60_000)
        for program in sending.prefix(8) { kill(program.process.processIdentifier, SIGKILL) }
      }
      for (number, program) in sending.enumerated() {
        let run = try program.ended()
        #expect(run.status == 0 || round == 0 && number < 8, "\(run.errors)")
      }
    }
    #expect(try network.kept == rows(of: expected, months: 72))
    let connections = network.server.connections(of: "kiosk")
    #expect(connections.count > 24 && connections.allSatisfy { $0.contains("SSL enabled (protocol=TLSv1.") })
    let published = PublishedCounts(expected, before: try #require(Month("2026-02")))
    let read = try network.run("read", network.url(network.verified, as: "observer"))
    #expect(try PublishedCounts(read.output) == published, "\(read.errors)")
    let file = "\(network.server.folder)/published.tsv"
    let pull = try network.run("pull", network.url(network.verified, as: "observer"), "--to", file)
    #expect(pull.status == 0, "\(pull.errors)")
    #expect(try PublishedCounts(String(contentsOfFile: file, encoding: .utf8)) == published)
    // Making the tables ready again changes nothing.
    #expect(try network.run("init", network.url(network.verified, as: "boss")).status == 0)
    #expect(try network.kept == rows(of: expected, months: 72))
  }

  /// Who leaves out how to verify gets the strict way, and it works.
  @Test func theStrictWayNeedNotBeAskedFor() throws {
    let network = try Network()
    let (store, table) = try network.stations.station(1, months: [202601])
    let run = try network.push(store, network.url("sslrootcert=\(network.certificates.root)"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try network.kept == rows(of: table, months: 1))
  }

  /// Each reason not to trust the server has a sentence of its own, and the server learns not even who asks.
  @Test func anUntrustedServerIsSentNothing() throws {
    let network = try Network()
    let (store, _) = try network.stations.station(1, months: [202601])
    let (root, other) = (network.certificates.root, network.certificates.otherRoot)
    let cases = [
      (
        network.url("sslmode=verify-full&sslrootcert=\(other)"),
        "refused: the root certificate (sslrootcert) does not vouch for that of the server, or one of them is out of"
          + " date. Nothing was sent."
      ),
      (
        network.url(network.verified, host: "other.example.org"),
        "refused: the certificate of the server is for \(Certificates.host), not for other.example.org. Nothing was sent."
      ),
      (
        network.url("sslmode=verify-full&sslrootcert=/nowhere/root.crt"),
        "the root certificate /nowhere/root.crt cannot be read: sslrootcert=FILE names it. Nothing was sent."
      ),
      (
        network.url("sslrootcert=\(network.server.folder)/server.ext"),
        "the root certificate \(network.server.folder)/server.ext cannot be read: sslrootcert=FILE names it. Nothing was"
          + " sent."
      ),
      (
        network.url("sslmode=require&sslrootcert=\(root)"),
        "refused: with sslmode=require another could pass for the server. Use verify-full."
      ),
      (
        network.url("sslmode=verify-ca&sslrootcert=\(root)"),
        "refused: with sslmode=verify-ca another could pass for the server. Use verify-full."
      ),
    ]
    for (url, sentence) in cases {
      let run = try network.push(store, url)
      #expect(run.status == 1 && run.errors == "ubique-network: \(sentence)\n", "\(url): \(run.errors)")
    }
    #expect(try network.kept == ["0"])
    #expect(network.server.connections(of: "kiosk").isEmpty, "\(network.server.connections(of: "kiosk"))")
  }

  @Test func aCertificateOutOfDateIsRefused() throws {
    let network = try Network(isOutOfDate: true)
    let (store, _) = try network.stations.station(1, months: [202601])
    let run = try network.push(store, network.url(network.verified))
    #expect(run.status == 1 && run.errors.contains("out of date. Nothing was sent.\n"), "\(run.errors)")
    #expect(try network.kept == ["0"] && network.server.connections(of: "kiosk").isEmpty)
  }

  /// A server that does not encrypt is asked whether it does, and told nothing else; a way that could be in the clear is
  /// not even tried, also where it looks like a socket of the machine.
  @Test func nothingPassesInTheClear() throws {
    let listener = try Listener()
    defer { listener.stop() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "ubique-tls-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try Stations(in: folder).station(1, months: [202601]).store
    let server = "postgresql://kiosk:secret@127.0.0.1:\(listener.port)/postgres"
    let refused = "refused: the connection is not encrypted. Use TLS, or a Unix socket."
    for (url, variables) in [
      ("\(server)?sslmode=disable", [:]), ("\(server)?sslmode=allow", [:]), ("\(server)?sslmode=prefer", [:]),
      ("\(server)?requiressl=0", [:]), ("\(server)?sslmode=verify-full&sslmode=disable", [:]),
      ("host=127.0.0.1 port=\(listener.port) user=kiosk password=secret sslmode=disable", [:]),
      (
        "postgresql://kiosk:secret@/postgres?host=/tmp&hostaddr=127.0.0.1&port=\(listener.port)&sslmode=disable",
        [:]
      ),
      ("postgresql://kiosk:secret@/postgres?host=/tmp,127.0.0.1&port=\(listener.port)&sslmode=disable", [:]),
      (
        "postgresql://kiosk:secret@/postgres?sslmode=disable",
        ["PGHOST": "127.0.0.1", "PGPORT": "\(listener.port)"]
      ),
    ] as [(String, [String: String])] {
      let run = try Run(
        Stations.program, ["push", "--database", url, "--counts", store.path, "--on", "2026-02-03"],
        variables: variables)
      #expect(run.status == 1 && run.errors == "ubique-network: \(refused)\n", "\(url): \(run.errors)")
    }
    let strict =
      [
        (server, [:]), ("\(server)?gssencmode=require", [:]), (server, ["PGSSLMODE": "disable"]),
      ] as [(String, [String: String])]
    for (url, variables) in strict {
      let run = try Run(
        Stations.program, ["push", "--database", url, "--counts", store.path, "--on", "2026-02-03"],
        variables: variables)
      #expect(
        run.status == 1
          && run.errors == "ubique-network: refused: the server does not encrypt (TLS). Nothing was sent.\n",
        "\(url): \(run.errors)")
    }
    for _ in 0..<200 where listener.sent.count < strict.count { usleep(10_000) }
    let question: [UInt8] = [0, 0, 0, 8, 4, 0xD2, 0x16, 0x2F]
    #expect(listener.sent == Array(repeating: question, count: strict.count), "\(listener.sent)")
  }

  /// What cannot be read as the place of a database is not repeated: there may be a password in it.
  @Test func aMistypedAddressShowsNoPassword() throws {
    for (url, sentence) in [
      (
        "postgres//kiosk:secret@host/base", "this is no URL of a database: postgresql://NAME@SERVER/DATABASE."
      ),
      (
        "postgresql://kiosk:secret@[::1/base",
        "this is no URL of a database: postgresql://NAME@SERVER/DATABASE."
      ),
      (
        "postgresql://kiosk:secret%zz@host/base",
        "this is no URL of a database: postgresql://NAME@SERVER/DATABASE."
      ),
      (
        "postgresql://kiosk:secret@host/base?sslrotcert=x",
        "the URL of the database has “sslrotcert” in it, which there is not."
      ),
      (
        "postgresql://kiosk:secret@host/base?sslmode=%1b]0;x",
        "refused: with sslmode=\u{FFFD}]0;x another could pass for the server. Use verify-full."
      ),
    ] {
      let run = try Run(Stations.program, ["read", "--database", url])
      #expect(run.status == 1 && run.errors == "ubique-network: \(sentence)\n", "\(url): \(run.errors)")
    }
  }
}
