import Arguments
import ContentFiles
import Files
import Guidance
import Wording

/// Renews the screens and tables that documents show of the program.
struct DocumentsCommand: ParsableCommand {
  static let name = "documents"
  static let isListed = false

  /// The documents.
  @Argument(isRequired: true) var files: [String] = []

  /// Change nothing; fail when a document is not as the program now is.
  @Flag var check = false

  @OptionGroup var content: ContentOptions

  func run() throws {
    let narrator = try content.open().narrator
    let documentation = Documentation(knowledge: narrator.knowledge)
    for file in files {
      guard let bytes = AssetFolders.read(file), let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(.usage, [narrator.text("error.file-unreadable", ["file": file])])
      }
      let (renewed, pictures) = try documentation.renewed(text)
      try write(renewed, to: file, narrator)
      let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
      for picture in pictures { try write(picture.content, to: folder + picture.file, narrator) }
    }
  }

  /// Writes a file where it is not as it should be, or says so.
  private func write(_ text: String, to file: String, _ narrator: Narrator) throws(Failure) {
    guard AssetFolders.read(file) != Array(text.utf8) else { return }
    guard !check else { throw Failure(.failed, ["\(file): out of date; run make documents"]) }
    do throws(SystemError) {
      try TextFile.write(text, to: file)
    } catch {
      throw Failure(.failed, [narrator.text("cli.cannot-write")])
    }
  }
}
