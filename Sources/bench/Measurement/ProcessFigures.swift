import Glibc

/// What the program takes as a whole process: its size on disk, and the processor's time of single commands.
struct ProcessFigures {
  private static let rounds = 41
  private static let answers = """
    age: 34
    situation: [employee]
    contract: permanent
    level: 5
    place: "35360"
    fields: [F01]
    """
  private static let queries = ["vitre", "paris 12", "35000", "st malo", "grennoble"]
  /// How many queries one process is given.
  private static let queryCount = 1_000

  let ubique: Command

  /// Adds a line for each figure.
  func add(to report: inout Report) throws {
    if let size = try installedSize() {
      report.add(line("installed program", [size], "MB", goal: 15))
    } else {
      report.note("Not measured: the size of the installed program, as strip is not installed.")
    }
    let answers = try ScratchFile(Self.answers)
    report.add(line("places, whole process", try times(of: ["places", "vitre"]), "ms", goal: 12))
    report.add(line("advise, whole process", try times(of: ["advise", answers.path]), "ms", goal: 25))
    try addQueries(to: &report)
    report.note(
      """
      Whole process: processor time from start to end, user and system, files in the system's cache, \
      \(Self.rounds) times each. Installed: the program as make install strips it, in millions of bytes.
      """)
  }

  /// Many queries through one process, all answered.
  private func addQueries(to report: inout Report) throws {
    let texts = (0..<Self.queryCount).map { Self.queries[$0 % Self.queries.count] }
    let input = try ScratchFile(texts.joined(separator: "\n") + "\n")
    var times: [Double] = []
    for _ in 0..<5 {
      let run = try ChildProcess.run(command(["places", "-", "--format", "json"]), input: input.path)
      let count = run.output.count { $0 == UInt8(ascii: "\n") }
      guard count == texts.count else {
        throw BenchFault.ended(
          program: ubique.name, how: "answered \(count) of \(texts.count) queries", output: "")
      }
      times.append(run.processorTime)
    }
    report.add(line("1,000 places through one process", times, "ms", goal: nil))
  }

  private func times(of arguments: [String]) throws -> [Double] {
    try (0..<Self.rounds).map { _ in
      try ChildProcess.run(command(arguments), input: "/dev/null").processorTime
    }
  }

  private func command(_ arguments: [String]) -> Command {
    Command(name: ubique.name, path: ubique.path, arguments: arguments)
  }

  /// The millions of bytes of the program without its symbols; nil without the tool that takes them out.
  private func installedSize() throws -> Double? {
    let copy = try ScratchFile("")
    guard let strip = Command(installed: "strip", arguments: ["-o", copy.path, ubique.path]) else {
      return nil
    }
    _ = try ChildProcess.run(strip, input: "/dev/null")
    var status = stat()
    guard stat(copy.path, &status) == 0 else { throw BenchFault.system(step: "look at a file", code: errno) }
    return Double(status.st_size) / 1_000_000
  }

  private func line(_ name: String, _ values: [Double], _ unit: String, goal: Double?) -> Report.Line? {
    Sample(values).map { Report.Line(name: name, value: $0, unit: unit, goal: goal.map { .value($0) }) }
  }
}
