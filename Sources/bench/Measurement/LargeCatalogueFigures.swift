import ContentFiles
import Faults
import Guidance
import Knowledge

/// What one advice with its plan takes where a site lays a hundred thousand paths over the shipped ones.
struct LargeCatalogueFigures {
  private static let count = 100_000
  private static let rounds = 20
  private static let lengths = 40

  private let knowledge: Knowledge
  private let date: CalendarDate

  /// Repeats the shipped table under other identifiers, and reads it as an overlay.
  init(assets: String, date: CalendarDate) throws(BenchFault) {
    var faults = Faults()
    let layers = AssetFolders([assets]).layers(of: "catalogue/paths.csv", &faults)
    let lines = String(decoding: layers.first?.bytes ?? [], as: UTF8.self).split(separator: "\n")
    guard let header = lines.first, lines.count > 1,
      let hours = Self.cells(of: header).firstIndex(of: "hours")
    else { throw .content("catalogue/paths.csv has no rows") }
    let shipped = lines.dropFirst().map(Self.cells)
    let rows = (0..<Self.count).map { number in
      var cells = shipped[number % shipped.count]
      cells[0] += "-\(number)"
      // As many lengths as a real catalogue has: paths that do not differ at all are judged together.
      cells[hours] = "\(20 * (1 + number / shipped.count % Self.lengths))"
      return cells.joined(separator: ",")
    }
    let folder = try ScratchFolder(
      ([String(header)] + rows).joined(separator: "\n") + "\n", part: "catalogue", file: "paths.csv")
    let reading = KnowledgeReader(AssetFolders([assets, folder.path])).read()
    guard let knowledge = reading.knowledge else {
      throw .content(reading.faults.prefix(5).map(\.description).joined(separator: "\n"))
    }
    self.knowledge = knowledge
    self.date = date
  }

  /// The cells of a row as they are written, quotes and all.
  private static func cells(of row: Substring) -> [String] {
    var isQuoted = false
    return row.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }.map(String.init)
  }

  /// Adds the line.
  func add(to report: inout Report) {
    let times = LibraryFigures.people.flatMap { answers in
      (0..<Self.rounds).map { _ in
        ContinuousClock().measure {
          precondition(knowledge.advise(answers, on: date).modes.count == 4)
          precondition(knowledge.plan(for: answers, on: date) != nil)
        } / .milliseconds(1)
      }
    }
    let paths = knowledge.guide.catalogue.paths.count
    report.add(
      Sample(times).map {
        Report.Line(name: "advice and plan, 100,000 paths", value: $0, unit: "ms", goal: .value(50))
      })
    report.note(
      """
      Large catalogue: the shipped paths over and over as an overlay, in \(Self.lengths) lengths, \(paths) in all.
      """)
  }
}
