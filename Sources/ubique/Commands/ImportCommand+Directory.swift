import Faults
import Gazetteer
import Guidance
import Imports
import Knowledge
import Presentation
import Reports
import Wording

extension ImportCommand {
  /// Renews contacts from the State's local directory.
  func renewContacts(
    _ narrator: Narrator, in folders: [String], on date: CalendarDate
  ) throws(Fault) -> (page: PageContent, faults: Faults) {
    var offices = DirectoryOffices(in: territory(narrator.knowledge.gazetteer))
    for file in files {
      var progress = ImportProgress(file: file, phrases: narrator.phrases)
      var faults = Faults()
      try JsonElements(ImportedFile(path: file)).read(
        progress: { progress.tell($0) }, fault: { faults.add($0) }
      ) {
        offices.take($0, line: $1, of: file)
      }
      offices.add(contentsOf: faults)
      progress.end()
    }
    guard !offices.offices.isEmpty else { throw Fault(.importEmpty, file: files.first ?? "") }
    let written = try DirectoryOverlay(folder: to, content: folders).write(offices.offices, seen: date)
    return (page(written, offices, narrator), offices.faults)
  }

  private func territory(_ gazetteer: Gazetteer) -> DirectoryOffices.Territory {
    DirectoryOffices.Territory(
      commune: { code in gazetteer.commune(code).map { $0.parent ?? $0.code } },
      nearest: { latitude, longitude in
        Coordinate(latitude: latitude, longitude: longitude).flatMap { gazetteer.commune(nearest: $0)?.code }
      })
  }

  private func page(
    _ written: [DirectoryOverlay.Written], _ offices: DirectoryOffices, _ narrator: Narrator
  ) -> PageContent {
    var content = PageContent(title: PageTitle(app: narrator.text("app.title"), part: ""))
    content.say(.title(narrator.text("import.services", ["count": narrator.grouped(offices.services)])))
    content.gap()
    for kind in written {
      let values = [
        "kind": kind.kind, "count": narrator.grouped(kind.offices), "renewed": narrator.grouped(kind.renewed),
      ]
      content.say(.listed(narrator.text("import.offices", values)))
    }
    content.gap()
    let left = ["persons": narrator.grouped(offices.persons), "mobiles": narrator.grouped(offices.mobiles)]
    content.say(narrator.text("import.left-out", left))
    let isChanged = written.contains(where: \.isChanged)
    content.say(narrator.text(isChanged ? "import.written" : "import.no-change", ["folder": to]))
    return content
  }
}
