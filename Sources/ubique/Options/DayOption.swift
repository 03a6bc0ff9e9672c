import Arguments
import Faults
import Glibc
import Guidance
import Wording

/// The day that a command is about: rules and amounts are looked up on it.
struct DayOption: ParsableArguments {
  /// The day that counts for rules and amounts (default: today).
  @Option(value: "date") var on: String?

  /// The day, or a sentence that says how to write one.
  func date(_ narrator: Narrator) throws(Failure) -> CalendarDate {
    guard let date = on.map({ CalendarDate($0) }) ?? Today.date else {
      throw Failure(.usage, [narrator.sentence(for: Fault(.dayExpected, ["value": .text(on ?? "")]))])
    }
    return date
  }
}

/// The one place where the program looks at a clock.
enum Today {
  /// Today's date where the person is.
  static var date: CalendarDate? {
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
