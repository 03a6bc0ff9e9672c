public import Guidance

/// A conversation at one moment, whatever face it has: a value, so that every moment can be kept and compared.
public struct InterviewState: Hashable, Sendable {
  /// The language, by code.
  public var language: String
  /// Where the program is used.
  public var setting: Setting
  /// Whether the plain wording is shown.
  public var isPlain: Bool
  /// Everything answered so far, also what no longer matters.
  public var answers = Answers()
  /// Where the person is.
  public var page: Page
  /// The pages behind as they were left, the last one visited last: the way back.
  public var trail: [VisitedPage] = []
  /// The answer on its way.
  public var draft = Draft()
  /// Whether the person came from the recap to change one answer.
  public var isRevising = false
  /// The lane being looked at.
  public var lane = DeliveryMode.onSite
  /// The advice on these answers, once it has been asked for.
  public var advice: Advice?
  /// The proposal of the path being looked at, also where it is not among those shown in its lane.
  public var proposal: Proposal?
  /// The paths the person keeps, in the order in which they were kept.
  public var shortlist: [String] = []
  /// What is noted on paths, in the order in which it was noted.
  public var notes: [PathNote] = []
  /// The case as it stands in its file, once it was saved or opened.
  public internal(set) var kept: KeptCase?
  /// The cases that can be opened, once they have been looked for.
  public internal(set) var listing: CaseFolderListing?
  /// What the program around the conversation has to do now.
  public internal(set) var effect: Effect?
  /// The answers and the advice as they were, while others are tried.
  public var whatIf: WhatIfSession?
  /// What the answers being tried change.
  public var difference: AdviceDifference?
  /// Whether the event being heard begins the conversation of somebody else.
  var isAnotherLearner = false
  /// The steps that can be taken back, the last one last.
  public internal(set) var past: [UndoStep] = []
  /// The steps taken back, the next one last.
  public internal(set) var future: [UndoStep] = []
  /// The way to the path being looked at.
  public var way: WayThrough?
  /// Whether the person has left.
  public var isOver = false

  /// A conversation that has not begun.
  public init(language: String, setting: Setting, isPlain: Bool = false) {
    self.language = language
    self.setting = setting
    self.isPlain = isPlain
    // A counsellor sees the whole situation at once; everybody else is welcomed.
    page = Page.first(in: setting)
  }
}
