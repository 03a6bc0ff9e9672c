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
      let renewed = try documentation.renewed(text)
      guard renewed != text else { continue }
      guard !check else { throw Failure(.failed, ["\(file): out of date; run make documents"]) }
      do throws(SystemError) {
        try TextFile.write(renewed, to: file)
      } catch {
        throw Failure(.failed, [narrator.text("cli.cannot-write")])
      }
    }
  }
}
