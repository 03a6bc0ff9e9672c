import Faults
import Guidance
import Knowledge

extension ConditionReader {
  /// What a fact is compared with.
  func operand(
    _ value: String, of fact: Fact, _ comparison: FactTest.Comparison, _ entry: YamlEntry,
    _ faults: inout Faults
  ) -> FactTest.Operand? {
    let isOrder = [.atLeast, .atMost, .above, .below].contains(comparison)
    let isEquality = comparison == .is || comparison == .isNot
    switch fact.kind {
    case .number(let range) where isOrder || isEquality:
      if isOrder, let other = otherFact(value) { return other }
      return number(value, in: range, isOrder, fact, entry, &faults)
    case .scale(let steps) where isOrder:
      if let number = Int(value), steps.contains(where: { $0.value == number }) { return .number(number) }
      if constants.contains(value) { return .constant(value) }
      faults.add(entry.fault(value, isNotOf: fact, steps.map { String($0.value) }))
      return nil
    case .scale where isEquality, .oneOf where isEquality:
      let operand = choices(value, of: fact, entry, &faults)
      // Equality looks a value up in the bits of one word; steps beyond it can only be ordered.
      if case .scale = fact.kind, case .choices(let names)? = operand,
        let far = names.first(where: { Int($0).map { !(0...62).contains($0) } ?? false })
      {
        faults.add(entry.fault(.equalityTooFar, ["value": "\(comparison.rawValue) \(far)"]))
        return nil
      }
      return operand
    case .anyOf where comparison == .includes || comparison == .excludes:
      return choices(value, of: fact, entry, &faults)
    case .yesNo where comparison == .is && (value == "yes" || value == "no"):
      return .flag(value == "yes")
    case .date where isOrder:
      if let date = CalendarDate(value) { return .date(date) }
      faults.add(entry.fault(.dayExpected, ["value": .text(value)]))
      return nil
    default:
      faults.add(
        entry.fault(
          .notSaidOfFact,
          [
            "fact": .text(fact.identifier), "type": .text(fact.kind.type),
            "value": "\(comparison.rawValue) \(value)",
          ]))
      return nil
    }
  }

  private func number(
    _ value: String, in range: ClosedRange<Int>, _ isOrder: Bool, _ fact: Fact, _ entry: YamlEntry,
    _ faults: inout Faults
  ) -> FactTest.Operand? {
    guard let number = Int(value) else {
      if isOrder, constants.contains(value) { return .constant(value) }
      faults.add(entry.fault(.numberOrConstantExpected, ["value": .text(value)]))
      return nil
    }
    guard range.contains(number), isOrder || (0...62).contains(number) else {
      faults.add(
        entry.fault(
          .outOfFact,
          [
            "value": "\(number)", "fact": .text(fact.identifier), "from": "\(range.lowerBound)",
            "to": "\(range.upperBound)",
          ]
        ))
      return nil
    }
    return .number(number)
  }

  /// Another number of the person, so many times, and so much more or less: `age`, `age - 14`, `age * 12 - 168`.
  private func otherFact(_ value: String) -> FactTest.Operand? {
    var words = value.split(separator: " ").map(String.init)[...]
    guard let name = words.popFirst(), let other = sheet[name], case .number = other.kind,
      other.origin == .asked
    else { return nil }
    var (times, plus) = (1, 0)
    if words.first == "*" {
      guard let factor = words.dropFirst().first.flatMap({ Int($0) }), factor > 0 else { return nil }
      times = factor
      words = words.dropFirst(2)
    }
    if let sign = words.first, sign == "+" || sign == "-" {
      guard let more = words.dropFirst().first.flatMap({ Int($0) }), more >= 0 else { return nil }
      plus = sign == "+" ? more : -more
      words = words.dropFirst(2)
    }
    return words.isEmpty ? .fact(name, times: times, plus: plus) : nil
  }

  private func choices(
    _ value: String, of fact: Fact, _ entry: YamlEntry, _ faults: inout Faults
  ) -> FactTest.Operand? {
    let names = value.parts(separatedBy: ",").filter { !$0.isEmpty }.map {
      $0.words.joined(separator: " ")
    }
    let known = fact.kind.choices
    for name in names where !known.contains(name) {
      faults.add(entry.fault(name, isNotOf: fact, known))
      return nil
    }
    return .choices(names)
  }
}

extension YamlEntry {
  /// That a value is none of a fact's.
  fileprivate func fault(_ value: String, isNotOf fact: Fact, _ known: [String]) -> Fault {
    fault(.notOfFact, ["value": .text(value), "fact": .text(fact.identifier), "known": .oneOf(known)])
  }
}
