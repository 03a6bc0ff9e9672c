import Faults
import Gazetteer
import Guidance
import Imports
import Knowledge
import Presentation
import Reports
import Wording

extension ImportCommand {
  /// Takes offers of training out of files in LHEO; faults are told as they are found, since there may be very many.
  func importOffers(_ narrator: Narrator, on date: CalendarDate) throws(Fault) -> PageContent {
    let teller = FaultTeller(narrator.phrases)
    let told = ToldFaults(teller)
    let overlay = try OfferOverlay(folder: to)
    var offers = LheoOffers(
      of: narrator.knowledge.guide.catalogue, in: territory(narrator.knowledge.gazetteer), seen: date,
      swapsForms: swapForms, organisations: OrganisationFilter(organisation), fault: { told.tell($0) },
      row: { (row, line, file) throws(Fault) in
        if try !overlay.add(row) {
          told.tell(Fault(.twice, file: file, line: line, ["value": .text(row["id"] ?? "")]))
        }
      })
    defer { told.end() }
    for file in files {
      var progress = ImportProgress(file: file, phrases: narrator.phrases)
      try offers.read(ImportedFile(path: file)) { progress.tell($0) }
      progress.end()
    }
    guard offers.counts.formations > 0 else { throw Fault(.importEmpty, file: files.first ?? "") }
    try overlay.write()
    return page(overlay.written, offers.counts, told.count, narrator)
  }

  private func territory(_ gazetteer: Gazetteer) -> LheoOffers.Territory {
    let today = { (code: String) in gazetteer.commune(code).map { $0.parent ?? $0.code } }
    // Files name the same few towns over and over.
    let towns = Shared<[String: String?]>([:])
    return LheoOffers.Territory(
      commune: today,
      nearest: { latitude, longitude in
        Coordinate(latitude: latitude, longitude: longitude).flatMap { gazetteer.commune(nearest: $0)?.code }
      },
      town: { postcode, town in
        let text = "\(postcode) \(town)"
        if let known = towns.value[text] { return known }
        let found = gazetteer.search(text, limit: 1).first.flatMap { match -> String? in
          guard case .commune(let code) = match.place, match.isWhole || match.kind == .otherName else {
            return nil
          }
          return today(code)
        }
        towns.value[text] = found
        return found
      })
  }

  private func page(
    _ written: OfferOverlay.Written, _ counts: LheoOffers.Counts, _ faults: Int, _ narrator: Narrator
  ) -> PageContent {
    var content = PageContent(title: PageTitle(app: narrator.text("app.title"), part: ""))
    let grouped = narrator.grouped
    content.say(
      .title(
        narrator.text(
          "import.sessions", ["formations": grouped(counts.formations), "count": grouped(counts.sessions)])))
    content.gap()
    let values = [
      "file": written.file, "count": grouped(written.count), "added": grouped(written.added),
      "changed": grouped(written.changed),
    ]
    content.say(.listed(narrator.text("import.offers", values)))
    content.say(.listed(narrator.text("import.elsewhere", ["count": grouped(counts.elsewhere)])))
    if !organisation.isEmpty {
      content.say(.listed(narrator.text("import.others", ["count": grouped(counts.others)])))
    }
    content.say(.listed(narrator.text("import.faults", ["count": grouped(faults)])))
    content.gap()
    let left = ["persons": grouped(counts.persons), "mobiles": grouped(counts.mobiles)]
    content.say(narrator.text("import.left-persons", left))
    let isChanged = written.added + written.changed > 0
    content.say(narrator.text(isChanged ? "import.written" : "import.no-change", ["folder": to]))
    return content
  }
}

/// A value that several closures change in turn, on one thread.
private final class Shared<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// Tells faults on standard error as they are found, many at once.
private final class ToldFaults {
  private let teller: FaultTeller
  private var lines: [String] = []
  private(set) var count = 0

  init(_ teller: FaultTeller) { self.teller = teller }

  func tell(_ fault: Fault) {
    count += 1
    lines.append(teller.line(fault))
    if lines.count >= 500 { end() }
  }

  func end() {
    if !lines.isEmpty { StandardStream.error.write(lines) }
    lines = []
  }
}
