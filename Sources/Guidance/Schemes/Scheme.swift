/// What a scheme is on the way to a path, whatever the content calls it: the schemes that Swift has to find.
///
/// The content says it (`role: validation-of-experience`); each role is held by exactly one scheme.
public enum SchemeRole: String, CaseIterable, Hashable, Sendable {
  /// A certificate of the basic skills (CléA).
  case basicSkillsCertificate = "basic-skills-certificate"
  /// A diploma that stands in for the baccalauréat (DAEU).
  case universityEntrance = "university-entrance"
  /// A whole diploma, or a part of it, by experience (VAE).
  case validationOfExperience = "validation-of-experience"
  /// Studies done before are recognised (VES).
  case validationOfStudies = "validation-of-studies"
  /// Entry without the diploma asked for, by experience (VAPP).
  case entryByExperience = "entry-by-experience"
  /// Single units of a path, one at a time.
  case singleUnits = "single-units"

  /// The roles of schemes that lead into a path other than by the front door, and are told as such.
  static let waysOfTheirOwn: Set<SchemeRole> = [
    .validationOfExperience, .singleUnits, .basicSkillsCertificate, .universityEntrance,
  ]
}

/// A right, a contract, an aid or a way in, as a rule of the content.
public struct Scheme: Sendable {
  /// What a person may expect of it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Granted once the conditions are met.
    case right
    /// An employer has to sign.
    case contract
    /// A body may refuse, or run out of money.
    case discretionary
    /// A way into studies, without money.
    case access
    /// A rule to know: it gives nothing by itself, and is told to those it concerns.
    case information
  }

  /// What a scheme is about, so that a long list can be folded.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// The training account.
    case account
    /// Contracts in alternance.
    case alternance
    /// The employer, and leaves.
    case employer
    /// The public service.
    case publicService = "public-service"
    /// The funds of the self-employed.
    case selfEmployed = "self-employed"
    /// Looking for work: France Travail and the region.
    case jobSeeking = "job-seeking"
    /// Young people.
    case youth
    /// What one knows already: recognition, reviews, basics, ways in.
    case recognition
    /// A disability.
    case disability
    /// Starting a business.
    case business
    /// Overseas.
    case overseas
    /// Anything else: advice, the Cnam.
    case other
  }

  /// What content says of a scheme: of each list, the first sentence that concerns a person is said to them.
  public struct Sentences: Sendable {
    /// What it gives.
    public let gives: [Planning.Sentence]
    /// What to do next.
    public let next: [Planning.Sentence]
    /// What to beware of.
    public let caution: [Planning.Sentence]

    /// Makes the sentences; none unless told otherwise.
    public init(
      gives: [Planning.Sentence] = [], next: [Planning.Sentence] = [], caution: [Planning.Sentence] = []
    ) {
      self.gives = gives
      self.next = next
      self.caution = caution
    }
  }

  /// The identifier, such as `cpf`.
  public let identifier: String
  /// The identifiers of the rules it carries out, such as `R-CPF-01`, so that it can be traced.
  public let rules: [String]
  /// What a person may expect.
  public let kind: Kind
  /// Who may have it.
  public let person: RuleBook.Rule
  /// What it may be used for, when it pays for training or leads into it; nil when it does neither.
  public let path: RuleBook.Rule?
  /// Whether it can pay for a path.
  public let pays: Bool
  /// Whom to ask, a key of the words `contact.…`.
  public let contact: String
  /// The constants that its texts quote.
  public let constants: [String]
  /// Where the rule comes from.
  public let source: String
  /// How sure it is.
  public let grade: Grade
  /// When it was last checked.
  public let checked: CalendarDate
  /// The key of what may change it, and when; nil when nothing is announced.
  public let watch: String?
  /// The first day it is in force, when there is one.
  public let from: CalendarDate?
  /// The last day, when there is one.
  public let until: CalendarDate?
  /// Whether it no longer exists: it is kept to answer those who ask for it, and is never given.
  public let isAbolished: Bool
  /// The schemes to look at instead or besides, by identifier.
  public let see: [String]
  /// What it was called before, or what people call it: names that lead to it.
  public let formerly: [String]
  /// The only region it holds in, by INSEE code; nil when it is not a matter of one region.
  public let region: String?
  /// The account that it stands for, by a name of the content; nil for what is no account.
  ///
  /// Schemes of one account are its rules in different situations.
  public let account: String?
  /// What the scheme is on the way to a path; nil for most.
  public let role: SchemeRole?
  /// What content says of it.
  public let sentences: Sentences
  /// What it is about.
  public let subject: Subject

  /// Makes a scheme; unless told otherwise it exists, everywhere.
  public init(
    identifier: String, rules: [String], kind: Kind, person: RuleBook.Rule, path: RuleBook.Rule?,
    pays: Bool, contact: String, constants: [String], source: String, grade: Grade,
    checked: CalendarDate, watch: String?, from: CalendarDate?, until: CalendarDate?,
    isAbolished: Bool = false, see: [String] = [], formerly: [String] = [], region: String? = nil,
    account: String? = nil, role: SchemeRole? = nil, sentences: Sentences = Sentences(),
    subject: Subject = .other
  ) {
    self.identifier = identifier
    self.rules = rules
    self.kind = kind
    self.person = person
    self.path = path
    self.pays = pays
    self.contact = contact
    self.constants = constants
    self.source = source
    self.grade = grade
    self.checked = checked
    self.watch = watch
    self.from = from
    self.until = until
    self.isAbolished = isAbolished
    self.see = see
    self.formerly = formerly
    self.region = region
    self.account = account
    self.role = role
    self.sentences = sentences
    self.subject = subject
  }

  /// Whether it is in force on a day; what is abolished never is, for its conditions are no longer known.
  public func isInForce(on date: CalendarDate) -> Bool {
    !isAbolished && from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
  }

  /// The first day on which it was no more; nil unless it is abolished and the day is known.
  public var abolishedSince: CalendarDate? { isAbolished ? until?.nextDay : nil }

  /// Whether an ordinary list of rights tells of it to somebody who lives in a region and has this verdict.
  ///
  /// What is abolished is not listed, nor what belongs to another region, nor a rule to know that is not known to concern
  /// them.
  public func isListed(verdict: Verdict, region home: String?) -> Bool {
    !isAbolished && (region == nil || region == home) && (kind != .information || verdict > .unanswered)
  }
}
