public import Faults
import Gazetteer
import Guidance
public import Knowledge
import LocalArea

/// Reads a library from its folders, with every fault found on the way.
public struct KnowledgeReader: Sendable {
  private let folders: AssetFolders
  private let words: Words
  private let languages: [String]?

  /// Reads from these folders.
  ///
  /// - Parameters:
  ///   - words: Their files of words, when some of them were read already.
  ///   - languages: The languages whose words are read to the end, to tell what is wrong in them; all when nil.
  ///     Those of the others are read as far as somebody asks for them.
  public init(_ folders: AssetFolders, words: Words? = nil, checking languages: [String]? = nil) {
    self.folders = folders
    self.words = words ?? Words(folders)
    self.languages = languages
  }

  /// The library, or nil when faults leave none to advise by; and all faults.
  public func read() -> (knowledge: Knowledge?, faults: [Fault]) { read(withRules: true) }

  /// What places, paths and territories are looked up in: everything but the rules, of which none is read.
  ///
  /// Nobody can be advised by it: it has no questions, no schemes, no plans and no contacts.
  public func readLookUps() -> (knowledge: Knowledge?, faults: [Fault]) { read(withRules: false) }

  private func read(withRules: Bool) -> (knowledge: Knowledge?, faults: [Fault]) {
    var faults = Faults()
    var texts = Texts()
    let gazetteer = GazetteerReader(folders).read(&faults)
    let catalogue = self.catalogue(&faults)
    for award in catalogue.awards { texts.set("award.\(award.identifier)", to: award.names) }
    for field in catalogue.fields { texts.set("field.\(field.identifier)", to: field.names) }
    let territoryFiles = TerritoryFiles(folders, fields: Set(catalogue.fields.map(\.identifier)))
    let occupationFiles = OccupationFiles(folders, fields: Set(catalogue.fields.map(\.identifier)))
    let ground = LandReference(
      communePoint: { gazetteer.commune($0)?.coordinate },
      shoreline: { Shoreline(territoryFiles.outlines.value.value) })
    let sources = layers("centres/sources.csv", &faults)
    let centres = CentreReader.read(
      centres: layers("centres/centres.csv", &faults), sources: sources, ground: ground)
    let services = ServiceReader.read(services: layers("centres/services.csv", &faults), sources: sources)
    faults.add(contentsOf: centres.faults + services.faults)
    let programmes = ProgrammeReader(
      catalogue: catalogue, centres: Set(centres.value.map(\.identifier)), ground: ground
    ).read(YamlList.items(of: "centres/programmes.yaml", in: folders, &faults), &faults)
    for service in services.value { texts.set("service.\(service.identifier)", to: service.names) }
    for programme in programmes {
      texts.set("programme.\(programme.identifier).name", to: programme.names)
      texts.set("programme.\(programme.identifier).description", to: programme.descriptions)
    }
    let guidance =
      withRules
      ? GuidanceReader(
        folders: folders, catalogue: catalogue, regions: gazetteer.regions.map(\.code),
        awards: catalogue.awards.map(\.identifier)
      ).read(&texts, &faults) : (Guide(withoutRules: catalogue), [])
    // Words come last, so that a file of words may say anything anew.
    words.add(to: &texts)
    faults.add(contentsOf: words.faults(of: languages).all)
    let version = ContentVersionReader().read(folders, &faults)
    faults.add(contentsOf: FolderCheck(folders).faults(besides: faults.all))
    if withRules, let guidance { MissingRoles.check(guidance.guide, guidance.contacts, &faults) }
    guard let guidance, let version else { return (nil, faults.all) }
    let knowledge = Knowledge(
      guide: guidance.guide, centres: centres.value, services: services.value,
      programmes: programmes, gazetteer: gazetteer, contacts: guidance.contacts, texts: texts,
      version: version, lateTables: territoryFiles.tables,
      occupations: Deferred { occupationFiles.directory.value.value },
      codeBook: Deferred { [folders] in CodeBookReader(folders: folders).read().book })
    return (knowledge, faults.all)
  }

  private func layers(_ file: String, _ faults: inout Faults) -> [Layer] {
    folders.layers(of: file, &faults)
  }

  private func catalogue(_ faults: inout Faults) -> Catalogue {
    let files = CatalogueFiles(
      fields: layers("catalogue/fields.csv", &faults), awards: layers("catalogue/awards.csv", &faults),
      sources: layers("catalogue/sources.csv", &faults), paths: layers("catalogue/paths.csv", &faults),
      jobs: layers("catalogue/jobs.csv", &faults), links: layers("catalogue/links.csv", &faults))
    let reading = CatalogueReader.read(files)
    faults.add(contentsOf: reading.faults)
    return reading.value
  }
}

extension Guide {
  /// A catalogue without a rule by which it could be advised on.
  fileprivate convenience init(withoutRules catalogue: Catalogue) {
    var book = RuleBook(sheet: FactSheet([]), constants: [], definitions: [:])
    let nothing = book.add(.any([]))
    self.init(
      book: book, questions: [], schemes: [], catalogue: catalogue,
      ranking: Ranking(
        admits: nothing, widened: nothing, contracts: [], rareContracts: [], entries: [], limit: 1,
        criteria: []),
      advisers: [], contradictions: [])
  }
}
