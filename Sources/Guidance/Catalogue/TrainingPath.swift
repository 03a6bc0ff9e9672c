/// A path of training: a diploma, a title or a certificate, as the catalogue describes it.
///
/// A missing value means *not seen in any source*, never *does not exist*.
public struct TrainingPath: Hashable, Sendable {
  /// What is known of the registration that lets a certification be enrolled in and paid for.
  public enum Registration: String, CaseIterable, Hashable, Sendable {
    /// The end of registration lies ahead of the date of the catalogue.
    case running
    /// No number was found, or a national diploma passed its end date and was probably renewed.
    case toVerify = "to-verify"
    /// The last number seen has ended, and no successor was found.
    case ended
    /// The path belongs to the past: it is told, never proposed.
    case historic
  }

  /// The level asked at the door.
  public enum Entry: String, CaseIterable, Hashable, Sendable {
    /// No diploma is asked (*sans*).
    case none
    /// The baccalauréat, level 4.
    case bac
    /// Two years after the baccalauréat, level 5.
    case bacPlus2 = "bac+2"
    /// Three years after, level 6.
    case bacPlus3 = "bac+3"
    /// Five years after, level 7.
    case bacPlus5 = "bac+5"

    /// The level asked on the national scale of 2019; 0 when none is.
    public var level: Int {
      switch self {
      case .none: 0
      case .bac: 4
      case .bacPlus2: 5
      case .bacPlus3: 6
      case .bacPlus5: 7
      }
    }
  }

  /// Where the entry level comes from, strongest first.
  public enum EntryBasis: String, CaseIterable, Hashable, Sendable {
    /// The source says so of this path.
    case explicit
    /// A rule of the Cnam for this kind of award.
    case awardRule = "award-rule"
    /// A deduction; the weakest.
    case inferred
  }

  /// An answer that the source gives, or does not.
  public enum Attested: String, CaseIterable, Hashable, Sendable {
    case yes, unknown
  }

  /// An occupation that the path leads to.
  public struct Job: Hashable, Sendable {
    /// The name, in French.
    public let name: String
    /// The code of the national directory of occupations (ROME), such as `M1805`, when it is known.
    public let rome: String?

    /// Makes an occupation.
    public init(name: String, rome: String?) {
      self.name = name
      self.rome = rome
    }
  }

  /// A stable identifier, such as `lg-informatique`.
  public let identifier: String
  /// The Cnam's own code, such as `LG02501A`, when it is known.
  public let code: String?
  /// The official French title.
  public let title: String
  /// The kind of award, such as `licence-professionnelle`: the identifier of an ``Award``.
  public let award: String
  /// The level delivered, 3 to 8 on the national scale of 2019, when the award has one.
  public let level: Int?
  /// The number in the national register (RNCP), when it is known.
  public let rncp: String?
  /// The day the registration ends, when it is known.
  public let registrationEnds: CalendarDate?
  /// What is known of the registration, as the catalogue was written; see `registration(on:)`.
  public let registration: Registration
  /// The number that replaces the path’s own, when one was seen.
  public let successor: Successor?
  /// The identifier of the field.
  public let field: String
  /// The level asked at the door, when it is known.
  public let entry: Entry?
  /// Where the entry level comes from, when there is one.
  public let entryBasis: EntryBasis?
  /// What is asked at the door, in the words of the catalogue, in French.
  public let entryNote: String?
  /// The experience needed for the award to be delivered, not to enrol; in French.
  public let experienceNote: String?
  /// How long it takes, in the words of the catalogue, in French.
  public let durationNote: String?
  /// The number of months, as a range, when it is known.
  public let months: ClosedRange<Int>?
  /// The hours taught, when they are known.
  public let hours: Int?
  /// The European credits, when they are known.
  public let credits: Int?
  /// The modes that a source attests; an empty set means that no source was seen.
  public let modes: Set<DeliveryMode>
  /// Where the modes come from, in French.
  public let modesBasis: String?
  /// Whether the training account (CPF) can pay for it.
  public let cpf: Attested
  /// Where that comes from, in French.
  public let cpfBasis: String?
  /// Whether it can be had by recognition of experience (VAE).
  public let vae: Attested
  /// Where that comes from, in French.
  public let vaeBasis: String?
  /// The occupations it leads to.
  public let jobs: [Job]
  /// Where the row comes from.
  public let sources: [String]
  /// When the sources were made: a year, a month or a day; `n.d.` when they bear no date.
  public let sourceDate: String
  /// How sure the row's identity is.
  public let confidence: Confidence
  /// What a reader should know besides, in French.
  public let note: String?

  /// Makes a path from every column of its row.
  public init(
    identifier: String, code: String?, title: String, award: String, level: Int?, rncp: String?,
    registrationEnds: CalendarDate?, registration: Registration, successor: Successor? = nil, field: String,
    entry: Entry?, entryBasis: EntryBasis?, entryNote: String?, experienceNote: String?,
    durationNote: String?,
    months: ClosedRange<Int>?, hours: Int?, credits: Int?, modes: Set<DeliveryMode>, modesBasis: String?,
    cpf: Attested, cpfBasis: String?, vae: Attested, vaeBasis: String?, jobs: [Job], sources: [String],
    sourceDate: String, confidence: Confidence, note: String?
  ) {
    self.identifier = identifier
    self.code = code
    self.title = title
    self.award = award
    self.level = level
    self.rncp = rncp
    self.registrationEnds = registrationEnds
    self.registration = registration
    self.successor = successor
    self.field = field
    self.entry = entry
    self.entryBasis = entryBasis
    self.entryNote = entryNote
    self.experienceNote = experienceNote
    self.durationNote = durationNote
    self.months = months
    self.hours = hours
    self.credits = credits
    self.modes = modes
    self.modesBasis = modesBasis
    self.cpf = cpf
    self.cpfBasis = cpfBasis
    self.vae = vae
    self.vaeBasis = vaeBasis
    self.jobs = jobs
    self.sources = sources
    self.sourceDate = sourceDate
    self.confidence = confidence
    self.note = note
  }

  /// What is known of the registration on a day: one that runs has ended the day after its last.
  ///
  /// A registration to be verified stays so: its end says only when the last number seen stops.
  public func registration(on date: CalendarDate) -> Registration {
    guard registration == .running, let end = registrationEnds, end < date else { return registration }
    return .ended
  }

  /// Whether somebody can enrol on a day: it runs, or nobody knows that it does not.
  public func isOpen(on date: CalendarDate) -> Bool {
    [.running, .toVerify].contains(registration(on: date))
  }
}
