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
  /// The proposals, in lanes.
  case proposals
  /// One path, as proposed in a lane.
  case path(String, lane: DeliveryMode)
  /// One place of the Cnam.
  case centre(String)
  /// Rights and funding.
  case rights
  /// One scheme, with its proof.
  case scheme(String)
  /// The person to see, the nearest places and the programmes.
  case people
  /// The person's territory: hiring needs, label, map.
  case territory
  /// What is not proposed or not open, and what would change that.
  case whyNot
  /// The paths of a lane beyond those proposed.
  case more(DeliveryMode)
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
  /// A note on a path, as a counsellor writes it.
  case note(String)
  /// Where to keep the case.
  case saveCase
  /// Which case to open.
  case openCase
  /// Whether to leave a case that is not saved.
  case unsaved(PendingExit)

  /// The page on which a conversation begins.
  static func first(in setting: Setting) -> Page { setting == .desk ? .recap : .welcome }
}

/// What takes a counsellor away from a case.
public enum PendingExit: Hashable, Sendable {
  /// Another person's case begins.
  case newCase
  /// Another case is opened, by the name of its file as typed.
  case open(String)
  /// The program ends.
  case leave
}
