import Glibc

extension ParsableCommand {
  /// Runs the command as a program of its own, for the tools of `make`: what is wrong is said in English, and ends it
  /// with 1.
  package static func main() {
    do {
      try parse(Array(CommandLine.arguments.dropFirst())).run()
    } catch {
      var line = "\(name): \(error)\n"
      line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }
}
