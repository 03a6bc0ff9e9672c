import Arguments
import ContentFiles
import Faults
import Files
import Glibc
import Imports
import Knowledge
import Wording

/// What can be exported.
enum ExportKind: String, CaseIterable, ArgumentValue {
  /// Offers of training in the language of public exchanges (LHEO), in XML.
  case lheo
}

/// Writes the offers of content again as a file for others.
struct ExportCommand: ParsableCommand {
  static let name = "export"

  /// What to write: lheo, the offers of training.
  @Argument(isRequired: true) var kind = ExportKind.lheo

  /// The folders with offers; those of the content when none is given.
  @Argument var folders: [String] = []

  /// The file to write; standard output when none is given.
  @Option(value: "file") var to: String?

  @OptionGroup var content: ContentOptions

  func run() throws {
    let opened = try content.open()
    try outcome(opened.narrator, folders.isEmpty ? opened.folders.paths : folders).deliver(
      opened.narrator.phrases)
  }

  private func outcome(_ narrator: Narrator, _ folders: [String]) throws(Failure) -> Outcome {
    let teller = FaultTeller(narrator.phrases)
    for folder in folders where access(folder, R_OK) != 0 {
      throw Failure(.usage, [teller.line(Fault(.folderMissing, ["folder": .text(folder)]))])
    }
    do throws(Fault) {
      var text = LheoExport.start
      let count = try LheoExport().forEach(in: Self.files(of: folders)) { text += $0 }
      text += LheoExport.end
      guard count > 0 else { throw Fault(.importEmpty, file: "offers") }
      guard let to else { return Outcome(output: text) }
      do throws(SystemError) {
        try TextFile.write(text, to: to)
      } catch {
        throw Fault(.fileUnwritten, file: to, ["what": .text(error.message)])
      }
      let values = ["count": narrator.grouped(count), "file": to]
      return Outcome(output: narrator.text("export.written", values) + "\n")
    } catch {
      throw Failure(.failed, [teller.line(error)])
    }
  }

  /// The tables and stores of offers, those that win by identifier first.
  private static func files(of folders: [String]) -> [String] {
    folders.reversed().flatMap { folder in
      let names = AssetFolders.names(in: "\(folder)/offers").reversed()
      return [".csv", ".sqlite"].flatMap { ending in
        names.filter { $0.hasSuffix(ending) }.map { "\(folder)/offers/\($0)" }
      }
    }
  }
}
