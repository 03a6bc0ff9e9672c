import Foundation
import Interview
import TestSupport
import Testing

@testable import ubique

struct ConfigurationFileTests {
  private func file(_ environment: [String: String]) -> ConfigurationFile {
    ConfigurationFile { environment[$0] }
  }

  @Test func thePlacesAreThoseOfTheStandard() {
    #expect(file(["HOME": "/home/a"]).folders == ["/home/a/.config", "/etc/xdg"])
    #expect(file(["HOME": "/home/a", "XDG_CONFIG_HOME": "/b"]).folders == ["/b", "/etc/xdg"])
    #expect(file(["XDG_CONFIG_HOME": "relative", "XDG_CONFIG_DIRS": "/c:d:/e"]).folders == ["/c", "/e"])
    #expect(file(["XDG_CONFIG_HOME": "", "HOME": ""]).folders == ["/etc/xdg"])
  }

  @Test func theFirstFileWinsWhole() throws {
    let (own, system) = (try TemporaryFolder(), try TemporaryFolder())
    let file = file(["XDG_CONFIG_HOME": own.path, "XDG_CONFIG_DIRS": system.path])
    #expect(try file.configuration(told: "en") == Configuration())
    try system.write("setting: kiosk\nlanguage: en\n", to: "ubique/config.yaml")
    #expect(try file.configuration(told: "en") == Configuration(setting: .kiosk, language: "en"))
    try own.write("setting: library\n", to: "ubique/config.yaml")
    #expect(try file.configuration(told: "en") == Configuration(setting: .publicLibrary))
  }

  @Test func aFileAtFaultEndsWithUsageAndItsPath() throws {
    let own = try TemporaryFolder(["ubique/config.yaml": "# a remark\nsettings: kiosk\n"])
    let failure = #expect(throws: Failure.self) {
      try file(["XDG_CONFIG_HOME": own.path]).configuration(told: "fr")
    }
    #expect(failure?.status == .usage)
    #expect(failure?.messages.count == 2)
    #expect(failure?.messages.first?.hasPrefix("\(own.path)/ubique/config.yaml:2: settings:") == true)
  }

  @Test func aPinHasToBeInAFileOfItsOwnerAlone() throws {
    let own = try TemporaryFolder(["ubique/config.yaml": "kiosk:\n  pin: 4071\n"])
    let path = own.path("ubique/config.yaml")
    let file = file(["XDG_CONFIG_HOME": own.path])
    chmod(path, 0o640)
    #expect(throws: Failure.self) { try file.configuration(told: "en") }
    chmod(path, 0o600)
    #expect(try file.configuration(told: "en").pin == "4071")
  }

  /// Every command reads it, and options win over it.
  @Test func theProgramReadsItAndOptionsWin() throws {
    let own = try TemporaryFolder(["ubique/config.yaml": "language: fr\n"])
    let environment = ["XDG_CONFIG_HOME": own.path, "UBIQUE_ASSETS": ShippedAssets.folder]
    #expect(try Program.run(["facts"], environment: environment).output.contains("Quel âge"))
    let english = try Program.run(["facts", "--language", "en"], environment: environment)
    #expect(english.output.contains("How old"))
    try own.write("langage: fr\n", to: "ubique/config.yaml")
    let wrong = try Program.run(["facts"], environment: environment)
    #expect(wrong.status == 2)
    #expect(wrong.output.isEmpty)
    #expect(wrong.errors.contains("config.yaml:1: langage:"))
  }

  @Test func theConfigurationCanAskForLines() throws {
    let own = try TemporaryFolder(["ubique/config.yaml": "linear: yes\nsetting: library\n"])
    let environment = ["XDG_CONFIG_HOME": own.path, "UBIQUE_ASSETS": ShippedAssets.folder]
    let run = try Program.run(["--language", "fr"], input: [UInt8](">q\n2\n".utf8), environment: environment)
    #expect(run.errors.isEmpty, "asked for, it needs no reason")
    #expect(run.output.contains("Nous ne gardons rien"), "the first page of a library")
  }

  @Test(arguments: [
    ["--kiosk", "--desk"], ["--theme", "pink"], ["--idle-wipe", "0"], ["--kiosk", "--idle-warning", "180"],
    ["--kiosk", "--linear"],
  ])
  func optionsThatCannotBeMeantAreRefused(arguments: [String]) throws {
    let environment = ["UBIQUE_ASSETS": ShippedAssets.folder]
    #expect(try Program.run(arguments, environment: environment).status == 2)
  }
}
