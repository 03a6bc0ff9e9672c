import Glibc

/// A measurement that could not be made, said as a full sentence.
enum BenchFault: Error, Equatable, CustomStringConvertible {
  /// The system refused a step of opening the terminal or starting the program.
  case system(step: String, code: Int32)
  /// The program ended before it waited for a key.
  case ended(program: String, how: String, output: String)
  /// The program neither ended nor came to rest in time.
  case restless(program: String, seconds: Int)
  /// The content to measure with is at fault.
  case content(String)

  var description: String {
    switch self {
    case .system(let step, let code):
      "The system refused to \(step): \(String(cString: strerror(code)))."
    case .ended(let program, let how, let output):
      "\(program) \(how) before it waited for a key\(output.isEmpty ? "." : "; it wrote: \(output)")"
    case .restless(let program, let seconds):
      "\(program) did not come to rest within \(seconds) seconds."
    case .content(let faults): "The content is at fault:\n\(faults)"
    }
  }
}
