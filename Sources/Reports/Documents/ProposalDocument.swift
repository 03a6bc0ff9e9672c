/// A path proposed in a lane.
package struct ProposalDocument: Codable, Hashable {
  /// The identifier of the path.
  package let path: String
  let title: String
  let award: String
  let field: String
  @OrNull var level: Int?
  let duration: String
  let lane: String
  /// Whether a source attests the lane for this path.
  let attested: Bool
  package let score: Int
  package let reasons: [ReasonDocument]
  package let cautions: [ReasonDocument]
  let entry: EntryDocument
  /// The modes that a source attests.
  let modes: [String]
  let registration: RegistrationDocument
  /// The nearest places that the lane needs.
  package let places: [PlaceDocument]
  /// The schemes that can, may or cannot pay.
  let schemes: [SchemeDocument]
  package let sources: [String]
  let sourceDate: String
  let confidence: String
}

/// A reason for or against a proposal.
package struct ReasonDocument: Codable, Hashable {
  let id: String
  /// The part of the score it belongs to.
  let component: String
  package let points: Int
  package let text: String
  package let source: String
}

/// How one enters.
package struct EntryDocument: Codable, Hashable {
  /// The level asked at the door.
  @OrNull var asked: String?
  /// The condition in the words of the catalogue, in French.
  @OrNull var note: String?
  /// Where the level comes from.
  @OrNull var basis: String?
  /// The plainest way in.
  @OrNull var route: SchemeDocument?
  /// The other ways.
  let others: [SchemeDocument]
}

/// What is known of a path's registration.
package struct RegistrationDocument: Codable, Hashable {
  package let state: String
  let text: String
  @OrNull var rncp: String?
  @OrNull var ends: String?
}

/// A place of the Cnam as seen from where the person lives.
package struct PlaceDocument: Codable, Hashable {
  let id: String
  let name: String
  /// Kilometres, rounded; null when only the region is known.
  @OrNull var km: Int?
  /// Minutes by car, rounded; null where none are claimed.
  @OrNull var minutes: Int?
  /// How the distance was obtained: `road-estimate`, `great-circle` or `same-region`.
  let how: String
  /// How the point of the place is known: `exact`, `commune` or `none`.
  let precision: String
  /// What the place is good for: `reception`, `teaching-only` or `unverified`.
  let welcome: String
  /// When it was last seen at work.
  @OrNull var attested: String?
  package let sources: [String]
}

/// What the rules say of a scheme.
package struct SchemeDocument: Codable, Hashable {
  let id: String
  let name: String
  /// `yes`, `check` or `no`.
  let verdict: String
  let reasons: [GroundDocument]
  /// The identifiers of the rules, such as `R-CPF-01`.
  let rules: [String]
}

/// One condition that made a verdict what it is.
package struct GroundDocument: Codable, Hashable {
  /// What the rule asks.
  let text: String
  let verdict: String
  /// What the person answered.
  @OrNull var answer: String?
}

/// What the rules say of a scheme for the person, with all that is known of it.
package struct RightDocument: Codable, Hashable {
  package let id: String
  let name: String
  package let verdict: String
  let reasons: [GroundDocument]
  package let rules: [String]
  /// `right`, `contract`, `discretionary`, `access` or `information`.
  let kind: String
  /// Whether it can pay for training.
  let pays: Bool
  @OrNull var gives: String?
  @OrNull var next: String?
  @OrNull var caution: String?
  let contact: ContactDocument
  package let source: String
  /// How sure the rule is: `A`, `B` or `C`.
  let grade: String
  /// When it was last checked.
  let checked: String
  @OrNull var watch: String?
  /// Whether it is not in force on the day.
  let outOfForce: Bool
  /// Whether a `yes` reads `check` because the rule is only known from a weak source.
  let weaklySourced: Bool
  /// What it has to do with other schemes.
  package let stacking: [StackingDocument]
}

/// What schemes have to do with one another.
package struct StackingDocument: Codable, Hashable {
  let id: String
  /// `either`, `adds`, `first` or `instead`; the last two speak of the first of the schemes.
  package let relation: String
  /// All the schemes, in their order.
  package let schemes: [String]
  package let text: String
  package let rule: String
  package let source: String
}
