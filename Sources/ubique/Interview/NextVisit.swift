import Interview
import Kiosk

/// How the next visit at a station begins: the command line of the image of the program that holds it.
struct NextVisit {
  let content: ContentSource
  /// The day the advice is for, as given.
  let on: String?
  let settings: InterviewOptions
  /// The words of the command line that say which face is shown; none for the full screen.
  var face: [String] = []

  /// The restart that leads to a visit with this set-up.
  func restart(_ defaults: VisitDefaults) -> ProcessRestart {
    ProcessRestart(arguments: arguments(defaults))
  }

  /// The command line of the next image: everything that was set, but for the PIN.
  func arguments(_ defaults: VisitDefaults) -> [String] {
    var next = settings.said
    next.setting = settings.setting
    next.language = defaults.language
    next.theme = defaults.theme
    next.isPlain = defaults.isPlain
    next.assets = content.assets
    let words = SettingRow.all.flatMap { $0.words(in: next) }
    return ["ubique", "interview"] + words + face + (on.map { ["--on", $0] } ?? [])
  }
}

extension SettingRow {
  /// What a configuration says of this setting, as words of a command line; none when it says nothing of it.
  func words(in configuration: Configuration) -> [String] {
    let option = "--\(name)"
    switch kind {
    case .setting: return configuration.setting.map { ["--\($0.rawValue)"] } ?? []
    case .language: return configuration.language.map { [option, $0] } ?? []
    case .theme: return configuration.theme.map { [option, ThemeName($0).rawValue] } ?? []
    case .assets: return configuration.assets.flatMap { [option, $0] }
    case .pin, .printer, .area: return []
    case .yesNo(let value, _):
      return configuration[keyPath: value].map { [$0 ? option : "--no-\(name)"] } ?? []
    case .seconds(let value, _): return configuration[keyPath: value].map { [option, String($0)] } ?? []
    }
  }
}
