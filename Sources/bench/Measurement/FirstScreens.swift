/// The first screen of ubique beside the menus of `dialog` and `whiptail` on the same kind of terminal.
struct FirstScreens {
  private let rounds: Int
  private let outcomes: [(name: String, outcome: Race.Outcome)]
  private let absent: [String]

  /// A menu of twelve choices that fills the terminal, told to the peers in the words that both understand.
  private static let menu =
    ["--title", "Ubique", "--menu", "What would you like to learn, and what for?", "22", "76", "12"]
    + (1...12).flatMap { ["\($0)", "A field of training, and what it leads to"] }

  /// Measures all of them in one race, `dialog` twice: its ratio to itself is what chance alone makes of a figure.
  static func measure(_ ubique: Command, rounds: Int) -> FirstScreens {
    let names = ["dialog", "dialog", "whiptail"]
    let peers = names.compactMap { Command(installed: $0, arguments: menu) }
    let commands = [ubique] + peers
    let race = Race(of: commands, rounds: rounds)
    let outcomes = zip(commands, race.outcomes).map { (name: $0.name, outcome: $1) }
    return FirstScreens(
      rounds: rounds, outcomes: outcomes,
      absent: names.filter { name in !peers.contains { $0.name == name } })
  }

  /// Whether ubique and every peer were measured.
  var isComplete: Bool {
    absent.isEmpty
      && outcomes.allSatisfy {
        if case .screens = $0.outcome { true } else { false }
      }
  }

  /// Adds a line for each comparison that could be made, and a sentence for each that could not.
  func add(to report: inout Report) {
    if let ubique = screens(of: "ubique").first {
      for peer in ["dialog", "whiptail"] {
        guard let other = screens(of: peer).first else { continue }
        report.add(compare("first full screen", ubique, (peer, other), "ms", \.milliseconds, goal: .ratio(1)))
      }
      let dialog = screens(of: "dialog").first.map { (name: "dialog", screens: $0) }
      report.add(compare("peak memory, first screen", ubique, dialog, "MiB", \.peakMemory))
      report.add(compare("size, first screen", ubique, dialog, "B", \.bytes))
    }
    let twice = screens(of: "dialog")
    if twice.count == 2 {
      report.add(compare("harness: dialog twice", twice[0], ("dialog", twice[1]), "ms", \.milliseconds))
      if let other = screens(of: "whiptail").first {
        report.add(compare("harness: whiptail", other, ("dialog", twice[0]), "ms", \.milliseconds))
      }
    }
    report.note(
      """
      First full screen: \(rounds) rounds in turn on terminals of 80x24 (xterm-256color), from just before the \
      start to the last byte before the program sleeps and stays silent for \(FirstScreen.rest) ms.
      """)
    for case (_, .fault(let fault)) in outcomes { report.note("Not measured: \(fault)") }
    for name in absent { report.note("Not measured: \(name) is not installed.") }
  }

  private func screens(of name: String) -> [[FirstScreen]] {
    outcomes.compactMap {
      if $0.name == name, case .screens(let screens) = $0.outcome { screens } else { nil }
    }
  }

  private func compare(
    _ name: String, _ screens: [FirstScreen], _ peer: (name: String, screens: [FirstScreen])?, _ unit: String,
    _ figure: (FirstScreen) -> Double, goal: Report.Goal? = nil
  ) -> Report.Line? {
    guard let value = Sample(screens.map(figure)) else { return nil }
    var line = Report.Line(name: name, value: value, unit: unit, goal: goal)
    if let peer, let other = Sample(peer.screens.map(figure)) { line.peer = (peer.name, other) }
    return line
  }
}
