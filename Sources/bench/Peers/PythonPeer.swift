import Glibc

/// A script of Python that prints numbers, some in each line: what peers written in it measure of themselves.
enum PythonPeer {
  /// The numbers of each line; nil when Python or a module is missing, or a line has another count of numbers.
  ///
  /// - Parameter count: How many numbers a line has.
  static func numbers(
    of script: String, _ arguments: [String] = [], input: String, count: Int
  ) throws(BenchFault) -> [[Double]]? {
    let file = try ScratchFile(input)
    guard let python = Command(installed: "env", arguments: ["python3", "-c", script] + arguments) else {
      return nil
    }
    // The Python of the person who runs the bench: it is that one which may have scipy.
    let names: [String] = ["PATH", "HOME"]
    let environment = names.compactMap { (name: String) -> String? in
      getenv(name).map { value in "\(name)=\(String(cString: value))" }
    }
    let answer = try ChildProcess.output(of: python, input: file.path, environment: environment)
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: " ").compactMap { Double($0) } }
    return !lines.isEmpty && lines.allSatisfy { $0.count == count } ? lines : nil
  }
}
