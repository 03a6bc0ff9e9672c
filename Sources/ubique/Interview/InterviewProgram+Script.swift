import Files
import Guidance
import Screen
import Wording

extension InterviewProgram {
  /// Plays a script of keys on a screen of a size, and writes the screens to standard output.
  func play(_ file: String, on size: Size) throws(Failure) {
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
