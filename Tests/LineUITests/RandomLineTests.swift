import Interview
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import LineUI

/// Whatever is typed, on whatever page: what must hold of every line said.
struct RandomLineTests {
  private static let lines = [
    "", "", "", "1", "1", "2", "3", "4", "5", "12", "1 3", "1,3", "2;1 ,4", "0", "-1", "99",
    "99999999999999999999",
    "?", "<", "<", "!", "*", "*", "+", "=", ">l", ">s", "> Q", ">x", ">", "oui", "non", "vitré", "35500",
    "Vit", "&é",
    "droits", "territoire", "ingenieur", "œuvre", "…", "\u{1B}[A", "\u{1B}", "\u{7}", "─│┌█⣿", "日本語",
    "e\u{301}",
    "\u{301}", "\u{FEFF}", "\u{202E}abc", "👩‍💻", "\t 3 \t", "34", "\u{0}", "\u{2028}", "a\u{85}b",
  ]

  private func line(_ random: inout Seed) -> String {
    switch Int.random(in: 0..<30, using: &random) {
    case 0: String(repeating: Self.lines.randomElement(using: &random) ?? "", count: 200)
    case 1:
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x1_F9FF, using: &random))
          }))
    case 2: String(Int.random(in: 0...120, using: &random))
    default: Self.lines.randomElement(using: &random) ?? ""
    }
  }

  /// Whether leaving was asked about: on its own page, or on the sheet that is taken on the way out.
  private static func isLeaving(_ state: InterviewState) -> Bool {
    let navigation = state.navigation
    return navigation.page == .leaving
      || navigation.page == .sheet && navigation.trail.contains { $0.page == .leaving }
  }

  /// Four runs of 5,000 lines, each from another page on: 20,000 lines.
  @Test(arguments: [nil, Person.employee, .jobSeeker, .craftsman])
  func everyLineCanBeRead(person: Person?) throws {
    var random = Seed.fresh()
    let note = random.description
    let columns = Int.random(in: 20...100, using: &random)
    let rows = Bool.random(using: &random) ? Int.random(in: 8...50, using: &random) : nil
    var start = try LinearSession(columns: columns, rows: rows)
    if let person { try start.play(person.toProposals) }
    var model = start.model
    var pages: Set<String> = []
    var isEnterStated = true
    for _ in 0..<5_000 {
      let line = line(&random)
      let before = model
      model = start.face.update(before, line)
      // What only the program around can do is refused here, which is said.
      if model.state.effect != nil {
        model = start.face.hear(
          model, .refused(.file(Problem(key: "sheet.printer.failed", values: ["queue": "a"]))))
      }
      let state = model.state
      try #require(
        !state.navigation.isOver || Self.isLeaving(before.state),
        "\(line.debugDescription) ended it, \(note)")
      try #require(
        state.navigation.isOver || !model.lines.isEmpty, "nothing said to \(line.debugDescription), \(note)")
      for said in model.lines {
        try #require(fault(of: said, columns) == nil, "\(said.debugDescription) at \(columns), \(note)")
      }
      if line.allSatisfy(\.isWhitespace), state.navigation.page != before.state.navigation.page {
        try #require(
          isEnterStated, "Enter took what was not stated on \(before.state.navigation.page), \(note)")
      }
      if state.navigation.page != before.state.navigation.page { isEnterStated = false }
      isEnterStated = isEnterStated || model.lines.contains { $0.contains("Entrée") || $0.contains("Enter") }
      if state.navigation.page != before.state.navigation.page {
        let offered = Set(start.face.events(of: model)).subtracting([.confirm])
        let chosen = start.face.choices(of: model).map(\.event)
        try #require(offered == Set(chosen).subtracting([.confirm]), "\(state.navigation.page), \(note)")
      }
      pages.insert(String("\(state.navigation.page)".prefix { $0 != "(" }))
      if state.navigation.isOver {
        model = start.model
        isEnterStated = true
      }
    }
    let expected: Set = person == nil ? ["question", "leaving"] : ["proposals", "path", "recap", "leaving"]
    #expect(pages.isSuperset(of: expected), "\(pages), \(note)")
  }

  /// What is wrong with a line, if anything.
  private func fault(of line: String, _ columns: Int) -> String? {
    if TextWidth.cells(of: line) > columns { return "too wide" }
    for scalar in line.unicodeScalars {
      if TextWidth.effect(of: scalar) == .vanishes { return "a control" }
      if (0x2500...0x259F).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value) {
        return "drawn"
      }
    }
    return nil
  }
}
