import Guidance
import Interview
import LineUI
import Screen
import ScriptSupport
import TestSupport
import Testing

/// The interview line by line in a language that a file of words alone has added, with words two fifths longer.
struct PseudoLanguageTests {
  private static let interview = Result { try Session.interview(on: PseudoLanguage.knowledge()) }

  /// What has no translation beside official names: grades of sources, the language that comes next, in its own words,
  /// and the job as it is typed.
  private static let names = Result {
    OfficialNames(
      try PseudoLanguage.knowledge(), and: ["A", "B", "C", "Français", "Lire en français", "routié"])
  }

  /// The journeys in the pseudo-language: numbers and names are typed as in French.
  private func journey(_ walk: BothFacesTests.Walk, columns: Int) throws -> LinearSession {
    var french = try LinearSession(setting: walk.setting)
    try french.play(walk.script)
    var other = try LinearSession(
      try Self.interview.get(), language: PseudoLanguage.code, columns: columns,
      setting: walk.setting)
    for line in french.typed { other.type(line) }
    #expect(other.model.state.visit.answers == french.model.state.visit.answers)
    #expect(other.model.state.navigation.page == french.model.state.navigation.page)
    return other
  }

  private static let walks = BothFacesTests.walks.filter { !$0.script.contains("⒉") }

  @Test(arguments: walks, [80, 40]) func noLineIsWiderThanAsked(walk: BothFacesTests.Walk, columns: Int)
    throws
  {
    let session = try journey(walk, columns: columns)
    for line in session.transcript where !line.hasPrefix("» ") {
      #expect(TextWidth.cells(of: line) <= columns, "\(line)")
    }
    #expect(session.transcript.count > 20)
  }

  /// But for a desk, where what a counsellor writes is said again, and the catalogue names its occupations.
  @Test(arguments: walks.filter { $0.setting == .home }) func nothingIsLeftInFrenchOrEnglish(
    walk: BothFacesTests.Walk
  ) throws {
    let names = try Self.names.get()
    // So wide that no name is broken.
    let session = try journey(walk, columns: Linear.widths.upperBound)
    for line in Set(session.transcript) where !line.hasPrefix("» ") {
      // What one types is the same in every language.
      #expect(names.strangers(in: line.replacing(Command.plan.sign, with: "")) == [], "\(line)")
    }
  }
}
