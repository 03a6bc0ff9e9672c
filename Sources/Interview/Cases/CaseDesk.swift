public import Faults
public import Guidance

/// The case at a counsellor's desk, as it stands in files.
public struct CaseDesk: Hashable, Sendable {
  /// The case as it was last saved or opened; nil before either.
  public internal(set) var kept: KeptCase?
  /// The case that the open one was set beside last; nil before.
  public internal(set) var compared: KeptCase?
  /// The cases that can be opened; nil until they have been looked for.
  public internal(set) var listing: CaseFolderListing?
}

/// A case as it stands in its file.
public struct KeptCase: Hashable, Sendable {
  /// The path of the file.
  public let path: String
  /// What it says.
  public let file: CaseFile
}

/// The folder in which cases are looked for, and the cases in it.
public struct CaseFolderListing: Hashable, Sendable {
  /// The path of the folder.
  public let folder: String
  /// The names of the files, in order.
  public let names: [String]

  /// A folder as it was found.
  public init(folder: String, names: [String]) {
    self.folder = folder
    self.names = names
  }
}

/// Why a case was not saved or not opened; its file is as it was.
public enum CaseRefusal: Error, Hashable, Sendable {
  /// The file cannot be read or written.
  case file(Problem)
  /// What the file says cannot be taken.
  case faults(Faults, path: String)
  /// Another case is in the file, saved on a day if that can be read.
  case occupied(path: String, saved: CalendarDate?)
}
