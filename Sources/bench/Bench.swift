import ArgumentParser
import Guidance

/// Measures the program beside its peers, in one run on one machine.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure ubique beside dialog, whiptail, fzf and scipy, and against its goals.")

  @Option(help: "The ubique binary to measure.")
  var ubique = ".build/release/ubique"

  @Option(help: "The folder of content to measure the library with.")
  var assets = "Assets"

  @Option(help: "How many times each program is started.")
  var rounds = 21

  @Flag(help: .hidden)
  var loadTerritory = false

  func validate() throws {
    guard rounds >= 15 else { throw ValidationError("A median of fewer than 15 rounds says too little.") }
  }

  func run() throws {
    if loadTerritory {
      print(TerritoryFigures.loadOnce(assets: assets))
      return
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
    }
    print(report.text)
    if !measured.isComplete { throw ExitCode.failure }
  }
}
