import Foundation
import Testing

/// Texts that were read by a person and are kept as they were.
///
/// With `UBIQUE_RECORD=1` the text is written anew and the test fails, so that a recording is always looked at.
enum Golden {
  /// Compares a text with the recorded one; the first line that differs is in the message.
  static func expect(_ text: String, is name: String, at place: String = #filePath) throws {
    let file = URL(fileURLWithPath: place).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["UBIQUE_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read it, then run again without UBIQUE_RECORD")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = (0..<max(lines.count, expected.count)).first { line in
      line >= lines.count || line >= expected.count || lines[line] != expected[line]
    }
    guard let difference else { return }
    Issue.record(
      """
      \(name), line \(difference + 1)
      recorded: \(difference < expected.count ? expected[difference] : "(the end)")
      now:      \(difference < lines.count ? lines[difference] : "(the end)")
      """)
  }
}
