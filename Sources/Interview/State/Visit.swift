public import Guidance

/// What one person says from their first page to their last, and how the interview is told to them.
public struct Visit: Hashable, Sendable {
  /// Which visit this is since the interview began, from 1: another number means that somebody else is there.
  ///
  /// Steps, the way back and the place of the focus belong to one visit alone.
  public package(set) var number = 1
  /// The language, by code.
  public var language: String
  /// Where the program is used.
  public var setting: Setting
  /// Whether the plain wording is shown.
  public var isPlain: Bool
  /// Whether letters are to be seen easily: empty rows between choices, and the sheet in large print.
  public var isLarge = false
  /// Everything answered so far, also what no longer matters.
  public var answers = Answers()
  /// The identifiers of the paths that the person keeps, in the order in which they were kept.
  public var shortlist: [String] = []
  /// What is noted on paths, in the order in which it was noted.
  public var notes: [PathNote] = []
  /// What the case says of questions and paths that the content no longer has.
  public var gone = GoneParts()
  /// The lines of the sheet to take home that are taken out, or in where they are only offered, by identity.
  public var turnedLines: Set<String> = []
  /// The facts whose answer a code had and the content does not take any more, by identifier.
  public var lostFacts: [String] = []
  /// Whether the visit may be counted, where visits are: the person can say no.
  public var isCounted = true
  /// How many copies of the sheet were printed.
  public var copies = 0
  /// The file in which the sheet was kept last; nil before it was.
  public var sheetFile: String?
  /// The answers and the advice as they were, while others are tried; nil when none are.
  public var whatIf: WhatIfSession?

  /// A visit in which nothing has been said.
  init(language: String, setting: Setting, isPlain: Bool) {
    self.language = language
    self.setting = setting
    self.isPlain = isPlain
  }
}

/// What stays as it was while other answers are tried.
public struct WhatIfSession: Hashable, Sendable {
  /// The answers before.
  public let answers: Answers
  /// The advice on them.
  public let advice: Advice
}

/// Where the program is used.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  /// One's own machine, or one that somebody watches over: by oneself.
  case home
  /// A counsellor's desk: the whole situation on one page, notes and cases.
  case desk
  /// A public library: by oneself, on a machine for everybody.
  case publicLibrary = "library"
  /// A station in a centre, left to passers-by.
  case kiosk

  /// Whether the machine is left to strangers, so that an abandoned visit is erased.
  public var isUnattended: Bool { self == .kiosk || self == .publicLibrary }
}
