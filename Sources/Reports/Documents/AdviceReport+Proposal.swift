import Guidance
import Knowledge
import Wording

extension AdviceReport {
  /// A proposal as a document; nil when the catalogue lost its path.
  func proposal(_ proposal: Proposal) -> ProposalDocument? {
    guard let path = narrator.knowledge.guide.catalogue.path(proposal.path) else { return nil }
    return ProposalDocument(
      path: path.identifier, title: path.title, award: narrator.award(of: path),
      field: path.field, level: path.level, duration: narrator.duration(of: path),
      lane: proposal.lane.rawValue, attested: proposal.isAttested, score: proposal.score,
      reasons: proposal.reasons.map { reason($0, of: proposal) },
      cautions: proposal.cautions.map { reason($0, of: proposal) },
      entry: EntryDocument(
        asked: path.entry?.rawValue, note: path.entryNote, basis: path.entryBasis?.rawValue,
        route: proposal.entry.route.map(narrator.document),
        others: proposal.entry.others.map(narrator.document)),
      modes: DeliveryMode.allCases.filter { path.modes.contains($0) }.map(\.rawValue),
      registration: RegistrationDocument(
        state: path.registration.rawValue, text: narrator.registration(of: path), rncp: path.rncp,
        ends: path.registrationEnds?.description),
      places: proposal.places.map(narrator.document), schemes: proposal.funding.map(narrator.document),
      sources: path.sources, sourceDate: path.sourceDate, confidence: path.confidence.rawValue)
  }

  private func reason(_ contribution: Proposal.Contribution, of proposal: Proposal) -> ReasonDocument {
    ReasonDocument(
      id: contribution.criterion, component: contribution.component.rawValue, points: contribution.points,
      text: narrator.reason(contribution, of: proposal), source: contribution.source)
  }
}
