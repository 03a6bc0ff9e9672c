import Arguments
import Interview
import Kiosk
import Screen
import Testing

@testable import ubique

/// Every row of the table of settings does what the table says: a new one is tested by being there.
struct SettingsTests {
  private func read(_ text: String) -> Configuration {
    ConfigurationReader(file: "/etc/xdg/ubique/config.yaml").read([UInt8](text.utf8)).0
  }

  /// What a command line says, laid over what a file says.
  private func laid(_ words: [String], over configuration: Configuration = Configuration()) throws
    -> Configuration
  {
    try SettingOptions.parse(words).laid(over: configuration)
  }

  @Test(arguments: SettingRow.all.filter { if case .yesNo = $0.kind { true } else { false } })
  func whatIsYesOrNoIsReadHandedOnAndOverruled(row: SettingRow) throws {
    let (yes, no) = (read("\(row.key): yes"), read("\(row.key): no"))
    #expect(yes != no && yes != Configuration() && no != Configuration())
    #expect(row.words(in: yes) == ["--\(row.name)"] && row.words(in: no) == ["--no-\(row.name)"])
    #expect(row.words(in: Configuration()).isEmpty)
    for (said, other) in [(yes, no), (no, yes)] {
      #expect(try laid(row.words(in: said)) == said)
      #expect(try laid(row.words(in: said), over: other) == said, "an option wins over the file")
      #expect(try laid([], over: other) == other)
    }
  }

  @Test(arguments: SettingRow.all.filter { if case .seconds = $0.kind { true } else { false } })
  func secondsAreReadHandedOnAndOverruled(row: SettingRow) throws {
    let (some, more) = (read("kiosk:\n  \(row.name): 60"), read("kiosk:\n  \(row.name): 61"))
    #expect(some != more && row.words(in: some) == ["--\(row.name)", "60"])
    #expect(try laid(row.words(in: some), over: more) == some)
  }

  /// The next visit is held as this one was, in what staff chose for it, and its command line tells no PIN.
  @Test func theNextVisitIsHeldAsThisOne() throws {
    let said = read(
      """
      setting: kiosk
      plain: no
      ascii: yes
      panes: no
      kiosk:
        idle-warning: 60
        idle-wipe: 90
        pin: 4071
      """)
    let content = ContentSource(assets: ["/srv/ubique", "/srv/site"], language: "fr")
    let visit = NextVisit(content: content, on: "2026-11-23", settings: InterviewOptions(said))
    let arguments = visit.arguments(VisitDefaults(language: "en", theme: .contrast, isPlain: true))
    #expect(!arguments.contains { $0.contains("4071") }, "\(arguments)")
    let command = try #require(
      try Request(Array(arguments.dropFirst())).command as? InterviewCommand, "\(arguments)")
    var expected = said
    (expected.theme, expected.isPlain, expected.pin) = (.contrast, true, nil)
    #expect(command.settings.laid(over: Configuration()) == expected)
    #expect(command.content.language == "en" && command.content.assets == content.assets)
    #expect(command.on == "2026-11-23")
  }

  @Test func theCommandsTellTheirOptions() throws {
    let commands = CommandDescription.all()
    #expect(commands.map { $0.name } == Ubique.commands.filter { $0.isListed }.map { $0.name })
    #expect(!commands.contains { $0.name == "manual" || $0.name == "documents" })
    let interview = try #require(commands.first { $0.name == "interview" })
    let terms = interview.options.map { $0.term }
    #expect(terms.contains("--panes, --no-panes") && terms.contains("--screen <columnsxrows>"))
    #expect(!terms.contains("--no-panes"))
    #expect(!terms.contains { $0.contains("--help") })
  }
}
