/// What a person does first, and then, as a document for programs.
///
/// The texts are whole sentences in the language asked for, in the plain wording when that was asked for.
package struct PlanDocument: Codable, Hashable {
  /// The counsellor’s question that was answered with yes first.
  let situation: String
  /// What to do, in order; the first is the one thing to do now.
  let steps: [PlanStepDocument]
  /// The paths to talk about; none is a right answer.
  let paths: [PlanPathDocument]
  /// Who may pay, in the order to ask, by scheme.
  let funding: [String]
  /// How one would learn: `on-site`, `hybrid`, `alternance` or `distance`.
  @OrNull var mode: String?
  /// The one place that does what the plan needs.
  @OrNull var place: PlaceDocument?
  /// The centre of the region, to write to where no place is within reach.
  @OrNull var remoteCentre: PlanCentreDocument?
  /// What to beware of, the most pressing first.
  let protections: [PlanProtectionDocument]
  /// Whom to see if the first step leads nowhere.
  @OrNull var secondDoor: ContactDocument?
  /// The paths, the payers and what to beware of, in sentences.
  let text: String
}

/// One thing to do.
package struct PlanStepDocument: Codable, Hashable {
  let id: String
  let name: String
  /// What to do, and what concerns this person besides.
  let text: String
  let contact: ContactDocument
  @OrNull var when: String?
  @OrNull var say: String?
  @OrNull var bring: String?
  @OrNull var why: String?
  let source: String
}

/// A path to talk about.
package struct PlanPathDocument: Codable, Hashable {
  let path: String
  let title: String
  /// Why it fits.
  let fit: String
  let reason: String
  /// How many levels it stands above the person’s.
  @OrNull var gain: Int?
  let score: Int
  /// The forms that a source attests; the others are to be asked for at the centre.
  let attested: [String]
}

/// A centre to write to.
package struct PlanCentreDocument: Codable, Hashable {
  let id: String
  let name: String
}

/// Something to beware of.
package struct PlanProtectionDocument: Codable, Hashable {
  let id: String
  let text: String
  let source: String
}
