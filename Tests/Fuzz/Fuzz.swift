import CFuzz
import FuzzTargets
import Glibc

/// Has libFuzzer drive one reader: `fuzz yaml CORPUS… -max_total_time=60`.
@main
enum Fuzz {
  /// The reader that is driven.
  nonisolated(unsafe) private static var target = FuzzTarget.yaml

  static func main() {
    var words = CommandLine.arguments
    guard words.count > 1, let target = FuzzTarget(rawValue: words.remove(at: 1)) else {
      print(
        "fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) CORPUS… -max_total_time=SECONDS")
      exit(2)
    }
    Self.target = target
    target.warmUp()
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(capacity: words.count + 1)
    for (place, word) in words.enumerated() { arguments?[place] = strdup(word) }
    arguments?[words.count] = nil
    var count = Int32(words.count)
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        Fuzz.target.run(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }
}
