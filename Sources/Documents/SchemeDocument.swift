import Guidance
import Knowledge
import Wording

/// What the rules say of a scheme.
public struct SchemeDocument: Codable, Hashable, Sendable {
  /// The identifier of the scheme.
  public let id: String
  /// Its name.
  public let name: String
  /// `yes`, `check` or `no`.
  public let verdict: String
  /// The conditions that made the verdict what it is.
  public let reasons: [GroundDocument]
  /// The identifiers of the rules, such as `R-CPF-01`.
  public let rules: [String]

  init(_ finding: Finding, _ narrator: Narrator) {
    id = finding.scheme
    name = narrator.name(ofScheme: finding.scheme)
    verdict = finding.verdict.word
    reasons = narrator.grounds(of: finding).map(GroundDocument.init)
    rules = narrator.knowledge.guide.scheme(finding.scheme)?.rules ?? []
  }
}

/// One condition that made a verdict what it is.
public struct GroundDocument: Codable, Hashable, Sendable {
  /// What the rule asks.
  public let text: String
  /// What the rule makes of it: `yes`, `check` or `no`.
  public let verdict: String
  /// What the person answered; null where no answer is looked at.
  @OrNull public var answer: String?

  init(_ ground: Narrator.Ground) {
    text = ground.requirement
    verdict = ground.verdict.word
    answer = ground.answer
  }
}

/// What the rules say of a scheme for the person, with all that is known of it.
public struct RightDocument: Codable, Hashable, Sendable {
  /// The identifier of the scheme.
  public let id: String
  /// Its name.
  public let name: String
  /// `yes`, `check` or `no`.
  public let verdict: String
  /// The conditions that made the verdict what it is.
  public let reasons: [GroundDocument]
  /// The identifiers of the rules, such as `R-CPF-01`.
  public let rules: [String]
  /// `right`, `contract`, `discretionary`, `access` or `information`.
  public let kind: String
  /// How it stands to the person: `yes`, `ask` where the conditions are met and somebody else decides, `check`, `no`, or
  /// `know` for a rule to know.
  public let standing: String
  /// What it is about, such as `alternance`.
  public let subject: String
  /// Whether other rules hold where the person lives, so that nothing else was judged.
  public let elsewhere: Bool
  /// The least pay of this person under it, a line for each period or age; empty when it is no contract with a scale.
  public let pay: [String]
  /// Whether it can pay for training.
  public let pays: Bool
  /// What it gives; null when the content does not say.
  @OrNull public var gives: String?
  /// What to do next.
  @OrNull public var next: String?
  /// What to beware of.
  @OrNull public var caution: String?
  /// Whom to ask.
  public let contact: ContactDocument
  /// Where the rule comes from.
  public let source: String
  /// How sure the rule is: `A` official, `B` relayed or computed, `C` weak.
  public let grade: String
  /// When it was last checked.
  public let checked: String
  /// What may change soon; null when nothing is known of it.
  @OrNull public var watch: String?
  /// Whether it is not in force on the day.
  public let outOfForce: Bool
  /// Whether a `yes` reads `check` because the rule is only known from a weak source.
  public let weaklySourced: Bool
  /// What it has to do with other schemes.
  public let stacking: [StackingDocument]

  /// Makes the document of a finding on answers that count and a day; nil when the guide has lost its scheme.
  init?(_ finding: Finding, for answers: Answers, on date: CalendarDate, _ narrator: Narrator) {
    let guide = narrator.knowledge.guide
    guard let scheme = guide.scheme(finding.scheme) else { return nil }
    let told = SchemeDocument(finding, narrator)
    id = told.id
    name = told.name
    verdict = told.verdict
    reasons = told.reasons
    rules = told.rules
    kind = scheme.kind.rawValue
    standing = scheme.standing(finding.verdict).word
    subject = scheme.subject.rawValue
    elsewhere = finding.isElsewhere
    pay =
      finding.isElsewhere || finding.verdict == .no
      ? [] : narrator.pay(under: scheme.identifier, for: answers, on: date)
    pays = scheme.pays
    contact = ContactDocument(scheme.contact, narrator)
    source = scheme.source
    grade = scheme.grade.rawValue
    checked = scheme.checked.description
    outOfForce = finding.isOutOfForce
    weaklySourced = finding.isWeaklySourced
    stacking = guide.stackings(of: scheme.identifier).map { StackingDocument($0, narrator) }
    gives = narrator.sentence(finding.told.gives, on: date)
    next = narrator.sentence(finding.told.next, on: date)
    caution = narrator.sentence(finding.told.caution, on: date)
    watch = scheme.watch.map { narrator.text($0) }
  }
}

/// What schemes have to do with one another.
public struct StackingDocument: Codable, Hashable, Sendable {
  /// The identifier of the rule of stacking.
  public let id: String
  /// `either`, `adds`, `first` or `instead`; the last two speak of the first of the schemes.
  public let relation: String
  /// All the schemes, in their order.
  public let schemes: [String]
  /// The rule in a sentence.
  public let text: String
  /// The identifier of the rule it comes from.
  public let rule: String
  /// Where it comes from.
  public let source: String

  init(_ stacking: Stacking, _ narrator: Narrator) {
    id = stacking.identifier
    relation = stacking.relation.rawValue
    schemes = stacking.schemes
    text = narrator.text("stacking.\(stacking.identifier)")
    rule = stacking.rule
    source = stacking.source
  }
}
