import CaseFiles
import Faults
import Foundation
import Guidance
import Interview
import Kiosk
import Knowledge
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing
import Wording

@testable import TerminalUI

/// Whatever is pressed, in every setting, at every size: nothing traps or hangs, and the recap can show what was said.
///
/// `UBIQUE_EVENTS=200000` makes the long run; without it there are 8,000 events, for a page is made anew at each.
struct RandomStationTests {
  private static let keys: [Key] = [
    .down, .down, .down, .up, .enter, .enter, .enter, .enter, .tab, .backTab, .left, .right, .escape, .pageUp,
    .pageDown, .home, .end, .backspace, .delete, .control("u"), .control("c"), .insert, .character(" "),
    .character(" "), .character("3"), .character("4"), .character("v"), .character("é"), .character("日"),
    .character("e\u{301}"), .paste("Vitré\nCe"), .paste(String(repeating: "où ", count: 700)), .function(1),
    .function(2), .function(3), .function(5), .function(7), .control("a"), .control("e"), .control("w"),
    .control("k"), .control("s"), .control("x"), .control("y"), .control("o"), .control("d"), .control("r"),
    .control("v"), .character("?"), .suspend, .interrupt, .wheelUp(.origin), .wheelDown(.origin),
  ]

  private func key(_ random: inout Seed, in size: Size) -> Key {
    switch Int.random(in: 0..<300, using: &random) {
    case 0..<6:
      .resize(
        Size(columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...60, using: &random)))
    case 6..<12: .resize(Size(columns: 80, rows: 24))
    case 12..<18:
      .click(
        Position(
          row: Int.random(in: -1...size.rows, using: &random),
          column: Int.random(in: -1...size.columns, using: &random)))
    case 18: .timeout
    case 19: .function(12)
    case 20: .function(10)
    default: Self.keys.randomElement(using: &random) ?? .enter
    }
  }

  /// What may become of an errand at a desk, without any file.
  private func outcome(of effect: Effect, _ face: FullScreen, _ random: inout Seed) -> Event {
    let refusals: [CaseRefusal] = [
      .file(Problem(key: "case-file.disk.missing", values: ["file": "/a"])),
      .occupied(path: "/a", saved: nil),
      .faults(Faults.some(face.interview.knowledge), path: "/a"),
    ]
    let isFine = Bool.random(using: &random)
    switch effect {
    case .list: return .listed(CaseFolderListing(folder: "/", names: ["a.yaml", "b.yaml"]))
    case .save(let file, let name, _) where isFine: return .saved(file, path: name)
    case .open where isFine:
      let answers = Answers(["age": .number(41), "level": .number(5), "disability": .declined])
      return .opened(CaseFile(answers: answers, saved: face.interview.date), path: "/b")
    case .compare where isFine:
      return .compared(
        CaseFile(answers: Answers(["age": .number(41)]), saved: face.interview.date), path: "/b")
    case .keepSheet(let name) where isFine: return .sheetKept(path: name)
    case .printSheet where isFine: return .sheetPrinted
    case .count: return .counted
    case .save, .open, .compare, .keepSheet, .printSheet:
      return .refused(refusals.randomElement(using: &random) ?? refusals[0])
    }
  }

  private static let events =
    ProcessInfo.processInfo.environment["UBIQUE_EVENTS"].flatMap { Int($0) } ?? 8_000

  @Test(arguments: Setting.allCases) func nothingTrapsOrIsLost(setting: Setting) throws {
    var random = Seed.fresh()
    let note = random.description
    print("random events, \(setting): \(note)")
    let face = try Session().face
    let station = Station(face, setting: setting, defaults: VisitDefaults(language: "fr"), pin: Pin("3434"))
    var starts = [station.start(size: Size(columns: 80, rows: 24))]
    for person in [Person.employee, .jobSeeker, .craftsman] {
      var session = try Session()
      try session.play(person.toProposals)
      var state = session.model.state
      state.visit.setting = setting
      let visit = face.showing(state, size: session.model.size)
      starts.append(StationModel(visit: visit, stage: .visit, tries: PinTries()))
    }
    if setting == .desk {
      for page in [Page.openCase, .catalogue, .saveCase] {
        var model = starts[1]
        model.visit = face.hear(model.visit, .open(page))
        starts.append(model)
      }
    }
    var (model, second, endings, pages) = (starts[0], 0, 0, Set<String>())
    for event in 0..<Self.events / Setting.allCases.count {
      let key = key(&random, in: model.size)
      second += key == .timeout ? station.patience(model) ?? 0 : Int.random(in: 0...1, using: &random)
      model = station.update(model, key, at: second)
      while let effect = model.visit.state.effect {
        model.visit = face.hear(model.visit, outcome(of: effect, face, &random))
      }
      pages.insert(
        model.stage == .visit
          ? String("\(model.visit.state.navigation.page)".prefix { $0 != "(" }) : "station")
      if event % 20 == 0 {
        let frame = station.view(model)
        try #require(frame.size == model.size, "\(key), \(note)")
        try #require(
          frame.cursor.row < max(1, frame.size.rows) && frame.cursor.column < max(1, frame.size.columns),
          "\(key), \(note)")
      }
      if event % 100 == 0 { try expectRecap(model, face, note) }
      if model.ending != nil || model.visit.isInterrupted || event % 500 == 499 {
        endings += 1
        // In turn, not by chance: every run begins at each of them.
        model = starts[endings % starts.count]
      }
    }
    if setting == .desk {
      #expect(pages.isSuperset(of: ["saveCase", "openCase", "catalogue"]), "\(pages), \(note)")
    }
    #expect(endings >= 4 && pages.isSuperset(of: ["question", "proposals"]), "\(pages), \(note)")
  }

  /// The recap is reached from wherever a person is, and shows every answer that counts.
  private func expectRecap(_ model: StationModel, _ face: FullScreen, _ note: String) throws {
    let interview = face.interview
    let state = interview.update(model.visit.state, .open(.recap))
    try #require(state.navigation.page == .recap, "\(model.visit.state.navigation.page), \(note)")
    let visit = face.showing(state, size: Size(columns: 120, rows: 60))
    let text = visit.shown.content.items.map(\.label)
    let narrator = face.narrator(for: visit)
    for fact in interview.questions(for: state.visit.answers) {
      guard let answer = state.visit.answers[fact] else { continue }
      let line = narrator.answer(answer, to: fact)
      try #require(text.contains { $0.hasSuffix(line) }, "\(fact) is not in the recap, \(note)")
    }
  }
}

extension Faults {
  /// Faults as a damaged file has them.
  fileprivate static func some(_ knowledge: Knowledge) -> Faults {
    let date = CalendarDate(year: 2026, month: 11, day: 23)
    let read = date.map {
      CaseReader(knowledge, on: $0).read(Array("ubique-case: x\nanswers: {age: ten}\n".utf8))
    }
    guard case .failure(let faults)? = read else { preconditionFailure("the file is damaged") }
    return faults
  }
}
