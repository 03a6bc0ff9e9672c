import Foundation
import Screen
import TestSupport

/// The built program, run as a person would run it.
enum Program {
  /// How a run ended and what it wrote.
  struct Run {
    let status: Int32
    /// Whether it ended by itself, rather than by a signal.
    let endedByItself: Bool
    let output: String
    let errors: String
  }

  /// Runs the program with an environment of its own; English unless told otherwise.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    // Files rather than pipes: nothing can fill up and block, however much is written.
    try scratch.write(input, to: "input")
    for name in ["output", "errors"] { try scratch.write([], to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("ubique"))
    process.arguments = arguments
    process.environment = ["LC_ALL": "en_GB.UTF-8", "TZ": "UTC"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, endedByItself: process.terminationReason == .exit,
      output: try scratch.text("output"), errors: try scratch.text("errors"))
  }

  /// Runs `ubique advise` on answers given on standard input, for the day of the catalogue.
  static func advise(_ answers: String, _ arguments: [String] = []) throws -> Run {
    try run(["advise", "--on", "2026-11-23"] + arguments, input: [UInt8](answers.utf8))
  }
}
