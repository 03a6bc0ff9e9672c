import Guidance
import Knowledge
import Wording

extension SheetMaker {
  /// The paths to talk about, those that the person keeps first; never more than a plan names.
  var namedPaths: [TrainingPath] {
    guard !plan.paths.isEmpty else { return [] }
    let within = Set(plan.list.map(\.path))
    let kept = additions.shortlist.filter(within.contains)
    let named = kept + plan.paths.map(\.path).filter { !kept.contains($0) }
    return named.prefix(Planning.mostPaths).compactMap { narrator.knowledge.guide.catalogue.path($0) }
  }

  /// A path by its title and its level in words, or its award where it has none and the title does not say it.
  private func told(_ path: TrainingPath) -> String {
    let award = narrator.award(of: path)
    let level = path.level.flatMap { narrator.textIfAny("sheet.level.\($0)") }
    if level == nil, path.title.lowercased().hasPrefix(award.lowercased()) { return path.title }
    return narrator.text("sheet.path", ["title": path.title, "award": level ?? award])
  }

  var paths: [Sheet.Line] {
    var lines: [Sheet.Line] = []
    // Paths of a plan are all of one fit: what makes them fit is said once.
    if let first = plan.paths.first {
      lines.append(line("paths.fit", narrator.reason(for: first, in: plan, for: answers), weight: 9))
    }
    for (position, path) in namedPaths.enumerated() {
      lines.append(
        line("path.\(path.identifier)", told(path), kind: .listed, weight: position == 0 ? 0 : 18 + position))
      lines +=
        next(path.identifier).map { [line("offer.\(path.identifier)", $0, weight: 17 + position)] } ?? []
    }
    if !lines.isEmpty { lines += place }
    if let remark = narrator.pathsRemark(of: plan, for: answers) {
      lines.append(line("paths.remark", remark))
    }
    return lines
  }

  /// When and where a path begins next, and the number to call; nil where nothing is offered.
  private func next(_ path: String) -> String? {
    guard let near = plan.paths.first(where: { $0.path == path })?.offers.first else { return nil }
    let date = plan.date
    let parts = [narrator.next(near, on: date), narrator.phone(of: near.offer, on: date)].compactMap { $0 }
    return narrator.text("sheet.sentence", ["text": parts.joined(separator: narrator.text("answer.and"))])
  }

  /// The one place of the plan, with how far it is and since when it is known.
  var place: [Sheet.Line] {
    let label = narrator.text("sheet.label.place")
    if let place = plan.place, let centre = narrator.knowledge.centre(place.centre) {
      let parts = [centre.name, narrator.distance(to: place), narrator.standing(of: centre)]
      let text = parts.joined(separator: narrator.text("answer.then"))
      return [line("place", narrator.text("sheet.sentence", ["text": text]), label: label, weight: 20)]
    }
    guard let remote = plan.remoteCentre.flatMap({ narrator.knowledge.centre($0) }) else { return [] }
    let text = narrator.text("plan.page.remote-place", ["place": remote.name])
    return [line("place", narrator.text("sheet.sentence", ["text": text]), label: label, weight: 20)]
  }

  var payers: [Sheet.Line] {
    plan.payers.enumerated().map { position, finding in
      let contact = narrator.knowledge.guide.scheme(finding.scheme)?.contact ?? ""
      return line(
        "payer.\(finding.scheme)",
        narrator.text(
          finding.verdict == .yes ? "sheet.payer" : "sheet.payer-check",
          [
            "name": narrator.name(ofScheme: finding.scheme),
            "who": narrator.text("contact.\(contact).name"),
          ]), kind: .numbered, weight: position == 0 ? 0 : 10 + position)
    }
  }

  /// The most words of a note on a sheet, and the most signs: a letter can bear a thousand accents.
  private static let longestNote = 40, mostSigns = 600

  /// What a counsellor noted, a line a path; offered, not taken.
  var notes: [Sheet.Line] {
    additions.notes.compactMap { note in
      guard let path = narrator.knowledge.guide.catalogue.path(note.path), !note.text.isEmpty else {
        return nil
      }
      let text = String(note.text.unicodeScalars.prefix(Self.mostSigns))
      let words = text.split(whereSeparator: \.isWhitespace)
      let short = words.prefix(Self.longestNote).joined(separator: " ")
      let isCut = words.count > Self.longestNote || note.text.unicodeScalars.count > Self.mostSigns
      var line = line("note.\(note.path)", isCut ? short + "…" : short, label: path.title)
      line.isTaken = false
      return line
    }
  }
}
