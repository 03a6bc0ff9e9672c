import Guidance
import Knowledge
import Wording

extension AdviceReport {
  /// The plan as a document; nothing when the content makes no plans.
  var planDocument: PlanDocument? { plan.map(document) }

  private func document(_ plan: Plan) -> PlanDocument {
    PlanDocument(
      situation: plan.situation, steps: plan.steps.map { step($0, of: plan) },
      paths: plan.paths.map { path($0, of: plan) }, funding: plan.payers.map(\.scheme),
      mode: plan.mode?.rawValue, place: plan.place.map(narrator.document),
      remoteCentre: plan.remoteCentre.map { centre in
        PlanCentreDocument(id: centre, name: narrator.knowledge.centre(centre)?.name ?? centre)
      },
      protections: plan.protections.map {
        PlanProtectionDocument(
          id: $0.identifier, text: narrator.text(of: $0, in: plan, for: answers), source: $0.source)
      },
      secondDoor: plan.secondDoor.map(narrator.contact),
      text: narrator.sentences(around: plan, for: answers).joined(separator: " "))
  }

  private func step(_ step: Plan.Step, of plan: Plan) -> PlanStepDocument {
    let said = { (key: String?) in key.map { narrator.sentence($0, of: plan, for: answers) } }
    return PlanStepDocument(
      id: step.identifier, name: narrator.name(ofStep: step.identifier),
      text: narrator.text(of: step, in: plan, for: answers), contact: narrator.contact(step.contact),
      when: said(step.time), say: said(step.words), bring: said(step.bring), why: said(step.reason),
      source: step.source)
  }

  private func path(_ path: RankedPath, of plan: Plan) -> PlanPathDocument {
    PlanPathDocument(
      path: path.path, title: narrator.knowledge.guide.catalogue.path(path.path)?.title ?? path.path,
      fit: path.fit, reason: narrator.reason(for: path, in: plan, for: answers), gain: path.gain,
      score: path.score, attested: DeliveryMode.allCases.filter(path.attested.contains).map(\.rawValue))
  }
}
