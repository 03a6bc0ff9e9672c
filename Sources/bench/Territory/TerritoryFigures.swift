import ContentFiles
import Faults
import Gazetteer
import Glibc
import Guidance
import Knowledge

/// What the territory takes: to load, for each keystroke beside `fzf`, and for the nearest centres beside scipy.
struct TerritoryFigures {
  private let folders: AssetFolders
  private let knowledge: Knowledge
  private static let rounds = 15
  private static let keystrokes = 5_000
  /// How many of the keystrokes are given to `fzf`, which is started for each.
  private static let filtered = 200

  /// Takes the content to measure with.
  init(assets: String, knowledge: Knowledge) {
    folders = AssetFolders([assets])
    self.knowledge = knowledge
  }

  /// Adds a line for each figure.
  func add(to report: inout Report) throws {
    try addLoading(to: &report)
    try addTyping(to: &report)
    try addNearest(to: &report)
  }

  // MARK: Loading

  private func addLoading(to report: inout Report) throws {
    let again = (0..<Self.rounds).map { _ in
      var faults = Faults()
      return processorTime { _ = GazetteerReader(folders).read(&faults) }
    }
    report.add(line("territory: load it again", again, "ms", goal: .value(5)))
    let child = try fresh()
    report.add(line("territory: load, new process", child.map(\.load), "ms", goal: .value(5)))
    report.add(line("first keystroke there", child.map(\.keystroke), "ms", goal: .value(1)))
    report.add(line("memory of the territory", child.map(\.memory), "MiB"))
    report.note(
      """
      Territory: processor time, from its files to a table that can be searched, files in the system's cache; a new \
      process has no memory warm. Memory: what the process holds more, with the file of the index that it maps.
      """)
  }

  /// What a process of its own measures.
  private struct Loading {
    /// The milliseconds to load the territory.
    let load: Double
    /// The milliseconds of the first search, by one letter.
    let keystroke: Double
    /// The mebibytes that the process then holds more.
    let memory: Double
  }

  /// Loads the territory in processes of their own, where no memory is warm.
  private func fresh() throws -> [Loading] {
    let command = Command(
      name: "bench", path: "/proc/self/exe", arguments: ["--assets", folders.paths[0], "--load-territory"])
    return try (0..<Self.rounds).compactMap { _ in
      let text = String(decoding: try ChildProcess.output(of: command, input: "/dev/null"), as: UTF8.self)
      let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      guard numbers.count == 3 else { return nil }
      return Loading(load: numbers[0], keystroke: numbers[1], memory: numbers[2])
    }
  }

  /// What a process of its own prints: the milliseconds to load, those of the first keystroke, and the mebibytes that
  /// it then holds more.
  static func loadOnce(assets: String) -> String {
    let before = resident()
    var faults = Faults()
    var gazetteer: Gazetteer?
    let time = processorTime { gazetteer = GazetteerReader(AssetFolders([assets])).read(&faults) }
    var count = 0
    let keystroke = processorTime { count = gazetteer?.search("s", limit: 8).count ?? 0 }
    precondition(count == 8 && faults.all.isEmpty)
    return "\(time) \(keystroke) \(resident() - before)"
  }

  /// The memory that this process holds, in mebibytes.
  private static func resident() -> Double {
    let fields =
      ProcessFile.read("statm", of: getpid())?.split(separator: " ").compactMap { Double($0) } ?? []
    return fields.count > 1 ? fields[1] * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576 : 0
  }

  // MARK: Typing

  private func addTyping(to report: inout Report) throws {
    let texts = Typing.keystrokes(knowledge.gazetteer, count: Self.keystrokes)
    let times = texts.map { text in
      milliseconds { precondition(!knowledge.gazetteer.search(text, limit: 8).isEmpty) }
    }
    let processor = texts.map { text in
      processorTime { precondition(!knowledge.gazetteer.search(text, limit: 8).isEmpty) }
    }
    let percentile = processor.sorted()[processor.count * 99 / 100]
    report.add(line("keystroke, 99th percentile", [percentile], "ms", goal: .value(1)))
    guard let filter = Command(installed: "fzf", arguments: []) else {
      report.note("Not measured: fzf is not installed.")
      return
    }
    let names = knowledge.gazetteer.allCommunes.map { "\($0.name) \($0.department)" }
    let list = try ScratchFile(names.joined(separator: "\n") + "\n")
    let blank = try started(filter, "", on: "/dev/null")
    let step = texts.count / Self.filtered
    var whole: [Double] = []
    for index in stride(from: 0, to: texts.count, by: step) {
      whole.append(try started(filter, texts[index], on: list.path))
    }
    let bare = whole.map { max(0.001, $0 - blank) }
    report.add(compare("one keystroke", times, ("fzf", whole), goal: .ratio(1)))
    report.add(compare("one keystroke, start-up apart", times, ("fzf", bare), goal: .ratio(1)))
    report.note(
      """
      Keystroke: \(texts.count) texts as they grow, over all names, other names and postcodes, best eight in order. \
      fzf --filter is started once for each of \(whole.count) of these texts, every \(step)th, on a file of \
      "name department" (\(names.count) lines), and reads it each time; apart is that time less the start of fzf on \
      an empty list (\(Report.number(blank, digits: 2)) ms), so that it still reads the list.
      """)
  }

  private func started(_ filter: Command, _ text: String, on list: String) throws -> Double {
    let command = Command(name: filter.name, path: filter.path, arguments: ["--filter", text])
    return try milliseconds { _ = try ChildProcess.output(of: command, input: list) }
  }

  // MARK: Nearest

  private func addNearest(to report: inout Report) throws {
    let sites = SiteIndex(
      knowledge.centres.compactMap { centre in
        centre.commune.flatMap { knowledge.gazetteer.commune($0) }.map { commune in
          let point = centre.latitude.flatMap { latitude in
            centre.longitude.flatMap { Coordinate(latitude: latitude, longitude: $0) }
          }
          return Site(id: centre.identifier, location: commune.location.at(point ?? commune.coordinate))
        }
      })
    let communes = knowledge.gazetteer.allCommunes.map(\.location)
    let points = communes.map(\.coordinate)
    let bare = (0..<9).map { _ in
      processorTime { precondition(sites.nearest(3, toEach: points).indices.count == 3 * points.count) }
    }
    let times = (0..<9).map { _ in
      processorTime {
        for location in communes {
          precondition(sites.nearest(.nearest(3), to: location).sites.count == 3)
        }
      }
    }
    let peer = try NearestPeer(
      centres: sites.sites.map { Self.text($0.location) }, communes: communes.map(Self.text))
    guard let peer else {
      report.add(line("nearest 3 of all communes", bare, "ms"))
      report.add(line("the same with journeys", times, "ms"))
      report.note("Not measured: python3 has no scipy.")
      return
    }
    report.add(compare("nearest 3 of all communes", bare, ("cKDTree", peer.query), goal: .ratio(1)))
    report.add(compare("the same with journeys", times, ("cKDTree", peer.query)))
    report.note(
      """
      Nearest: the three nearest of \(sites.sites.count) centres for each of \(communes.count) communes. Both give \
      indices and distances in order, all points in one call, the index and the tree built before; cKDTree is given \
      vectors, the index works them out of degrees. With journeys: road, minutes, obstacles and identifiers too, which cKDTree has not. Processor time, both.
      """)
  }

  private static func text(_ location: Location) -> String {
    "\(location.coordinate.latitude) \(location.coordinate.longitude)"
  }

  // MARK: Lines

  private func line(_ name: String, _ times: [Double], _ unit: String, goal: Report.Goal? = nil) -> Report
    .Line?
  {
    Sample(times).map { Report.Line(name: name, value: $0, unit: unit, goal: goal) }
  }

  private func compare(
    _ name: String, _ times: [Double], _ peer: (name: String, times: [Double]), goal: Report.Goal? = nil
  ) -> Report.Line? {
    guard let value = Sample(times), let other = Sample(peer.times) else { return nil }
    return Report.Line(name: name, value: value, unit: "ms", peer: (peer.name, other), goal: goal)
  }

  private func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work) / .milliseconds(1)
  }
}
