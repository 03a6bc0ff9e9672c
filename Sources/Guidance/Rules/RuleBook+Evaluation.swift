extension RuleBook {
  /// The verdict of a rule on a profile; allocates nothing.
  public func verdict(of rule: Rule, on profile: borrowing Profile, bounds: borrowing ConstantSnapshot)
    -> Verdict
  {
    verdict(at: rule.start, profile, bounds)
  }

  func verdict(at position: Int, _ profile: borrowing Profile, _ bounds: borrowing ConstantSnapshot)
    -> Verdict
  {
    let instruction = instructions[position]
    switch instruction.operation {
    case .all:
      var least = Verdict.yes
      var part = position + 1
      while part < instruction.end, least != .no {
        least = min(least, verdict(at: part, profile, bounds))
        part = instructions[part].end
      }
      return least
    case .any:
      var greatest = Verdict.no
      var part = position + 1
      while part < instruction.end, greatest != .yes {
        greatest = max(greatest, verdict(at: part, profile, bounds))
        part = instructions[part].end
      }
      return greatest
    case .atLeastParts: return verdictOfCount(at: position, profile, bounds)
    case .not: return verdict(at: position + 1, profile, bounds).negated
    case .unless: return verdict(at: position + 1, profile, bounds) == .yes ? .no : .yes
    case .within:
      let frame = verdict(at: position + 1, profile, bounds)
      return frame == .no || frame == .thirdParty
        ? frame : min(frame, verdict(at: instructions[position + 1].end, profile, bounds))
    case .named, .worded:
      return position + 1 < instruction.end ? verdict(at: position + 1, profile, bounds) : .unanswered
    case .decision: return .thirdParty
    default: return test(instruction, profile, bounds)
    }
  }

  /// Of parts sorted from best to worst, the verdict of the last one needed.
  private func verdictOfCount(
    at position: Int, _ profile: borrowing Profile, _ bounds: borrowing ConstantSnapshot
  ) -> Verdict {
    let instruction = instructions[position]
    var yes = 0
    var third = 0
    var open = 0
    var part = position + 1
    while part < instruction.end {
      switch verdict(at: part, profile, bounds) {
      case .yes: yes += 1
      case .thirdParty: third += 1
      case .unanswered: open += 1
      case .no: break
      }
      part = instructions[part].end
    }
    if yes >= instruction.operand { return .yes }
    if yes + third >= instruction.operand { return .thirdParty }
    return yes + third + open >= instruction.operand ? .unanswered : .no
  }

  private func test(
    _ instruction: Instruction, _ profile: borrowing Profile, _ bounds: borrowing ConstantSnapshot
  ) -> Verdict {
    guard instruction.fact >= 0 else { return .unanswered }
    let value = profile[instruction.fact]
    guard value != Profile.unknown else { return .unanswered }
    let operand = operand(of: instruction, profile, bounds)
    guard operand != Profile.unknown else { return .unanswered }
    return instruction.operation.holds(value, operand) ? .yes : .no
  }

  /// What a test compares with: written out, an amount of the day, or the value of another fact; unknown where none is
  /// known.
  func operand(
    of instruction: Instruction, _ profile: borrowing Profile, _ bounds: borrowing ConstantSnapshot
  ) -> Int {
    if instruction.constant >= 0 { return bounds.values[instruction.constant] }
    guard instruction.other >= 0 else { return instruction.operand }
    let value = profile[instruction.other]
    return value == Profile.unknown ? value : value * instruction.factor * 100 + instruction.operand
  }
}
