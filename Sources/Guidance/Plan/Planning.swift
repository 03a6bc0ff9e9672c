/// How plans are made: the counsellor’s questions in order, the steps they lead to, and what else a plan names.
///
/// All of it is content (`guidance/plan`); the conditions are compiled in the same book as those of schemes.
public struct Planning: Sendable {
  /// A sentence for those whom it concerns.
  public struct Sentence: Sendable {
    /// The key of the words.
    public let key: String
    /// For whom; nothing for everybody.
    public let rule: RuleBook.Rule?

    /// Makes a sentence.
    public init(key: String, rule: RuleBook.Rule?) {
      self.key = key
      self.rule = rule
    }
  }

  /// A step as content describes it.
  ///
  /// Of each list but the remarks, the first sentence that concerns a person is said.
  public struct Step: Sendable {
    /// The identifier.
    public let identifier: String
    /// Whom it leads to, by contact.
    public let contact: String
    /// Where it comes from.
    public let source: String
    /// Whether it leads to a place of the Cnam.
    public let needsPlace: Bool
    /// What to do.
    public let action: [Sentence]
    /// What is said besides; all that concern the person are.
    public let remarks: [Sentence]
    /// When.
    public let time: [Sentence]
    /// What to say there.
    public let words: [Sentence]
    /// What to bring.
    public let bring: [Sentence]
    /// Why.
    public let reason: [Sentence]

    /// Makes a step.
    public init(
      identifier: String, contact: String, source: String, needsPlace: Bool, action: [Sentence],
      remarks: [Sentence],
      time: [Sentence], words: [Sentence], bring: [Sentence], reason: [Sentence]
    ) {
      self.identifier = identifier
      self.contact = contact
      self.source = source
      self.needsPlace = needsPlace
      self.action = action
      self.remarks = remarks
      self.time = time
      self.words = words
      self.bring = bring
      self.reason = reason
    }
  }

  /// Something chosen by its condition: a step of a situation, a payer, a protection, a door, a fit, a form.
  public struct Choice: Sendable {
    /// What is chosen, by identifier.
    public let identifier: String
    /// For whom: it has to be certain.
    public let rule: RuleBook.Rule
    /// For whom not, if that is certain: an answer that nobody gave rules nobody out.
    public let exception: RuleBook.Rule?
    /// Where it comes from.
    public let source: String

    /// Makes a choice.
    public init(
      identifier: String, rule: RuleBook.Rule, exception: RuleBook.Rule? = nil, source: String
    ) {
      self.identifier = identifier
      self.rule = rule
      self.exception = exception
      self.source = source
    }
  }

  /// One of the counsellor’s questions.
  public struct Situation: Sendable {
    /// The identifier.
    public let identifier: String
    /// When it is answered with yes.
    public let rule: RuleBook.Rule
    /// The steps it leads to, in order, each for those whom it concerns.
    public let steps: [Choice]
    /// Whether paths are named, as something to talk about.
    public let namesPaths: Bool
    /// Whether payers are named.
    public let namesPayers: Bool
    /// Where it comes from.
    public let source: String

    /// Makes a situation.
    public init(
      identifier: String, rule: RuleBook.Rule, steps: [Choice], namesPaths: Bool, namesPayers: Bool,
      source: String
    ) {
      self.identifier = identifier
      self.rule = rule
      self.steps = steps
      self.namesPaths = namesPaths
      self.namesPayers = namesPayers
      self.source = source
    }
  }

  /// The counsellor’s questions, in order.
  public let situations: [Situation]
  /// The steps, by identifier.
  public let steps: [String: Step]
  /// Which paths come into question, in a form.
  public let admits: RuleBook.Rule
  /// Why a path fits a person, the best reason first.
  public let fits: [Choice]
  /// The forms of teaching, by the raw value of `DeliveryMode`, in the order in which they are tried.
  public let forms: [Choice]
  /// Who may pay, by scheme, in the order to ask.
  public let payers: [Choice]
  /// What to beware of, the most pressing first.
  public let protections: [Choice]
  /// Whom to see if the first step leads nowhere, by contact; the first that concerns the person.
  public let doors: [Choice]
  /// What is honestly said of the paths or of there being none; the first that concerns the person.
  public let pathsRemarks: [Sentence]
  /// What the person wants and what it hangs on, as the sheet to take home says it; all that concern the person are.
  public let wishes: [Sentence]
  /// The levels that paths without an official one stand for, by path.
  public let levels: [String: Int]
  /// What paths are for that their field does not tell, such as `founding`, by path.
  public let purposes: [String: Set<String>]

  /// The facts that a first plan needs answers to; it is not offered before.
  public let firstFacts: [String]

  /// How many a plan holds at most of steps, paths, payers and protections.
  public static let mostSteps = 4, mostPaths = 3, mostPayers = 3, mostProtections = 2
  /// How far anybody is sent by road, in kilometres, however far they would travel.
  public static let farthest = 100

  /// Makes a planning.
  public init(
    situations: [Situation], steps: [Step], admits: RuleBook.Rule, fits: [Choice], forms: [Choice],
    payers: [Choice], protections: [Choice], doors: [Choice], pathsRemarks: [Sentence],
    wishes: [Sentence] = [], levels: [String: Int], purposes: [String: Set<String>], firstFacts: [String] = []
  ) {
    self.situations = situations
    self.steps = Dictionary(
      steps.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    self.admits = admits
    self.fits = fits
    self.forms = forms
    self.payers = payers
    self.protections = protections
    self.doors = doors
    self.pathsRemarks = pathsRemarks
    self.wishes = wishes
    self.levels = levels
    self.purposes = purposes
    self.firstFacts = firstFacts
  }

  /// Every rule, for those who look for what an answer can change.
  var rules: [RuleBook.Rule] {
    Plan.Part.allCases.flatMap(rules(of:)) + sentences
      + (pathsRemarks + wishes).compactMap(\.rule)
  }

  /// The rules that decide on a part of the plan.
  func rules(of part: Plan.Part) -> [RuleBook.Rule] {
    switch part {
    case .steps: situations.map(\.rule) + Self.rules(of: situations.flatMap(\.steps))
    case .paths: [admits] + Self.rules(of: fits + forms)
    case .payers: Self.rules(of: payers)
    case .protections: Self.rules(of: protections + doors)
    }
  }

  private static func rules(of choices: [Choice]) -> [RuleBook.Rule] {
    choices.map(\.rule) + choices.compactMap(\.exception)
  }

  /// The rules of what is said in steps.
  private var sentences: [RuleBook.Rule] {
    steps.values.sorted { $0.identifier < $1.identifier }.flatMap { step in
      [step.action, step.remarks, step.time, step.words, step.bring, step.reason].flatMap { sentences in
        sentences.compactMap(\.rule)
      }
    }
  }
}
