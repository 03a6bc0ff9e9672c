import ContentFiles
import Faults
import Gazetteer
import Glibc
import Guidance
import Knowledge
import Matching

/// What it takes to import a hundred thousand offers, and one advice with its plan over them.
struct LargeOfferFigures {
  private static let count = 100_000
  private static let rounds = 20

  private let ubique: Command
  private let assets: String
  private let date: CalendarDate
  /// The offers in LHEO, and the folder of content that the import writes.
  private let folder: ScratchFolder
  private let file: String

  /// Writes offers of the shipped paths in turn, each in one of the communes in turn.
  init(ubique: Command, assets: String, knowledge: Knowledge, date: CalendarDate) throws(BenchFault) {
    self.ubique = ubique
    self.assets = assets
    self.date = date
    let paths = knowledge.guide.catalogue.paths.filter { $0.registration != .historic && $0.rncp != nil }
    let communes = knowledge.gazetteer.allCommunes.filter { $0.parent == nil }
    guard !paths.isEmpty, !communes.isEmpty else { throw .content("there are no paths, or no communes") }
    let offers = (0..<Self.count).map { number in
      let path = paths[number % paths.count]
      // A step without a common divisor, so that each path is offered in many places.
      let commune = communes[number * 7_919 % communes.count]
      return Self.training(number, of: path, in: commune.code)
    }
    folder = try ScratchFolder(
      "<lheo><offres>\n\(offers.joined())</offres></lheo>\n", part: "offers", file: "offers.xml")
    file = "\(folder.path)/offers/offers.xml"
  }

  private static func training(_ number: Int, of path: TrainingPath, in commune: String) -> String {
    let title = path.title.replacingAll("&", with: "&amp;")
    let month = number % 12 + 1
    return """
      <formation numero="\(number)"><intitule-formation>\(title)</intitule-formation>
      <contact-formation><coordonnees><telfixe><numtel>0299000001</numtel></telfixe></coordonnees></contact-formation>
      <certification><code-RNCP>\(path.rncp ?? "")</code-RNCP></certification><action numero="1">
      <rythme-formation>Cours du soir</rythme-formation><modalites-alternance>Non</modalites-alternance>
      <modalites-enseignement>\(number % 3)</modalites-enseignement>
      <conditions-specifiques>Un entretien avant l’inscription.</conditions-specifiques>
      <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible><lieu-de-formation><coordonnees><adresse>
      <ligne>1 rue de l’Exemple</ligne><code-INSEE-commune>\(commune)</code-INSEE-commune></adresse></coordonnees>
      </lieu-de-formation><session numero="1"><periode>
      <debut>2027\(month < 10 ? "0" : "")\(month)15</debut><fin>20280630</fin></periode></session>
      <prix-total-TTC>1250.00</prix-total-TTC></action><organisme-formation-responsable>
      <nom-organisme>Cnam</nom-organisme></organisme-formation-responsable></formation>

      """
  }

  /// Adds the lines.
  func add(to report: inout Report) throws {
    let store = "\(folder.path)/offers/lheo.sqlite"
    defer { unlink(store) }
    let words = [
      "import", "lheo", file, "--to", folder.path, "--on", date.description, "--assets", assets,
    ]
    let times = try (0..<3).map { _ in
      unlink(store)
      return try ChildProcess.run(
        Command(name: ubique.name, path: ubique.path, arguments: words), input: "/dev/null"
      ).processorTime / 1_000
    }
    report.add(line("import of 100,000 offers", times, "s", goal: 20))
    let reading = KnowledgeReader(AssetFolders([assets, folder.path])).read()
    guard let knowledge = reading.knowledge else {
      throw BenchFault.content(reading.faults.prefix(5).map(\.description).joined(separator: "\n"))
    }
    var offered = 0
    let advices = LibraryFigures.people.flatMap { answers in
      (0..<Self.rounds).map { _ in
        ContinuousClock().measure {
          let advice = knowledge.advise(answers, on: date)
          offered += advice.modes.flatMap(\.proposals).count { !$0.offers.isEmpty }
          precondition(knowledge.plan(for: answers, on: date) != nil)
        } / .milliseconds(1)
      }
    }
    guard offered > 0 else { throw BenchFault.content("no offer of \(file) is part of any advice") }
    report.add(line("advice and plan, 100,000 offers", advices, "ms", goal: 50))
    report.note(
      "Offers: generated in LHEO, imported by the program (processor time), and looked up in its store.")
  }

  private func line(_ name: String, _ values: [Double], _ unit: String, goal: Double) -> Report.Line? {
    Sample(values).map { Report.Line(name: name, value: $0, unit: unit, goal: .value(goal)) }
  }
}
