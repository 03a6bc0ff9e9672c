public import Guidance

/// An interview at one moment, whatever face it has: a value, so that every moment can be kept and compared.
///
/// Its parts are values of their own. What the person said (`visit`) and where they are (`navigation`) are the state
/// proper; what follows from them (`derived`) is kept so that no face works it out again; the files of a desk (`desk`)
/// and the steps that can be taken back (`history`) lie beside them.
public struct InterviewState: Hashable, Sendable {
  /// What one person says, and how it is told to them.
  public var visit: Visit
  /// Where the person is, and how they came there.
  public var navigation: Navigation
  /// What the page shows of the answers.
  public var derived = DerivedResults()
  /// The case at a counsellor's desk, as it stands in files.
  public internal(set) var desk = CaseDesk()
  /// The steps that can be taken back and made again.
  public internal(set) var history = History()
  /// What was typed or ticked on pages that were left without taking it.
  public internal(set) var drafts = KeptDrafts()
  /// Whether what was asked came to its results: the plan, or the paths proposed, were shown.
  package var hasSeenResults = false
  /// What the last event wants done outside the interview; nil when there is nothing to do.
  ///
  /// It stands here until the next event, so that a face has one value to pass on. The program around the face does it
  /// and tells what became of it as an event.
  public internal(set) var effect: Effect?

  /// Whether the person waits for what becomes of the effect.
  package var isWaiting: Bool { effect?.isSeen ?? false }

  /// An interview that has not begun.
  public init(language: String, setting: Setting, isPlain: Bool = false) {
    visit = Visit(language: language, setting: setting, isPlain: isPlain)
    // A counsellor sees the whole situation at once; everybody else is welcomed.
    navigation = Navigation(page: Page.first(in: setting))
  }

  /// Whether somebody has said or looked at anything in this visit: until then it is held for no day yet.
  public var hasBegun: Bool {
    visit.answers != Answers() || desk.kept != nil || navigation.page != Page.first(in: visit.setting)
      || !navigation.trail.isEmpty || navigation.draft != Draft()
  }
}

/// What follows from the answers and is shown by pages: made when a page needs it, dropped when answers change.
///
/// Each result is large and never changes: it lies apart, so that a moment of the interview, which history keeps by the
/// dozen, is copied by counting a few references.
public struct DerivedResults: Hashable, Sendable {
  /// The advice on the answers, once it has been asked for.
  @Apart public var advice: Advice?
  /// The plan on the answers, once it has been asked for; nil also where the content makes none.
  @Apart public var plan: Plan? { didSet { if plan == nil { discreet = nil } } }
  /// The plan as it may be written down, once the sheet has been asked for.
  @Apart public var discreet: DiscreetPlan?
  /// The proposal of the path being looked at, also where it is not among those shown.
  @Apart public var proposal: Proposal?
  /// The way to the path being looked at.
  @Apart public var way: WayThrough?
  /// What differs between the open case and the one beside it.
  @Apart public var comparison: CaseComparison?
  /// What the answers being tried change.
  @Apart public var difference: AdviceDifference?
}

/// A large value that may be missing, in a place of its own: handing it on counts one reference.
@propertyWrapper
public struct Apart<Value: Hashable & Sendable>: Hashable, Sendable {
  private indirect enum Place: Hashable, Sendable {
    case empty
    case holding(Value)
  }

  private var place: Place

  /// The value; nil when it is missing.
  public var wrappedValue: Value? {
    get { if case .holding(let value) = place { value } else { nil } }
    set { place = newValue.map(Place.holding) ?? .empty }
  }

  /// Puts a value in a place of its own.
  public init(wrappedValue: Value?) { place = wrappedValue.map(Place.holding) ?? .empty }
}
