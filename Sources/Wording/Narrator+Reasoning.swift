public import Guidance
import Knowledge

extension Narrator {
  // MARK: Near misses

  /// Changes of answers, as what a person would answer instead.
  public func changes(_ changes: [Change]) -> String {
    changes.map { change in
      let value = answer(added(by: change), to: change.fact)
      return text(
        change.isLeftOut ? "near.left-out" : "near.change",
        ["label": label(of: change.fact), "value": value])
    }.joined(separator: text("answer.both"))
  }

  /// What a change adds to several choices, rather than the whole list again.
  private func added(by change: Change) -> Answer {
    guard case .choices(let after) = change.after, case .choices(let before)? = change.before else {
      return change.after
    }
    return .choices(after.subtracting(before))
  }

  /// What would change the verdict on a scheme.
  public func line(for miss: NearMiss) -> String {
    text(
      "near.becomes",
      ["changes": changes(miss.changes), "verdict": word(for: miss.after, onScheme: miss.scheme)])
  }

  /// What would open a path in a form of teaching, or make it surer.
  public func line(for miss: PathNearMiss) -> String {
    text(
      "near.path",
      [
        "mode": text("mode.\(miss.mode.rawValue)"), "changes": changes(miss.changes),
        "verdict": word(for: miss.after.standing),
      ])
  }

  /// What one change opens, of all near misses.
  public func line(for changes: [Change], opening misses: [NearMiss]) -> String {
    let names = misses.map { name(ofScheme: $0.scheme) }.joined(separator: text("answer.then"))
    let line = text("near.opens", ["changes": self.changes(changes), "count": String(misses.count)])
    return "\(line) (\(names))"
  }

  // MARK: The way through

  /// A step of a way.
  public func line(for step: WayThrough.Step) -> String {
    let values: [String: String] =
      switch step.kind {
      case .adviser: naming("name", contact: step.identifier)
      case .refresher, .recognition: ["name": name(ofScheme: step.identifier)]
      case .firstPath, .path, .continuation:
        ["name": knowledge.guide.catalogue.path(step.identifier)?.title ?? step.identifier]
      }
    let line = text("way.\(step.kind.rawValue)", values)
    if step.isAcquired { return "\(line) (\(text("way.acquired")))" }
    return step.verdict.isCheck ? "\(line) [\(word(for: Standing.toCheck))]" : line
  }

  /// What a way to a path is called.
  package func name(of alternative: WayThrough.Alternative) -> String {
    text("way.\(alternative.kind.rawValue)")
  }

  /// One of the ways to an award: how long, how one enters, who can pay.
  public func lines(for alternative: WayThrough.Alternative, to path: TrainingPath) -> [String] {
    let time =
      alternative.kind == .whole ? duration(of: path) : text("way.\(alternative.kind.rawValue)-what")
    let names = { (schemes: [String]) in
      schemes.map { name(ofScheme: $0) }.joined(separator: text("answer.then"))
    }
    return [
      time, text("way.enter", ["names": names(alternative.schemes)]),
      alternative.payers.isEmpty
        ? text("way.pays-none") : text("way.pays", ["names": names(alternative.payers)]),
    ]
  }

  // MARK: What a change changes

  /// The answers that differ, a line each: before and after.
  public func lines(forChangeOf before: Answers, to after: Answers) -> [String] {
    let answer = { (answers: Answers, fact: String) in
      answers[fact].map { self.answer($0, to: fact) } ?? text("answer.none")
    }
    return knowledge.guide.sheet.asked.map(\.identifier).filter { before[$0] != after[$0] }.map { fact in
      text(
        "what-if.changed",
        ["label": label(of: fact), "before": answer(before, fact), "after": answer(after, fact)])
    }
  }

  /// The differences between two advices, a line each.
  public func lines(for difference: AdviceDifference) -> [String] {
    let modes =
      DeliveryMode.allCases.compactMap { mode in
        difference.widened[mode].map {
          text($0 ? "changes.widened" : "changes.narrowed", ["mode": text("mode.\(mode.rawValue)")])
        }
      } + difference.shifts.compactMap(line)
    let lines =
      lines(for: difference.turns) + modes + difference.movements.map(line)
      + lines("places", difference.nearestCentres) { knowledge.centre($0)?.name ?? $0 }
      + lines("programmes", difference.programmes) {
        knowledge.programme($0).map(name) ?? $0
      }
      + lines("advisers", difference.advisers) { text("contact.\($0).name") }
    return lines.isEmpty ? [text("changes.none")] : lines
  }

  /// What speaks for or against a whole form; nil where its figures are not the same for all proposals.
  private func line(_ shift: AdviceDifference.Shift) -> String? {
    let reasons = Set(shift.proposals.map { reason(shift.contribution, of: $0) })
    guard reasons.count == 1, let reason = reasons.first else { return nil }
    let mode = text("mode.\(shift.mode.rawValue)")
    // A reason that begins with the form needs it no second time.
    if shift.isNew, reason.hasPrefix(mode) { return reason }
    return text(
      shift.isNew ? "changes.reason-entered" : "changes.reason-left", ["mode": mode, "reason": reason])
  }

  private func lines(
    _ list: String, _ exchange: AdviceDifference.Exchange, _ name: (String) -> String
  ) -> [String] {
    exchange.entered.map { text("changes.\(list)-entered", ["name": name($0)]) }
      + exchange.left.map { text("changes.\(list)-left", ["name": name($0)]) }
  }

  /// What turned; an account whose rules change is one line, for two would read as if it were lost.
  private func lines(for turns: [AdviceDifference.VerdictChange]) -> [String] {
    var told: Set<String> = []
    return turns.compactMap { turn in
      guard let account = knowledge.guide.scheme(turn.scheme)?.account else { return line(turn) }
      let others = turns.filter { knowledge.guide.scheme($0.scheme)?.account == account }
      let (closed, opened) = (others.filter { $0.after == .no }, others.filter { $0.before == .no })
      guard !closed.isEmpty, !opened.isEmpty, turn.before == .no || turn.after == .no else {
        return line(turn)
      }
      guard told.insert(account).inserted else { return nil }
      let line = text("changes.account", ["before": names(closed), "after": names(opened)])
      return opened.contains { $0.after == .yes } ? line : "\(line) [\(text("verdict.check"))]"
    }
  }

  private func names(_ turns: [AdviceDifference.VerdictChange]) -> String {
    turns.map { text("changes.named", ["name": name(ofScheme: $0.scheme)]) }
      .joined(separator: text("answer.or"))
  }

  private func line(_ turn: AdviceDifference.VerdictChange) -> String {
    let line = text(
      "changes.turn",
      [
        "name": name(ofScheme: turn.scheme), "before": word(for: turn.before, onScheme: turn.scheme),
        "after": word(for: turn.after, onScheme: turn.scheme),
      ])
    let grounds = turn.deciding.map { ground($0).requirement }.joined(separator: text("answer.then"))
    return grounds.isEmpty
      ? line : "\(line) (\(text("changes.because-\(turn.after.word)", ["what": grounds])))"
  }

  private func line(_ movement: AdviceDifference.Movement) -> String {
    let key = movement.before == nil ? "entered" : movement.after == nil ? "left" : "moved"
    return text(
      "changes.\(key)",
      [
        "title": knowledge.guide.catalogue.path(movement.path)?.title ?? movement.path,
        "mode": text("mode.\(movement.mode.rawValue)"),
        "before": movement.before.map { String($0) } ?? "",
        "after": movement.after.map { String($0) } ?? "",
      ])
  }
}
