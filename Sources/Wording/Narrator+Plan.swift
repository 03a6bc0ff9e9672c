public import Guidance
import Knowledge
import Occupations

extension Narrator {
  /// A sentence of a plan, its marks filled in; the plain wording when that is wanted and there is one.
  public func sentence(_ key: String, of plan: Plan, for answers: Answers) -> String {
    let values = values(of: plan, for: answers)
    return phrases.filled(text(key)) { name in
      values[name] ?? knowledge.guide.book.constant(name).map { constant($0.identifier, on: plan.date) }
    }
  }

  /// What a step says: what to do, then what concerns this person besides.
  public func text(of step: Plan.Step, in plan: Plan, for answers: Answers) -> String {
    ([step.action] + step.remarks).map { sentence($0, of: plan, for: answers) }.joined(separator: " ")
  }

  /// The name of a step, as a heading says it.
  public func name(ofStep step: String) -> String { text("plan.step.\(step).name") }

  /// What to beware of.
  public func text(of protection: Plan.Protection, in plan: Plan, for answers: Answers) -> String {
    sentence("plan.protection.\(protection.identifier)", of: plan, for: answers)
  }

  /// Why a path fits.
  public func reason(for path: RankedPath, in plan: Plan, for answers: Answers) -> String {
    sentence("plan.fit.\(path.fit)", of: plan, for: answers)
  }

  /// What stands around the steps, in sentences: the paths and what is said of them, the payers, what to beware of.
  public func sentences(around plan: Plan, for answers: Answers) -> [String] {
    var sentences: [String] = []
    for path in plan.paths {
      let title = knowledge.guide.catalogue.path(path.path)?.title ?? path.path
      sentences.append(
        text("plan.path", ["title": title, "reason": reason(for: path, in: plan, for: answers)]))
    }
    if let remark = pathsRemark(of: plan, for: answers) { sentences.append(remark) }
    sentences += plan.payers.map { text("plan.payer", ["name": name(ofScheme: $0.scheme)]) }
    return sentences + plan.protections.map { text(of: $0, in: plan, for: answers) }
  }

  /// What is honestly said of the paths, or of there being none; where it is known when every one of them starts, what
  /// is said of that.
  public func pathsRemark(of plan: Plan, for answers: Answers) -> String? {
    guard let key = plan.pathsRemark else { return nil }
    let areOffered = !plan.paths.isEmpty && plan.paths.allSatisfy { !$0.offers.isEmpty }
    let offered = "\(key).offered"
    return sentence(areOffered && textIfAny(offered) != nil ? offered : key, of: plan, for: answers)
  }

  private func values(of plan: Plan, for answers: Answers) -> [String: String] {
    var values: [String: String] = [:]
    let place = (plan.place?.centre ?? plan.remoteCentre).flatMap { knowledge.centre($0) }
    values["place"] = place.map { centre in
      // Whoever is sent somewhere learns at once that nobody receives them there.
      centre.welcome == .reception ? centre.name : "\(centre.name) (\(welcome(of: centre.welcome)))"
    }
    values["km"] = plan.place?.kilometres.map(grouped)
    if let occupation = knowledge.occupation(in: answers) {
      values["job"] = occupation.name
      values["school"] = school(of: occupation)
    }
    let answers = knowledge.withFieldsOfJob(answers)
    if case .choices(let fields)? = knowledge.guide.sheet.answer(in: .wantedFields, of: answers) {
      let named = fields.sorted().filter { knowledge.guide.catalogue.field($0) != nil }
      values["fields"] = named.map(fieldName).joined(separator: text("answer.then"))
    }
    return values
  }
}
