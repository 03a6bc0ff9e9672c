/// The keys of a case file: the one list that writing, reading and faults share.
enum CaseKey: String, CaseIterable {
  case version = "ubique-case"
  case saved, answers, notes, shortlist
}

/// The keys of a note in a case file.
enum NoteKey: String, CaseIterable {
  case path, unsuitable, text
}
