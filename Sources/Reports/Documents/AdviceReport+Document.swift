import Guidance
import Knowledge
import Wording

extension AdviceReport {
  /// The advice as a document for programs.
  package var document: AdviceDocument {
    let version = narrator.knowledge.version
    let advisers = advice.advisers.map(adviser)
    let first = advisers.first { $0.verdict == "yes" } ?? advisers.first
    return AdviceDocument(
      content: ContentDocument(
        version: version.version, rulesSeen: version.rulesSeen.description,
        catalogueSeen: version.catalogueSeen.description, centresSeen: version.centresSeen.description),
      date: advice.date.description, language: narrator.language,
      answers: answered.map { fact, answer in
        AnswerDocument(
          fact: fact, label: narrator.label(of: fact), answer: narrator.answer(answer, to: fact))
      },
      unheard: unheard, notices: notices, plan: planDocument, lanes: advice.lanes.map(lane),
      rights: advice.rights.compactMap(right), programmes: advice.programmes.compactMap(programme),
      places: advice.places.map(narrator.document), adviser: first,
      otherAdvisers: advisers.filter { $0 != first },
      setAside: advice.setAside.map {
        SetAsideDocument(
          path: $0.path, title: narrator.knowledge.guide.catalogue.path($0.path)?.title ?? $0.path,
          registration: $0.registration.rawValue)
      })
  }

  private func lane(_ lane: Advice.Lane) -> LaneDocument {
    LaneDocument(
      lane: lane.mode.rawValue, widened: lane.isWidened, moreCount: lane.moreCount,
      proposals: lane.proposals.compactMap(proposal), refusals: lane.refusals.map(narrator.document))
  }

  private func adviser(_ finding: Advice.AdviserFinding) -> AdviserDocument {
    AdviserDocument(
      id: finding.adviser, contact: narrator.contact(finding.contact), verdict: finding.verdict.word,
      rule: finding.rule)
  }

  private func programme(_ nearby: Surroundings.NearbyProgramme) -> ProgrammeDocument? {
    narrator.knowledge.programme(nearby.programme).map { programme in
      ProgrammeDocument(
        id: programme.identifier, name: narrator.name(of: programme),
        text: narrator.description(of: programme), running: programme.state == .running,
        period: programme.period, km: nearby.kilometres, equivalents: programme.equivalents,
        source: programme.source, sourceDate: programme.sourceDate)
    }
  }

  private func right(_ finding: Finding) -> RightDocument? {
    guard let scheme = narrator.knowledge.guide.scheme(finding.scheme) else { return nil }
    let told = narrator.document(finding)
    let text = { narrator.text($0, ofScheme: scheme.identifier, on: advice.date) }
    return RightDocument(
      id: told.id, name: told.name, verdict: told.verdict, reasons: told.reasons, rules: told.rules,
      kind: scheme.kind.rawValue, pays: scheme.pays, gives: text("gives"), next: text("next"),
      caution: text("caution"), contact: narrator.contact(scheme.contact), source: scheme.source,
      grade: scheme.grade.rawValue, checked: scheme.checked.description, watch: scheme.watch,
      outOfForce: finding.isOutOfForce, weaklySourced: finding.isWeaklySourced,
      stacking: narrator.knowledge.guide.stackings(of: scheme.identifier).map(stacking))
  }

  private func stacking(_ stacking: Stacking) -> StackingDocument {
    StackingDocument(
      id: stacking.identifier, relation: stacking.relation.rawValue, schemes: stacking.schemes,
      text: narrator.text("stacking.\(stacking.identifier)"), rule: stacking.rule, source: stacking.source)
  }
}
