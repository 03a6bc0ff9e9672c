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
      guard let to else {
        var isWell = true
        _ = try export(folders) { isWell = isWell && StandardStream.output.write($0) }
        return isWell ? Outcome() : Outcome(remarks: [narrator.text("cli.cannot-write")], status: .failed)
      }
      let told = { (error: SystemError) in Fault(.fileUnwritten, file: to, ["what": .text(error.message)]) }
      let draft: FileDraft
      do throws(SystemError) { draft = try FileDraft(of: to) } catch { throw told(error) }
      let count = try export(folders) { (text) throws(Fault) in
        do throws(SystemError) { try draft.add(text) } catch { throw told(error) }
      }
      do throws(SystemError) { try draft.finish() } catch { throw told(error) }
      let values = ["count": narrator.grouped(count), "file": to]
      return Outcome(output: narrator.text("export.written", values) + "\n")
    } catch {
      throw Failure(.failed, [teller.line(error)])
    }
  }

  /// Writes the file training by training, and says how many there were; nothing is written where there are none.
  private func export(_ folders: [String], _ write: (String) throws(Fault) -> Void) throws(Fault) -> Int {
    var isBegun = false
    let count = try LheoExport().forEach(in: Self.files(of: folders)) { (training) throws(Fault) in
      try write(isBegun ? training : LheoExport.start + training)
      isBegun = true
    }
    guard count > 0 else { throw Fault(.importEmpty, file: "offers") }
    try write(LheoExport.end)
    return count
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
