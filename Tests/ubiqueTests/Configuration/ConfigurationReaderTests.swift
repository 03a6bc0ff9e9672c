import Faults
import Interview
import Kiosk
import Screen
import TerminalUI
import Testing

@testable import ubique

struct ConfigurationReaderTests {
  private func read(_ text: String, isReadableByOthers: Bool = false) -> (Configuration, [String]) {
    let (configuration, faults) = ConfigurationReader(
      file: "/etc/xdg/ubique/config.yaml", isReadableByOthers: isReadableByOthers
    ).read([UInt8](text.utf8))
    return (configuration, faults.map { String($0.description.dropFirst("/etc/xdg/ubique/".count)) })
  }

  @Test func everyKeyIsRead() {
    let (configuration, faults) = read(
      """
      setting: kiosk
      language: en
      plain: yes
      linear: no
      theme: high-contrast
      ascii: yes
      panes: no
      assets: [/srv/ubique, site]
      kiosk:
        idle-warning: 60
        idle-wipe: 90
        pin: 0412
      """)
    #expect(faults.isEmpty)
    #expect(
      configuration
        == Configuration(
          setting: .kiosk, language: "en", isPlain: true, isLinear: false, theme: .contrast,
          usesPlainSymbols: true, hasPanes: false, assets: ["/srv/ubique", "/etc/xdg/ubique/site"],
          idleWarning: 60,
          idleWipe: 90, pin: "0412"))
  }

  @Test(arguments: ["", "\n", "# setting: kiosk\n\n  # nothing else\n"])
  func aFileThatSaysNothingIsNoFault(text: String) {
    let (configuration, faults) = read(text)
    #expect(faults.isEmpty)
    #expect(configuration == Configuration())
  }

  @Test func everyFaultIsToldWithItsLineAndKey() {
    let (_, faults) = read(
      """
      setting: shop
      colour: red
      plain: perhaps
      theme: standard
      kiosk:
        idle-warning: soon
        idle-wipe: 0
        pin: secret
        exit: yes
      """)
    #expect(faults.count == 8, "\(faults)")
    for start in [
      "config.yaml:1: setting: valueUnknown value=shop",
      "config.yaml:2: colour: keyUnknown known=area, ascii, ",
      "config.yaml:3: plain: yesOrNoExpected value=perhaps",
      "config.yaml:4: theme: valueUnknown value=standard",
      "config.yaml:6: idle-warning: wholeNumberExpected value=soon",
      "config.yaml:7: idle-wipe: outOfRange value=0 from=1 to=86400",
      "config.yaml:8: pin: pinDigits from=4 to=12", "config.yaml:9: exit: keyUnknown",
    ] {
      #expect(faults.contains { $0.hasPrefix(start) }, "\(start) in \(faults)")
    }
    #expect(!faults.contains { $0.contains("secret") }, "a PIN is not shown, wrong or right")
  }

  @Test(arguments: [
    ("- setting", "config.yaml:1: keysExpected example=setting: kiosk"),
    ("kiosk: yes", "config.yaml:1: kiosk: keysExpected example=idle-wipe: 180"),
    ("setting: [", "config.yaml:2: notYaml what="), ("assets: /srv", "config.yaml:1: assets: listExpected"),
    ("kiosk:\n  idle-warning: 90\n  idle-wipe: 90", "config.yaml:3: idle-wipe: wipeBeforeWarning warning=90"),
    ("setting: desk\nsetting: kiosk", "config.yaml:1: setting: keyTwice"),
    ("kiosk:\n  pin: 123", "config.yaml:2: pin: pinDigits"),
    ("kiosk:\n  pin: 1234567890123", "config.yaml:2: pin: pinDigits"),
    ("kiosk:\n  pin: 0000", "config.yaml:2: pin: pinKnown"),
    ("kiosk:\n  pin: 1234", "config.yaml:2: pin: pinKnown"),
  ])
  func whatCannotBeMeantIsAFault(text: String, start: String) {
    let (_, faults) = read(text)
    #expect(faults.count == 1, "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix(start) }, "\(faults)")
  }

  @Test func aPinThatOthersCanReadIsAFault() {
    #expect(read("kiosk:\n  pin: 4071", isReadableByOthers: true).1 == ["config.yaml:2: pin: pinReadable"])
    #expect(read("kiosk:\n  idle-wipe: 200", isReadableByOthers: true).1.isEmpty)
  }

  @Test func aSettingHasItsWordingUnlessToldOtherwise() {
    for setting in [Setting.publicLibrary, .kiosk] {
      #expect(InterviewOptions(Configuration(setting: setting)).isPlain)
    }
    #expect(!InterviewOptions(Configuration(setting: .publicLibrary, isPlain: false)).isPlain)
    #expect(!InterviewOptions(Configuration()).isPlain)
    #expect(InterviewOptions(Configuration(idleWarning: 200)).limits.isInOrder == false)
  }
}
