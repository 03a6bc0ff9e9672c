import TestSupport

/// A reader that takes whatever bytes there are: it neither traps nor says what does not hold.
///
/// `make fuzz` has libFuzzer drive each of them; the tests give each its corpus, which has what was once found.
public enum FuzzTarget: String, CaseIterable, Sendable, CustomStringConvertible {
  /// YAML and JSON, as content, configurations and answers are written.
  case yaml
  /// Tables of comma-separated values: those of content, and exports of others.
  case csv
  /// XML: offers in LHEO, and the register of certifications.
  case xml
  /// The codes that bring answers back.
  case codes
  /// What a terminal sends.
  case keys
  /// Cases and answers in files.
  case cases

  /// The name, for the list of tests.
  public var description: String { rawValue }

  /// What the reader is seen to do.
  public func run(_ bytes: [UInt8]) {
    switch self {
    case .yaml: YamlFuzz.run(bytes)
    case .csv: TableFuzz.run(bytes)
    case .xml: XmlFuzz.run(bytes)
    case .codes: CodeFuzz.run(bytes)
    case .keys: KeyFuzz.run(bytes)
    case .cases: CaseFuzz.run(bytes)
    }
  }

  /// Makes everything ready that takes long, so that the first run takes no longer than the others.
  public func warmUp() { run([]) }
}

/// Ends the process where something does not hold, so that whoever drives keeps the input.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}
