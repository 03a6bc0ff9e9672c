import CountStore
import Counts
import Glibc
import Sqlite

/// Adds visits to a file of counts until it has added so many or is killed, and says each one that was added.
///
///     CountingProbe FILE VISITS [BYTES]
///
/// BYTES: no file may grow beyond so many, as on a disk that is full; what fails is then said too.
@main
enum CountingProbe {
  static func main() {
    let words = CommandLine.arguments
    guard words.count >= 3, let visits = Int(words[2]), let month = Month("2026-01") else { exit(2) }
    if words.count > 3, let bytes = UInt(words[3]) {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
    let store = CountStore(path: words[1])
    for number in 0..<visits {
      let visit = VisitCount(
        setting: "kiosk", isFinished: true, area: .area("53\(10 + number % 40)"),
        values: [
          .init(.field, "F0\(1 + number % 9)"), .init(.goal, "find-job"), .init(.step, "step-\(number)"),
        ])
      do throws(SqliteError) {
        try store.add(visit.table(in: month, minutes: number % 50))
        say("added\n")
      } catch {
        say("failed \(error.message)\n")
      }
    }
  }

  private static func say(_ line: String) {
    var line = line
    line.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
