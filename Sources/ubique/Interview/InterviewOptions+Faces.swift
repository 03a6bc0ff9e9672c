import Curses
import Gazetteer
import Kiosk
import Screen
import TerminalUI
import Wording

// Where what a machine is set to reaches what people see.

extension InterviewOptions {
  /// The territory of the counsellor; fails with a sentence when the configuration names none that there is.
  func place(_ narrator: Narrator) throws(Failure) -> Place? {
    try area.map { (text) throws(Failure) in try PlaceArgument(text: text).place(narrator).place }
  }
}

extension Terminal.Options {
  /// How the settings want the terminal to be taken over.
  init(_ settings: InterviewOptions) {
    self.init()
    keyboardSignals = !settings.isUnattended
    theme = settings.theme
    usesPlainSymbols = settings.usesPlainSymbols
    usesMouse = settings.usesMouse
  }
}

extension VisitDefaults {
  /// How every visit begins on a machine, in a language.
  init(_ settings: InterviewOptions, language: String) {
    self.init(language: language, theme: settings.theme, isPlain: settings.isPlain)
  }
}

extension FullScreen {
  /// The interview at its beginning, as a machine is set to hold it.
  func start(_ settings: InterviewOptions, language: String, size: Size) -> FullScreenModel {
    start(
      language: language, setting: settings.setting, size: size, isPlain: settings.isPlain,
      hasPanes: settings.hasPanes)
  }
}

extension Station {
  /// A station as a machine is set to be one.
  init(_ face: FullScreen, _ settings: InterviewOptions, _ defaults: VisitDefaults) {
    self.init(
      face, setting: settings.setting, defaults: defaults, limits: settings.limits,
      pin: settings.pin.map { Pin($0) }, hasPanes: settings.hasPanes)
  }
}
