import Gazetteer
import Guidance
import Knowledge
import LocalArea
import Wording

extension TerritorySheetMaker {
  // MARK: Who lives near, and where another place would help

  var access: [TerritorySheet.Line] {
    let access = overview.access
    let isTold = !access.shares.isEmpty
    var lines = access.shares.map { share in
      line(
        "within.\(share.minutes)",
        narrator.share(
          of: share.people, share.percent, possible: share.possible, within: share.minutes), weight: 14)
    }
    if isTold {
      let apart = [
        ("unclaimed", "unclaimed-apart", access.unclaimed), ("roadless", "roadless", access.roadless),
      ]
      for (identity, key, people) in apart where people > 0 {
        lines.append(line(identity, text(key, ["count": narrator.grouped(people)]), weight: 24))
      }
    }
    guard isTold || !access.candidates.isEmpty else { return lines }
    var values = narrator.naming("place", access.candidatesIn.place)
    values["minutes"] = String(access.candidateBound)
    if !access.toVerify.isEmpty {
      let places = access.toVerify.prefix(3).map { place in
        text("counted", ["name": place.place.centre.name, "count": narrator.estimate(place.gain)])
      }
      values["places"] = places.joined(separator: narrator.text("answer.and"))
      lines.append(line("verify", text("verify", values), weight: 2))
    }
    lines.append(
      line(
        "candidates",
        text(access.candidates.isEmpty ? "candidates-none" : "candidates", values)))
    let shown = Set(overview.map?.signs.filter { $0.kind == .candidate }.map(\.mark) ?? [])
    for (number, candidate) in access.candidates.enumerated() {
      let letter = Knowledge.letter(number)
      lines.append(
        line(
          "candidate.\(candidate.commune.code)",
          text(
            "candidate",
            [
              "commune": candidate.commune.name, "department": candidate.commune.department,
              "gain": narrator.estimate(candidate.gain),
            ]), mark: shown.contains(letter) ? letter : "–", isListed: true,
          weight: number == 0 ? 0 : 8 + 4 * number))
    }
    if !access.candidates.isEmpty {
      lines.append(line("candidates.rule", text("candidates-rule"), weight: 34))
    }
    return lines
  }
}
