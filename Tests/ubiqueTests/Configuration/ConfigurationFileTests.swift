import Faults
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

  /// A library whose configuration is a link to a disk that is not there once lost its PIN.
  @Test func aConfigurationThatCannotBeTakenIsAFaultAndNotPassedOver() throws {
    let system = try TemporaryFolder(["ubique/config.yaml": "setting: kiosk\n"])
    let make: [(String, (String) -> Void)] = [
      ("link leads to no file", { symlink("nowhere", $0) }), ("link leads to no file", { symlink($0, $0) }),
      ("no ordinary file", { mkdir($0, 0o700) }), ("no ordinary file", { mkfifo($0, 0o600) }),
      ("no ordinary file", { symlink("/dev/zero", $0) }),
      (
        "more than",
        { path in
          _ = FileManager.default.createFile(atPath: path, contents: nil)
          truncate(path, 1 << 40)
        }
      ),
    ]
    for (sentence, make) in make {
      let own = try TemporaryFolder(["ubique/beside": ""])
      make(own.path("ubique/config.yaml"))
      let failure = #expect(throws: Failure.self) {
        try file(["XDG_CONFIG_HOME": own.path, "XDG_CONFIG_DIRS": system.path]).configuration(told: "en")
      }
      let line = "\(own.path)/ubique/config.yaml: "
      #expect(failure?.messages.first?.hasPrefix(line) == true, "\(failure?.messages ?? [])")
      #expect(failure?.messages.first?.contains(sentence) == true, "\(failure?.messages ?? [])")
    }
    let folder = try TemporaryFolder()
    symlink("nowhere", folder.path("ubique"))
    #expect(throws: Failure.self) {
      try file(["XDG_CONFIG_HOME": folder.path, "XDG_CONFIG_DIRS": system.path]).configuration(told: "en")
    }
  }

  @Test func aMarkOfTheOrderOfBytesIsNoFault() throws {
    let own = try TemporaryFolder(["ubique/config.yaml": "\u{FEFF}# borne\nsetting: library\n"])
    let file = file(["XDG_CONFIG_HOME": own.path, "XDG_CONFIG_DIRS": "/nonexistent"])
    #expect(try file.configuration(told: "en") == Configuration(setting: .publicLibrary))
    try own.write("\u{FEFF}# nothing\n", to: "ubique/config.yaml")
    #expect(try file.configuration(told: "en") == Configuration())
  }

  /// Wherever in the file the digits stand, and whatever is wrong with them: this goes to logs and screens.
  @Test(arguments: [
    "kiosk:\n  pin: 48a4071b\n", "kiosk:\n  pim: 4071\n", "kiosk:\n  4071: pin\n", "pin4071: x\n",
    "kiosk:\n  idle-wipe: 4071x\n", "setting: 4071\n", "theme: \"4071\"\n", "kiosk: [4071\n",
    "kiosk:\n  pin:4071\n",
    "kiosk:\n  pin: {4071: 4071}\n", "kiosk:\n  pin: *4071\n", "kiosk: pin: 4071\n",
    "kiosk:\n  pin: !4071!x 1\n",
    "kiosk:\n  4071: 1\n  4071: 2\n", "plain: 4071\n", "language: 4071\n",
    "kiosk:\n  idle-wipe: 407199\n", "4071\n", "- 4071\n",
  ])
  func thePinIsNeverShown(_ text: String) throws {
    let own = try TemporaryFolder(["ubique/config.yaml": text])
    chmod(own.path("ubique/config.yaml"), 0o600)
    let failure = #expect(throws: Failure.self) {
      try file(["XDG_CONFIG_HOME": own.path]).configuration(told: "en")
    }
    let told = (failure?.messages ?? []).joined(separator: "\n")
    #expect(!told.isEmpty)
    #expect(!told.replacingOccurrences(of: own.path, with: "").contains("4071"), "\(told)")
  }

  /// What earlier versions asked people to write (`Tests/Formats`).
  @Test(arguments: ["2026-11-23", "2026-11-29", "2026-11-30"])
  func anEarlierConfigurationIsReadWithoutFault(_ day: String) throws {
    let text = try String(
      contentsOfFile: "\(ShippedAssets.root)/Tests/Formats/\(day)/config.yaml", encoding: .utf8)
    let (configuration, faults) = ConfigurationReader(file: "/etc/xdg/ubique/config.yaml").read(
      Array(text.utf8))
    #expect(faults.map(\.description) == [])
    #expect(configuration.setting != nil)
  }

  /// A file in the place of the folder was passed over, and with it what a kiosk forbids.
  @Test func whatStandsInThePlaceOfTheFolderIsAFault() throws {
    let own = try TemporaryFolder(["ubique": "setting: kiosk\n"])
    let file = file(["XDG_CONFIG_HOME": own.path, "XDG_CONFIG_DIRS": "/nowhere"])
    #expect(throws: Failure.self) { try file.configuration(told: "en") }
    unlink(own.path("ubique"))
    mkfifo(own.path("ubique"), 0o600)
    #expect(throws: Failure.self) { try file.configuration(told: "en") }
    unlink(own.path("ubique"))
    mkdir(own.path("ubique"), 0o700)
    #expect(try file.configuration(told: "en") == Configuration())
    // An account without a home has no configuration.
    let homeless = self.file(["HOME": "/dev/null", "XDG_CONFIG_DIRS": "/nowhere"])
    #expect(try homeless.configuration(told: "en") == Configuration())
  }
}
