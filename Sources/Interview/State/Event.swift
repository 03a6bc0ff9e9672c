public import Guidance

/// What a person does, whatever face they do it with.
public enum Event: Hashable, Sendable {
  /// Takes one choice: of a question with one answer, a place of the list, or a case to open.
  case choose(String)
  /// Ticks or unticks one of several choices.
  case toggle(String)
  /// Types text.
  case type(String)
  /// Pastes text: its line ends part words, and a number in it never runs into another.
  case paste(String)
  /// Takes back the character typed before the cursor.
  case erase
  /// Moves the cursor in what is typed, or deletes at it.
  case edit(TextEdit)
  /// Empties what is typed or ticked.
  case clear
  /// Lists regions instead of searching for communes, or the other way round.
  case listRegions(Bool)
  /// Goes on: takes the draft as the answer, or leaves a page that has none.
  case confirm
  /// “I don’t know” or “I prefer not to answer”; drops a note.
  case decline
  /// Goes one page back.
  case back
  /// Changes one answer, from the recap.
  case change(String)
  /// Opens a page.
  case open(Page)
  /// Looks at the paths of one form of teaching alone, or at all.
  case look(DeliveryMode?)
  /// Lists some of the paths of the catalogue, or all.
  case list(CatalogueListing)
  /// Speaks another language.
  case speak(String)
  /// Shows plain wording, or the usual one.
  case plain(Bool)
  /// Asks for more space on the screen and the sheet in large print, or for the usual.
  case large(Bool)
  /// Keeps a path in the shortlist, or takes it out.
  case keep(String)
  /// Tries another answer to a question, from the what-if page.
  case whatIf(String)
  /// Keeps the answers being tried.
  case adopt
  /// Takes back the last step of the conversation.
  case undo
  /// Makes the step again that was taken back last; without one, opens the page again that was left last with something
  /// typed on it.
  case redo
  /// Saves the case, at a counsellor's desk.
  case save
  /// Replaces the case in the file by this one.
  case replace
  /// The cases of the folder were looked for.
  case listed(CaseFolderListing)
  /// The case was saved in a file.
  case saved(CaseFile, path: String)
  /// A case was opened from a file.
  case opened(CaseFile, path: String)
  /// A case was read, to be set beside the open one.
  case compared(CaseFile, path: String)
  /// A case was not saved or not opened.
  case refused(CaseRefusal)
  /// The sheet was kept in a file.
  case sheetKept(path: String)
  /// The sheet was handed to the printer.
  case sheetPrinted
  /// Agrees that the visit is counted, or does not.
  case count(Bool)
  /// The visit was counted, or could not be, which is nobody's concern.
  case counted
  /// Nobody is there any more, or the program is ended: the visit is over as it stands.
  case abandon
  /// Asks to leave.
  case leave
  /// Begins anew: every answer is erased.
  case restart
}
