import ContentFiles
package import Guidance

/// A live case as a profile for the tests: the answers that count, and what the rules say of them today.
///
/// The form is that of `Tests/Profiles`: a counsellor reads it through, strikes out what does not matter, and the
/// tests then hold the rules to it.
package struct RecordedProfile {
  private let name: String
  private let answers: Answers
  private let advice: Advice
  private let guide: Guide

  /// Makes a profile with a name, of answers as they were given and the advice on them.
  package init(name: String, answers: Answers, advice: Advice, guide: Guide) {
    self.name = name
    self.answers = guide.applicable(answers, on: advice.date)
    self.advice = advice
    self.guide = guide
  }

  /// The profile as an item of a YAML list.
  package var text: String {
    var lines = [
      "- name: \(name.yamlQuoted)", "  source: \"recorded\"", "  on: \(advice.date)", "  answers:",
    ]
    lines += guide.sheet.asked.compactMap { fact in
      answers[fact.identifier].map { "    \(fact.identifier): \($0.yaml)" }
    }
    lines.append("  expect:")
    for finding in advice.rights where guide.scheme(finding.scheme)?.isAbolished == false {
      lines.append("    \(finding.scheme): \(expectation(finding))")
    }
    if let adviser = advice.advisers.first { lines.append("  adviser: \(adviser.adviser)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func expectation(_ finding: Finding) -> String {
    var seen: Set<String> = []
    let grounds = finding.deciding.compactMap { ground($0.condition) }.filter { seen.insert($0).inserted }
    guard finding.verdict != .yes, !grounds.isEmpty else { return finding.verdict.word }
    return "{ verdict: \(finding.verdict.word), because: [\(grounds.joined(separator: ", "))] }"
  }

  /// The fact, definition or decider of a condition; nil where it joins several.
  private func ground(_ condition: Condition) -> String? {
    switch condition {
    case .test(let test): test.fact
    case .named(let name): name
    case .decision(let who): who
    case .not(let part), .unless(let part), .worded(let part, _): ground(part)
    case .all, .any, .atLeast, .within: nil
    }
  }
}
