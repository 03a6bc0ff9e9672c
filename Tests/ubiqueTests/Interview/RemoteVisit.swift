import Foundation
import ScriptSupport

/// One visitor over the network: keys go in, what the terminal is sent comes out.
final class RemoteVisit {
  private let client: pid_t
  private let keys: Int32
  private let screen: Int32
  private(set) var text = ""

  /// Begins a visit, with the words of a client.
  init(_ words: [String]) throws {
    var (typed, shown): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&typed) == 0, pipe(&shown) == 0 else { throw Session.Lost(description: "no pipe") }
    for end in typed + shown { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (keys, screen) = (typed[1], shown[0])
    client = try Spawned.start("/usr/bin/ssh", words, input: typed[0], into: shown[1])
    close(typed[0])
    close(shown[1])
  }

  deinit {
    cut()
    _ = Spawned.status(of: client)
    close(keys)
    close(screen)
  }

  /// Cuts the connection off, without a word to the other side.
  func cut() { kill(client, SIGKILL) }

  /// Presses a key; how many seconds pass until the screen answers.
  func press(_ key: String) throws -> Double {
    let start = ContinuousClock.now
    let bytes = Array(key.utf8)
    guard write(keys, bytes, bytes.count) == bytes.count,
      hear(within: 20_000)
    else { throw Session.Lost(description: "no answer to a key: \(text.suffix(500))") }
    let passed = (ContinuousClock.now - start).components
    // What follows the first bytes belongs to the same screen.
    while hear(within: 30) {}
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }

  /// Waits until what was sent contains a text, at most so many seconds; it is forgotten then.
  func wait(for wanted: String, seconds: Int = 30) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !text.contains(wanted) {
      guard ContinuousClock.now < deadline else {
        throw Session.Lost(description: "waited for “\(wanted)”: \(text.suffix(1_000))")
      }
      _ = hear(within: 100)
    }
    text = ""
  }

  private func hear(within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(screen, &buffer, buffer.count)
    guard count > 0 else { return false }
    text += String(decoding: buffer.prefix(count), as: UTF8.self)
    return true
  }
}
