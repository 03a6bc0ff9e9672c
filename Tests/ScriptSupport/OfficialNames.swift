import Foundation
import Gazetteer
import Guidance
public import Knowledge
import LocalArea
import Occupations
import TestSupport
import Wording

/// What pages show as its source has it, in every language: there is no translation of it.
public struct OfficialNames: Sendable {
  /// The names by their first word, the longest first.
  private let names: [Substring: [String]]

  /// The names of a library, and a few more.
  public init(_ knowledge: Knowledge, and more: Set<String>) {
    var all = Array(more) + Self.names(ofPaths: knowledge) + Self.names(ofPlaces: knowledge)
    all += Self.names(ofOccupations: knowledge) + Self.names(ofOffices: knowledge)
    // Rules and lists cite their sources; a programme says when it ran.
    all += knowledge.guide.schemes.flatMap(\.rules)
    all += knowledge.programmes.map(\.period) + Self.names(ofSources: knowledge)
    let bare = all.map { name in String(name.drop { !$0.isLetter && !$0.isNumber }) }
    names = Dictionary(grouping: Set(bare)) { Self.firstWord(of: $0) }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Titles and codes of paths, occupations, and the notes that are quoted from the sources of a path.
  private static func names(ofPaths knowledge: Knowledge) -> [String] {
    let catalogue = knowledge.guide.catalogue
    let paths = catalogue.paths.flatMap { path in
      let notes = [
        path.entryNote, path.experienceNote, path.durationNote, path.modesBasis, path.cpfBasis, path.vaeBasis,
        path.note, path.code,
      ]
      return [path.title] + path.jobs.map(\.name) + path.sources + notes.compactMap { $0 }
    }
    let others = catalogue.links.compactMap { link in
      if case .other(let name) = link.target { name } else { nil as String? }
    }
    return paths + others + knowledge.demand.survey.occupations.values.map(\.name)
  }

  /// What occupations are called, by the directory and by people.
  private static func names(ofOccupations knowledge: Knowledge) -> [String] {
    let folder = URL(filePath: ShippedAssets.folder).appending(path: "jobs")
    let names = ["names", "everyday"].flatMap { table in
      let text = (try? String(contentsOf: folder.appending(path: "\(table).tsv"), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").flatMap {
        $0.split(separator: "\t").dropFirst().flatMap { $0.split(separator: "|") }
      }.map(String.init)
    }
    return names + knowledge.occupations.occupations.map(\.name)
  }

  /// How offices are called and reached, as their sources say it.
  private static func names(ofOffices knowledge: Knowledge) -> [String] {
    knowledge.offices(seenBefore: .max).flatMap(\.offices).flatMap { office in
      let parts = [
        office.address, office.town, office.email, office.website, office.phone?.cost, office.phone?.hours,
      ]
      return [office.name] + parts.compactMap { $0 } + office.sources
    }
  }

  /// Sources as the content cites them and as pages name them.
  private static func names(ofSources knowledge: Knowledge) -> [String] {
    let guide = knowledge.guide
    var cited = guide.schemes.map(\.source) + guide.ranking.criteria.map(\.source)
    cited += guide.stackings.map(\.source) + guide.advisers.map(\.source) + guide.payScales.map(\.source)
    cited += guide.book.constants.flatMap { $0.values.map(\.source) }
    cited += knowledge.contacts.map(\.source) + knowledge.programmes.map(\.source)
    cited += guide.catalogue.paths.flatMap(\.sources) + knowledge.centres.flatMap(\.sources)
    cited += knowledge.occupations.occupations.compactMap(\.school?.source)
    if let planning = guide.planning {
      cited += planning.steps.values.map(\.source) + planning.situations.map(\.source)
      for choices in [planning.fits, planning.forms, planning.payers, planning.protections, planning.doors] {
        cited += choices.map(\.source)
      }
    }
    let parts = Set(cited).flatMap { source in
      [source] + source.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
    }
    let narrator = Narrator(knowledge, language: PseudoLanguage.code)
    return parts + Set(parts).map { narrator.source($0) }
  }

  /// Names of places and of areas, and what tells where a place of the Cnam is.
  private static func names(ofPlaces knowledge: Knowledge) -> [String] {
    let centres = knowledge.centres.flatMap { centre in
      let parts = [
        centre.town, centre.address, centre.host, centre.email, centre.website, centre.note, centre.region,
      ]
      return [centre.name] + centre.sources + parts.compactMap { $0 }
    }
    let gazetteer = knowledge.gazetteer
    let survey = knowledge.demand.survey
    let basins = survey.surveyed.compactMap { area in
      if case .basin(let code) = area { survey.basin(code)?.name } else { nil as String? }
    }
    return centres + basins + gazetteer.allCommunes.map(\.name) + gazetteer.departments.map(\.name)
      + gazetteer.regions.map(\.name) + gazetteer.employmentAreas.map(\.name)
  }

  /// The words of a text in the pseudo-language that are neither a name of these nor of the language: without the
  /// marker, and without a digit, which only codes and amounts have; a group of a code that brings answers back may
  /// have letters alone, and is dictated letter by letter.
  public func strangers(in text: String) -> [String] {
    var strangers: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let first = rest.first, first.isLetter || first.isNumber else {
        rest = rest.dropFirst()
        continue
      }
      let word = Self.firstWord(of: rest)
      if let name = names[word]?.first(where: { Self.begins(rest, with: $0) }) {
        rest = rest.dropFirst(name.count)
        continue
      }
      let isGroup = [1, 4].contains(word.count) && word.allSatisfy { $0.isASCII && $0.isUppercase }
      if !word.contains(PseudoLanguage.marker), !word.contains(where: \.isNumber), !isGroup {
        strangers.append(String(word))
      }
      rest = rest.dropFirst(word.count)
    }
    return strangers
  }

  /// Whether a text begins with a name, and not with a longer word.
  private static func begins(_ text: Substring, with name: String) -> Bool {
    guard text.hasPrefix(name) else { return false }
    let next = text.dropFirst(name.count).first
    return next.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  private static func firstWord(of text: some StringProtocol) -> Substring {
    Substring(text.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber })
  }
}
