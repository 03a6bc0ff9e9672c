import CaseFiles
import Faults
import Glibc
import Guidance
import Interview
import Kiosk
import Screen
import TerminalUI
import Wording

/// The interview without a terminal: the keys of a script go in, the screens come out as text.
struct ScriptProgram {
  let narrator: Narrator
  let settings: InterviewOptions
  let date: CalendarDate
  let size: Size

  /// The screens of a script: after each of its lines, what is then shown, the farewell at the end; empty lines and remarks behind `#` do nothing.
  func screens(of script: String) throws(Failure) -> [String] {
    let effects = CaseEffects(knowledge: narrator.knowledge, date: date)
    var player = ScriptPlayer(stage) { effects.outcome(of: $0) }
    var screens: [String] = []
    for (number, line) in script.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let keys = line.drop { $0.isWhitespace }
      guard !keys.isEmpty, keys.first != "#" else { continue }
      do {
        try player.play(KeyScript(String(keys)))
      } catch {
        throw Failure(.usage, sentences(for: error, line: number + 1))
      }
      if let language = player.farewell {
        screens.append(Narrator(narrator.knowledge, language: language).text("screen.goodbye"))
        continue
      }
      screens.append(settings.usesPlainSymbols ? player.frame.withPlainSymbols.text : player.frame.text)
    }
    return screens
  }

  private func sentences(for fault: ScriptPlayer.Fault, line: Int) -> [String] {
    switch fault {
    case .lost(let label, let screen):
      [narrator.text("script.lost", ["line": String(line), "label": label]), screen]
    case .over(let left):
      [narrator.text("script.over", ["line": String(line), "left": left])]
    }
  }

  private var stage: ScriptPlayer.Stage {
    let face = FullScreen(Interview(knowledge: narrator.knowledge, date: date))
    guard settings.isUnattended else {
      let model = face.start(
        language: narrator.language, setting: settings.setting, size: size, isPlain: settings.isPlain,
        hasPanes: settings.hasPanes)
      return .visit(face, model)
    }
    let defaults = VisitDefaults(
      language: narrator.language, theme: settings.theme, isPlain: settings.isPlain)
    let station = Station(
      face, setting: settings.setting, defaults: defaults, limits: settings.limits,
      pin: settings.pin.map { Pin($0) }, hasPanes: settings.hasPanes)
    return .station(station, station.start(size: size))
  }
}
