/// A session of training that somebody offers: when and where a path can be followed, in which form and at what price,
/// as a public file or a centre says it.
///
/// A missing value means *not said*, never *there is none*.
public struct Offer: Hashable, Sendable {
  /// When classes are given.
  public enum Rhythm: String, CaseIterable, Hashable, Sendable {
    case day, evening, week, weekend
    case fullTime = "full-time"
    case partTime = "part-time"
    case several
  }

  /// Whether people are still taken.
  public enum Recruitment: String, CaseIterable, Hashable, Sendable {
    case open, closed, suspended
  }

  /// Where classes are given.
  public struct Site: Hashable, Sendable {
    /// The lines of the address above the town.
    public var address: String?
    /// The postcode.
    public var postcode: String?
    /// The town, as the source writes it.
    public var town: String?
    /// The INSEE code of the commune.
    public var commune: String?
    /// Degrees north.
    public var latitude: Double?
    /// Degrees east.
    public var longitude: Double?

    /// A place of which nothing is known.
    public init() {}
  }

  /// How to ask: of the organisation, never of a person.
  public struct Contact: Hashable, Sendable {
    /// The telephone.
    public var phone: String?
    /// The address for electronic mail.
    public var email: String?
    /// The site on the web.
    public var website: String?

    /// Nothing known.
    public init() {}

    /// Whether there is a way to ask.
    public var isKnown: Bool { phone != nil || email != nil || website != nil }
  }

  /// What is asked and who pays, as the source says it.
  public struct Terms: Hashable, Sendable {
    /// The price of the whole, in hundredths of a euro, all taxes included.
    public var price: Int?
    /// The level asked, 3 to 8 on the national scale of 2019; 0 when none is.
    public var entry: Int?
    /// Whether that level is a condition.
    public var isEntryRequired: Bool?
    /// What else is asked, in French.
    public var conditions: String?
    /// Whether somebody may pay.
    public var isFunded: Bool?
    /// On which conditions, in French.
    public var fundingNote: String?
    /// Who pays, by the codes of the table of LHEO, 0 to 17.
    public var funders: [Int] = []

    /// Nothing known.
    public init() {}
  }

  /// A stable identifier.
  public let identifier: String
  /// The paths that are followed, by identifier.
  public let paths: [String]
  /// The number in the national register that the source names.
  public var rncp: String?
  /// What the source calls it.
  public var title: String?
  /// Who offers it.
  public var organisation: String?
  /// The form; nil where the source does not say.
  public var mode: DeliveryMode?
  /// When classes are given.
  public var rhythms: [Rhythm] = []
  /// When classes are given, in the words of the source, in French.
  public var rhythmNote: String?
  /// When it starts.
  public var starts: PartialDate?
  /// When it ends.
  public var ends: PartialDate?
  /// Whether one may come in at any time.
  public var isPermanent = false
  /// Whether people are still taken, where the source says so.
  public var recruitment: Recruitment?
  /// Where.
  public var site = Site()
  /// Whom to ask.
  public var contact = Contact()
  /// What is asked and who pays.
  public var terms = Terms()
  /// When a source showed it so.
  public let seen: PartialDate
  /// Where it comes from.
  public let source: String

  /// Makes an offer of which no more is known.
  public init(identifier: String, paths: [String], seen: PartialDate, source: String) {
    self.identifier = identifier
    self.paths = paths
    self.seen = seen
    self.source = source
  }

  /// The last day on which it may be proposed; nil when nobody is taken any more.
  ///
  /// A session can be joined up to its start, and for as long as it lasts where one may come in at any time. One
  /// without any date is believed for a year.
  public var lastDay: CalendarDate? {
    guard recruitment == nil || recruitment == .open else { return nil }
    let believed = seen.last.adding(years: 1)
    // What can be joined at any time can be joined at its start, too.
    if isPermanent { return ends?.last ?? [believed, starts?.last].compactMap { $0 }.max() }
    return starts?.last ?? ends?.last ?? believed
  }

  /// The day by which offers are put in order: the first on which it may start; without one, the first of all where one
  /// may come in at any time, the last of all where nothing is known.
  public var order: Int {
    starts?.first.dayNumber ?? (isPermanent ? 0 : .max)
  }
}
