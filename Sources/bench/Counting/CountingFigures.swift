import CountStore
import Counts
import Glibc
import Guidance
import Knowledge
import Sqlite

/// What it takes to count a year of a network, to keep it, to publish it and to send it; and whether a small number can
/// be got out of it.
struct CountingFigures {
  let knowledge: Knowledge
  let date: CalendarDate
  /// How many visits the year has.
  let visits: Int
  /// How many different people hold them.
  let people: Int
  /// The folder that the files of the stations are written to.
  let folder: String
  /// The program that sends and the URL that it sends to; nil to send nothing.
  let network: (program: String, url: String)?

  private static let seed: UInt64 = 20_261_130
  /// How many visits are added one by one to a file, to measure one.
  private static let single = 1_000

  /// Counts the year, and says each figure as it is known.
  func run() throws(BenchFault) {
    var year = SimulatedYear(knowledge: knowledge, date: date, seed: Self.seed, people: people)
    var tables = Array(repeating: CountTable(), count: SimulatedYear.stations)
    var counted = 0
    var some: [CountTable] = []
    let counting = milliseconds {
      for _ in 0..<visits {
        guard let visit = year.next() else { continue }
        let table = visit.count.table(in: visit.month, minutes: visit.minutes)
        tables[visit.station].add(table)
        if some.count < Self.single { some.append(table) }
        counted += 1
      }
    }
    say("visits: \(visits), counted: \(counted), seed \(Self.seed)")
    say("different people: \(min(people, visits)); working out and counting: \(rounded(counting / 1_000)) s")
    try single(some)
    let whole = try keep(tables)
    publish(whole)
    try send(whole)
  }

  /// Adds visits one by one, as a station does.
  private func single(_ some: [CountTable]) throws(BenchFault) {
    let store = CountStore(path: "\(folder)/single.sqlite")
    var times: [Double] = []
    for table in some {
      var failure: SqliteError?
      times.append(
        milliseconds {
          do throws(SqliteError) { try store.add(table) } catch { failure = error }
        })
      if let failure { throw .content(failure.message) }
    }
    guard let sample = Sample(times) else { return }
    say(
      "adding a visit to a file: median \(rounded(sample.median)) ms, 3 of 4 under \(rounded(sample.upperQuartile)) ms"
    )
  }

  /// Writes the file of each station, and reads them back.
  private func keep(_ tables: [CountTable]) throws(BenchFault) -> CountTable {
    var whole = CountTable()
    var sizes: [Double] = []
    var sum = CountTable()
    do throws(SqliteError) {
      for (number, table) in tables.enumerated() {
        let store = CountStore(path: "\(folder)/\(number).sqlite")
        try store.add(table)
        sum.add(table)
        if let contents = try store.contents() { whole.add(contents.table) }
        var status = stat()
        if stat(store.path, &status) == 0 { sizes.append(Double(status.st_size) / 1_024) }
      }
    } catch { throw .content(error.message) }
    guard whole == sum, let sample = Sample(sizes) else {
      throw .content("the files do not hold what was counted")
    }
    let rows = tables.reduce(0) { $0 + $1.numbers.count }
    say(
      "files: \(tables.count), \(rows) counters, median \(rounded(sample.median)) KB, largest \(rounded(sample.readings.last ?? 0)) KB"
    )
    for kind in CountKind.allCases {
      let numbers = whole.numbers.filter { $0.key.kind == kind }
      say("  \(kind.rawValue): \(numbers.count) counters of the network, sum \(numbers.values.reduce(0, +))")
    }
    return whole
  }

  // MARK: Publishing

  private var running: Month? { Month(year: SimulatedYear.year + 1, number: 1) }

  private func publish(_ whole: CountTable) {
    guard let running else { return }
    var published = PublishedCounts.none
    let time = milliseconds { published = PublishedCounts(whole, before: running) }
    say(
      "publishing: \(published.cells.count) figures in \(rounded(time)) ms, \(published.text.utf8.count / 1_024) KB as text"
    )
    let counted = whole.numbers.filter { $0.key.kind != .visit }.values.reduce(0, +)
    var shares: [String: Int] = [:]
    for cell in published.cells where cell.kind != .visit {
      let place =
        switch cell.place {
        case .area: "area"
        case .region: "rest of region"
        case .country: "rest of country"
        }
      shares[place, default: 0] += cell.number
    }
    shares["nowhere"] = counted - shares.values.reduce(0, +)
    for (place, number) in shares.sorted(by: { $0.key < $1.key }) {
      say("  told of \(place): \(number), \(rounded(100 * Double(number) / Double(max(1, counted)))) %")
    }
    var attack = SmallCellAttack(published)
    let attacking = milliseconds { attack.run() }
    say(
      "attack: \(attack.subtractions) subtractions of margins in \(rounded(attacking)) ms, smallest number got: \(attack.smallest)"
    )
    var hidden = 0, told = 0
    for (key, number) in whole.numbers where number < PublishedCounts.fewest {
      guard case .area = key.area else { continue }
      hidden += 1
      guard hidden % 400 == 0 else { continue }
      told += attack.isTold(key, number, of: whole, before: running) ? 1 : 0
    }
    say("hidden counters: \(hidden); one in 400 moved to its rest: \(told) changed what is published")
  }

  // MARK: Sending

  private func send(_ whole: CountTable) throws(BenchFault) {
    guard let network, let running else { return }
    for round in ["first", "again"] {
      let time = try timed { () throws(BenchFault) in try push(to: network) }
      say("sending all stations, \(round): \(rounded(time / 1_000)) s")
    }
    var output: [UInt8] = []
    let time = try timed { () throws(BenchFault) in
      output = try ChildProcess.output(
        of: Command(name: "read", path: network.program, arguments: ["read", "--database", network.url]),
        input: "/dev/null")
    }
    let read = try? PublishedCounts(String(decoding: output, as: UTF8.self))
    let expected = PublishedCounts(whole, before: running)
    say(
      "reading what is published: \(rounded(time / 1_000)) s, \(read == expected ? "as" : "NOT AS") counted")
  }

  private func timed(_ body: () throws(BenchFault) -> Void) throws(BenchFault) -> Double {
    var failure: BenchFault?
    let time = milliseconds {
      do throws(BenchFault) { try body() } catch { failure = error }
    }
    if let failure { throw failure }
    return time
  }

  /// All stations at once.
  private func push(to network: (program: String, url: String)) throws(BenchFault) {
    var processes: [pid_t] = []
    for number in 0..<SimulatedYear.stations {
      let words = [
        network.program, "push", "--database", network.url, "--counts", "\(folder)/\(number).sqlite", "--on",
        "\(SimulatedYear.year + 1)-01-02",
      ]
      var arguments = words.map { strdup($0) } + [nil]
      var environment = Command.environment.map { strdup($0) } + [nil]
      defer { for word in arguments + environment { free(word) } }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      defer { posix_spawn_file_actions_destroy(&actions) }
      var process = pid_t()
      let code = posix_spawn(&process, network.program, &actions, nil, &arguments, &environment)
      guard code == 0 else { throw .system(step: "start \(network.program)", code: code) }
      processes.append(process)
    }
    var failed = 0
    for process in processes {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      failed += status == 0 ? 0 : 1
    }
    if failed > 0 { say("  \(failed) stations failed") }
  }

  private func milliseconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .milliseconds(1)
  }

  private func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
