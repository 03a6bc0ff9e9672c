import Arguments
import CaseFiles
import Faults
import Files
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
  /// Where the cases of a desk are kept; in files unless told otherwise.
  var store: (any CaseStore)?

  /// The screens of a script: after each of its lines, what is then shown, the farewell at the end; empty lines and remarks behind `#` do nothing.
  func screens(of script: String) throws(Failure) -> [String] {
    var farewells: [String] = []
    let frames = try frames(of: script) { farewells.append($0) }
    return frames.map { settings.usesPlainSymbols ? $0.withPlainSymbols.text : $0.text } + farewells
  }

  /// The screens as they are drawn.
  ///
  /// - Parameter farewell: Told what is said when the program is left, after each line behind.
  func frames(of script: String, farewell: (String) -> Void = { _ in }) throws(Failure) -> [Frame] {
    let store = store ?? caseStoreInUse(narrator.knowledge, on: date)
    var player = ScriptPlayer(stage) { store.outcome(of: $0) }
    var frames: [Frame] = []
    for (number, line) in script.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let keys = line.drop { $0.isWhitespace }
      guard !keys.isEmpty, keys.first != "#" else { continue }
      do {
        try player.play(KeyScript(String(keys)))
      } catch {
        throw Failure(.usage, sentences(for: error, line: number + 1))
      }
      if let language = player.farewell {
        farewell(Narrator(narrator.knowledge, language: language).text("screen.goodbye"))
        continue
      }
      frames.append(player.frame)
    }
    return frames
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
    let face = FullScreen(
      Interview(
        knowledge: narrator.knowledge, date: date, canPrint: false, area: nil, counts: settings.counts,
        published: settings.published(on: date), observer: nil),
      drawsSquares: !settings.usesPlainSymbols && settings.theme != .monochrome,
      drawsDots: !settings.usesPlainSymbols)
    guard settings.isUnattended else {
      return .visit(face, face.start(settings, language: narrator.language, size: size))
    }
    let station = Station(face, settings, VisitDefaults(settings, language: narrator.language))
    return .station(station, station.start(size: size))
  }
}

extension InterviewProgram {
  /// Plays a script of keys on a screen of a size, and writes the screens to standard output.
  func play(_ file: String, on size: Size) throws(Failure) {
    ProcessGuard.hearKeyboardSignals()
    let configuration = try ConfigurationFile().configuration(told: content.spoken)
    let settings = try settings(over: configuration)
    let narrator = try content.over(configuration).open().narrator
    guard let date = on.map({ CalendarDate($0) }) ?? Today.date else {
      throw Failure(.usage, [narrator.text("terminal.bad-date", ["date": on ?? ""])])
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.bytes(of: file)
    } catch {
      throw Failure(.usage, [narrator.text("script.unreadable", ["file": file])])
    }
    let program = ScriptProgram(narrator: narrator, settings: settings, date: date, size: size)
    let screens = try program.screens(of: String(decoding: bytes, as: UTF8.self))
    guard StandardStream.output.write([screens.joined(separator: "\n\n")]) else {
      throw Failure(.failed, [narrator.text("cli.cannot-write")])
    }
  }
}

/// The size of a screen, as `80x24`: columns, then rows.
struct ScreenSize: ArgumentValue, Hashable {
  let size: Size

  /// The size that scripts have unless told otherwise.
  static let usual = ScreenSize(size: Size(columns: 80, rows: 24))

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1_000).contains(columns), (1...1_000).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }
}
