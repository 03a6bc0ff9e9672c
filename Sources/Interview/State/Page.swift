public import Guidance

/// Where in the conversation a person is.
public enum Page: Hashable, Sendable {
  /// What this is, what is kept, how long it takes.
  case welcome
  /// One question, by fact.
  case question(String)
  /// All answers, each of which can be changed.
  case recap
  /// What to do first, and then: the first page of results.
  case plan
  /// The sheet to take home, as it leaves the screen.
  case sheet
  /// Which lines of the sheet are taken out.
  case sheetLines
  /// Where to keep the sheet as a file.
  case saveSheet
  /// The code that brings the answers back, and what is in it.
  case code
  /// The same group by group, each said twice, to be said over the telephone.
  case dictatedCode
  /// The same letter by letter, with a word for each.
  case spelledCode
  /// A square that a telephone reads from the screen.
  case square(SquareMatter)
  /// Where a code is typed.
  case enterCode
  /// The paths proposed, in one list.
  case proposals
  /// One path, as proposed in a form of teaching.
  case path(String, mode: DeliveryMode)
  /// One place of the Cnam.
  case centre(String)
  /// Rights and funding.
  case rights
  /// What is folded on the page of rights: those of one subject, or the rules to know.
  case rightsPart(RightsPart)
  /// One scheme, with its proof.
  case scheme(String)
  /// Where a contact of the plan is reached: every office, nearest first.
  case offices(String)
  /// The person to see, the nearest places and the programmes.
  case people
  /// The person's territory: hiring needs, label, map.
  case territory
  /// What is not proposed or not open, and what would change that.
  case whyNot
  /// The paths beyond those first proposed; of one form alone when it is named.
  case more(DeliveryMode?)
  /// The paths the person keeps.
  case shortlist
  /// The first paths of the shortlist side by side: only what differs.
  case comparison
  /// Which answer to try otherwise.
  case whatIf
  /// What the answers being tried change.
  case difference
  /// Where what the page beneath says comes from.
  case sources
  /// The words of the trade, explained.
  case glossary
  /// Whether to leave: asked once.
  case leaving
  /// The whole catalogue, with a search.
  case catalogue
  /// All places of the Cnam, with a search.
  case centres
  /// A territory and what is known of it, with a search: that of the counsellor until another is named.
  case area
  /// Which job one would like, with a search.
  case occupations
  /// One occupation, by its code: the fields and paths that lead to it, or where it is learnt.
  case occupation(String)
  /// A note on a path, as a counsellor writes it.
  case note(String)
  /// Where to keep the case.
  case saveCase
  /// Which case to open.
  case openCase
  /// Which case to set beside the open one.
  case compareCase
  /// What differs between the two.
  case caseDifference
  /// Whether to leave a case that is not saved.
  case unsaved(PendingExit)

  /// The page on which a conversation begins.
  static func first(in setting: Setting) -> Page { setting == .desk ? .recap : .welcome }
}

/// What a square on the screen gives a telephone.
public enum SquareMatter: Hashable, Sendable {
  /// The sheet to take home, as much of it as there is room for.
  case sheet
  /// The code that brings the answers back.
  case code
}

/// A part of the rights that has a page of its own.
public enum RightsPart: Hashable, Sendable {
  /// Those of one subject.
  case subject(Scheme.Subject)
  /// The rules to know, which give nothing by themselves.
  case toKnow
}

/// What takes a counsellor away from a case.
public enum PendingExit: Hashable, Sendable {
  /// Another person's case begins.
  case newCase
  /// Another case is opened, by the name of its file as typed.
  case open(String)
  /// The answers of a code are opened, as it was typed.
  case code(String)
  /// The program ends.
  case leave
}
