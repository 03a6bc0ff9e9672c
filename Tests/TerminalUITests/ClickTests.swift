import Foundation
import Guidance
import Interview
import Kiosk
import Screen
import ScriptSupport
import Testing
import Wording

@testable import TerminalUI

/// A mouse does what keys do, everywhere, and is never needed.
struct ClickTests {
  /// Clicks on the first place where a text stands on a row.
  private func click(_ text: String, row: Int, _ session: inout Session) throws {
    let line = session.frame.line(row)
    let range = try #require(line.range(of: text), "“\(text)” in “\(line)”")
    let column = line.distance(from: line.startIndex, to: range.lowerBound)
    session.press(.click(Position(row: row, column: column)))
  }

  private func proposals(_ size: Size = Size(columns: 80, rows: 24)) throws -> Session {
    var session = try Session()
    try session.play(Person.jobSeeker.toProposals)
    session.press(.resize(size))
    return session
  }

  @Test func aTabIsOpenedByAClick() throws {
    var session = try proposals()
    for mode in [DeliveryMode.onSite, .hybrid, .alternance, .distance] {
      let name = session.face.narrator(for: session.model).text("mode.\(mode.rawValue)")
      try click(name, row: 2, &session)
      #expect(session.model.state.navigation.mode == mode)
    }
    let before = session.model
    session.press(.click(Position(row: 2, column: 79)))
    #expect(session.model == before, "right of the last tab is nothing")
  }

  @Test(arguments: [40, 80, 132]) func everyKeyOfTheFooterCanBeClicked(columns: Int) throws {
    let session = try proposals(Size(columns: columns, rows: 24))
    let row = session.model.size.rows - 1
    let keys: [(String, Key)] = [
      ("F1", .function(1)), ("F2", .function(2)), ("F10", .function(10)), ("Échap", .escape),
      ("Entrée", .enter),
    ]
    var clicked = 0
    for (name, key) in keys where session.frame.line(row).contains(name) {
      var byMouse = session
      try click(name, row: row, &byMouse)
      var byKey = session
      byKey.press(key)
      #expect(byMouse.model == byKey.model && byMouse.model != session.model, "\(name)")
      clicked += 1
    }
    #expect(clicked >= 2)
  }

  @Test func theKeypadOfStaffCanBeLeftByAClick() throws {
    let face = try Session().face
    let station = Station(
      face, setting: .publicLibrary, defaults: VisitDefaults(language: "fr"), pin: Pin("4071"))
    var model = station.start(size: Size(columns: 80, rows: 24))
    let keys: [Key] = [.function(12)] + "4071".map { .character($0) } + [.enter]
    for key in keys { model = station.update(model, key, at: 0) }
    let rows = station.view(model).text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("Mots simples") })
    let before = station.view(model).text
    model = station.update(model, .click(Position(row: row, column: 6)), at: 0)
    #expect(station.view(model).text != before, "a click takes the choice under it")
  }
}
