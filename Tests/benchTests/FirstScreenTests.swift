import Testing

@testable import bench

/// One after another: what is timed is not timed beside its neighbours.
@Suite(.serialized)
struct FirstScreenTests {
  private func shell(_ script: String) -> Command {
    Command(name: "script", path: "/bin/sh", arguments: ["-c", script])
  }

  @Test func `the screen is full at the last byte before the program waits`() throws {
    let screen = try FirstScreen.measure(shell("printf abc; sleep 0.05; printf defg; read -r key"))
    #expect(screen.bytes == 7)
    // Never less than the pause of the script; how much more is the machine's affair.
    #expect(screen.milliseconds >= 50)
    #expect(screen.peakMemory > 0)
  }

  @Test func `the program has a terminal of 80x24 that it controls`() throws {
    let screen = try FirstScreen.measure(
      shell("[ \"$(stty size </dev/tty)\" = '24 80' ] && [ $# = 0 ] && printf right >/dev/tty; read -r key"))
    #expect(screen.bytes == 5)
  }

  @Test func `a program that ends shows no first screen`() {
    let fault = BenchFault.ended(program: "script", how: "ended with exit code 3", output: "No terminal.")
    #expect(throws: fault) { try FirstScreen.measure(shell("echo 'No terminal.'; echo more; exit 3")) }
  }

  @Test func `a program killed by a signal shows no first screen`() {
    let fault = BenchFault.ended(program: "script", how: "was ended by signal 6", output: "")
    #expect(throws: fault) { try FirstScreen.measure(shell("kill -ABRT $$")) }
  }

  @Test func `a program that is not there is said to be missing`() {
    let command = Command(name: "nothing", path: "/nonexistent/nothing", arguments: [])
    #expect(throws: BenchFault.system(step: "start /nonexistent/nothing", code: 2)) {
      try FirstScreen.measure(command)
    }
  }
}
