import Arguments
import ContentFiles
import Faults
import Files
import Glibc
import Guidance
import Imports
import Knowledge
import Presentation
import Reports
import Wording

/// What can be imported.
enum ImportKind: String, CaseIterable, ArgumentValue {
  /// The open data of the national register of certifications (RNCP), in XML or in CSV.
  case rncp
  /// The State's local directory (annuaire de l'administration, base de données locale), in JSON.
  case directory
  /// Offers of training in the language of public exchanges (LHEO), in XML.
  case lheo
}

/// Renews content from public files: writes an overlay, and says what it changes.
struct ImportCommand: ParsableCommand {
  static let name = "import"

  /// What the files are: rncp (register of certifications), directory (local directory of the State) or lheo (offers of
  /// training).
  @Argument(isRequired: true) var kind = ImportKind.rncp

  /// The files, in XML, CSV or JSON.
  @Argument(isRequired: true) var files: [String] = []

  /// The folder to write into; what it holds already is kept.
  @Option(value: "folder", isRequired: true) var to = ""

  /// Swap the codes 1 and 2 of the form of teaching (lheo): one exporter writes them so.
  @Flag var swapForms = false

  /// Take only the offers of organisations with these words in their name, or with this SIREN or SIRET (lheo); may be
  /// given several times.
  @Option(value: "name") var organisation: [String] = []

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  func run() throws {
    // No rules are needed, and an import of a gigabyte is to leave the memory to others.
    let opened = try content.open(.lookUps)
    try outcome(opened.narrator, opened.folders).deliver(opened.narrator.phrases)
  }

  private func outcome(_ narrator: Narrator, _ folders: AssetFolders) throws(Failure) -> Outcome {
    let date = try day.date(narrator)
    let teller = FaultTeller(narrator.phrases)
    do {
      let (page, faults) =
        switch kind {
        case .rncp: try renewCatalogue(narrator, in: folders.paths, on: date)
        case .directory: try renewContacts(narrator, in: folders.paths, on: date)
        case .lheo: (try importOffers(narrator, on: date), Faults())
        }
      return Outcome(
        output: TextRenderer(narrator.phrases).text(of: page), remarks: faults.all.map(teller.line))
    } catch {
      throw Failure(.failed, [teller.line(error)])
    }
  }

  private func renewCatalogue(
    _ narrator: Narrator, in folders: [String], on date: CalendarDate
  ) throws(Fault) -> (page: PageContent, faults: Faults) {
    let (records, faults) = try read(narrator.phrases)
    let renewal = try CatalogueOverlay(folder: to, content: folders).write(records, seen: date)
    return (page(renewal, records.count, narrator), faults)
  }

  // MARK: Reading

  private func read(_ phrases: Phrases) throws(Fault) -> (records: [Int: RncpRecord], faults: Faults) {
    var tables = RncpTables()
    var records: [Int: RncpRecord] = [:]
    var faults = Faults()
    for file in files {
      var progress = ImportProgress(file: file, phrases: phrases)
      if file.lowercased().hasSuffix(".csv") {
        try tables.read(DelimitedReader(ImportedFile(path: file))) { progress.tell($0) }
      } else {
        let handler = RncpXml(file: file)
        try XmlReader(ImportedFile(path: file)).read(to: handler) { progress.tell($0) }
        records.merge(handler.records) { _, later in later }
        faults.add(contentsOf: handler.faults.all)
      }
      progress.end()
    }
    faults.add(contentsOf: tables.faults.all)
    records.merge(tables.records) { first, _ in first }
    guard !records.isEmpty else { throw Fault(.importEmpty, file: files.first ?? "") }
    return (records, faults)
  }

  // MARK: What is said

  private func page(_ renewal: CatalogueRenewal, _ records: Int, _ narrator: Narrator) -> PageContent {
    var content = PageContent(title: PageTitle(app: narrator.text("app.title"), part: ""))
    content.say(.title(narrator.text("import.title", ["count": narrator.grouped(records)])))
    var last: String?
    for change in renewal.changes {
      if change.path != last {
        content.gap()
        content.say(.code(change.path, narrator.knowledge.guide.catalogue.path(change.path)?.title ?? ""))
      }
      last = change.path
      let before = change.before.isEmpty ? narrator.text("import.nothing") : change.before
      content.say(
        .listed(
          narrator.text("import.change", ["column": change.column, "before": before, "after": change.after])))
    }
    content.gap()
    if !renewal.unknown.isEmpty {
      let paths = renewal.unknown.joined(separator: narrator.text("answer.and"))
      content.say(narrator.text("import.unknown", ["paths": paths]))
    }
    let key = renewal.changes.isEmpty ? "import.no-change" : "import.written"
    content.say(narrator.text(key, ["folder": to]))
    return content
  }
}

/// How far an import is, on a terminal: one line that is written over.
struct ImportProgress {
  let file: String
  let phrases: Phrases
  private var told = 0

  init(file: String, phrases: Phrases) {
    self.file = file
    self.phrases = phrases
  }

  /// Every so many bytes the line is renewed.
  private static let step = 32 << 20

  mutating func tell(_ bytes: Int) {
    guard bytes - told >= Self.step, isatty(STDERR_FILENO) == 1 else { return }
    told = bytes
    let values = ["file": file, "count": String(bytes >> 20)]
    StandardStream.error.write(Array("\r\(phrases.text("import.progress", values).printable)".utf8))
  }

  func end() { if told > 0 { StandardStream.error.write("\n") } }
}
