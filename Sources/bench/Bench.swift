import Arguments
import Glibc
import Guidance

/// Measures the program beside its peers, in one run on one machine.
@main
struct Bench: ParsableCommand {
  static let name = "bench"

  /// The ubique binary to measure.
  @Option var ubique = ".build/release/ubique"

  /// The folder of content to measure the library with.
  @Option var assets = "Assets"

  /// How many times each program is started.
  @Option var rounds = 21

  /// Read the territory once and say what that took: what the program starts of itself, to measure memory.
  @Flag var loadTerritory = false

  /// Count a simulated year of a network of so many visits instead, and try to get small numbers out of it.
  @Option(value: "visits") var year: Int?

  /// How many different people hold the visits of the simulated year.
  @Option var people = 50_000

  /// The folder that the files of the simulated stations are written to.
  @Option var folder = "/tmp/ubique-year"

  /// The program that sends the simulated year, beside --database.
  @Option var network = ".build/release/ubique-network"

  /// The database that the simulated year is sent to; without it, nothing is sent.
  @Option(value: "url") var database: String?

  func validate() throws(ArgumentFault) {
    // A median of fewer rounds says too little.
    guard rounds >= 15 else { throw .invalid(value: "\(rounds)", term: "--rounds <15 or more>", choices: []) }
  }

  func run() throws {
    if loadTerritory {
      print(TerritoryFigures.loadOnce(assets: assets))
      return
    }
    if let year, let date = CalendarDate(year: 2026, month: 11, day: 23) {
      let figures = try LibraryFigures(assets: assets, date: date)
      return try CountingFigures(
        knowledge: figures.knowledge, date: date, visits: year, people: people, folder: folder,
        network: database.map { (program: network, url: $0) }
      ).run()
    }
    var report = Report()
    let measured = FirstScreens.measure(Command(name: "ubique", path: ubique, arguments: []), rounds: rounds)
    measured.add(to: &report)
    try ProcessFigures(ubique: Command(name: "ubique", path: ubique, arguments: [])).add(to: &report)
    try KeyFigures(of: Command(name: "ubique", path: ubique, arguments: ["--language", "fr"])).add(
      to: &report)
    if let date = CalendarDate(year: 2026, month: 11, day: 23) {
      let figures = try LibraryFigures(assets: assets, date: date)
      figures.add(to: &report)
      try LargeCatalogueFigures(assets: assets, date: date).add(to: &report)
      try LargeOfferFigures(
        ubique: Command(name: "ubique", path: ubique, arguments: []), assets: assets,
        knowledge: figures.knowledge, date: date
      ).add(to: &report)
      try TerritoryFigures(assets: assets, knowledge: figures.knowledge).add(to: &report)
      try CoverageFigures(figures.knowledge, on: date).add(to: &report)
    }
    print(report.text)
    if !measured.isComplete { exit(EXIT_FAILURE) }
  }
}
