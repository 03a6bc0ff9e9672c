import Foundation
import Guidance
import TestSupport

@testable import ContentFiles
@testable import Faults
@testable import Knowledge

/// The smallest content of `guidance/` that reads without a fault; tests replace one file of it.
struct SmallContent {
  static let facts = """
    - id: age
      type: number
      from: 14
      to: 99
      chapter: you
      label: { fr: "Âge", en: "Age" }
      question: { fr: "Quel âge avez-vous ?", en: "How old are you?" }
      plain: { fr: "Quel est votre âge ?", en: "What is your age?" }
      why: { fr: "Des aides en dépendent.", en: "Grants depend on it." }
      unit: { fr: "an|ans", en: "year|years" }
    - id: contract
      type: one of
      chapter: you
      asked when: age >= 16
      label: { fr: "Contrat", en: "Contract" }
      question: { fr: "Quel contrat ?", en: "Which contract?" }
      plain: { fr: "Quel contrat ?", en: "Which contract?" }
      why: { fr: "Des congés en dépendent.", en: "Leaves depend on it." }
      choices:
        - { id: permanent, fr: "CDI", en: "Permanent" }
        - { id: fixed-term, fr: "CDD", en: "Fixed-term" }
    - id: goals
      type: any of
      chapter: goals
      label: { fr: "Buts", en: "Goals" }
      question: { fr: "Quels buts ?", en: "Which goals?" }
      plain: { fr: "Quels buts ?", en: "Which goals?" }
      why: { fr: "Tout en dépend.", en: "All depends on it." }
      choices:
        - { id: job, fr: "Emploi", en: "Job" }
        - { id: diploma, fr: "Diplôme", en: "Diploma" }
    - id: travel
      type: scale
      chapter: place
      label: { fr: "Trajet", en: "Travel" }
      question: { fr: "Jusqu’où ?", en: "How far?" }
      plain: { fr: "Jusqu’où ?", en: "How far?" }
      why: { fr: "Pour les lieux.", en: "For the places." }
      choices:
        - { value: 10, fr: "10 km", en: "10 km" }
        - { value: 100, fr: "100 km", en: "100 km" }
    - id: disability
      type: yes/no
      chapter: you
      sensitive: yes
      asked: on request
      label: { fr: "RQTH", en: "Disability" }
      question: { fr: "RQTH ?", en: "Disability?" }
      plain: { fr: "RQTH ?", en: "Disability?" }
      why: { fr: "Des aides en dépendent.", en: "Grants depend on it." }
    """

  static let scheme = """
    id: aid
    rules: [R-1]
    kind: right
    name: { fr: "Aide", en: "Aid" }
    plain: { fr: "Une aide", en: "An aid" }
    gives: { fr: "{amount} par an.", en: "{amount} a year." }
    next: { fr: "Demandez-la.", en: "Ask for it." }
    contact: cep
    person: [adult]
    source: "loi"
    grade: A
    checked: 2026-06-27
    """

  static let base = [
    "guidance/facts.yaml": facts,
    "guidance/constants.yaml": """
    - id: adult-age
      unit: years
      values: [{ value: 18, source: "loi", grade: A }]
    - id: amount
      unit: euros
      values:
        - { from: 2025-01-01, until: 2025-12-31, value: 500, source: "loi", grade: A }
        - { from: 2026-01-01, value: 512.50, source: "loi", grade: A }
    """,
    "guidance/contacts.yaml": """
    - id: cep
      name: { fr: "Conseil", en: "Adviser" }
      what: { fr: "Il conseille.", en: "They advise." }
      source: "loi"
      checked: 2026-06-27
    """,
    "guidance/definitions.yaml": """
    - id: adult
      when: age >= adult-age
      name: { fr: "être majeur", en: "be of age" }
    """,
    "guidance/advisers.yaml": """
    - { id: cep, contact: cep, rule: R-1 }
    """,
    "guidance/contradictions.yaml": """
    - id: young-diploma
      when: [age < 16, goals includes diploma]
      says: { fr: "Vérifiez.", en: "Check." }
    """,
    "guidance/ranking.yaml": """
    contracts: [aid]
    entries: [aid]
    admits: [path-registration is running]
    widened: [path-registration is running]
    proposals shown: 5
    criteria:
      - id: wanted
        component: field
        points: 3
        when: field-wanted is yes
        says: { fr: "Choisi.", en: "Chosen." }
        source: "réponse"
    """,
    "guidance/stacking.yaml": "[]",
    "guidance/pay-scales.yaml": "[]",
    "guidance/schemes/aid.yaml": scheme,
  ]

  /// What the reader made of the content.
  struct Reading {
    let guide: Guide?
    let texts: Texts
    let faults: [String]
  }

  /// Reads the content with some files replaced, and other folders laid over it; nothing removes a file.
  static func read(_ files: [String: String?] = [:], over layers: [[String: String]] = []) throws -> Reading {
    var content = base
    for (name, text) in files { content[name] = text }
    let folders = try ([content] + layers).map { try TemporaryFolder($0) }
    var texts = Texts()
    var faults = Faults()
    let reader = GuidanceReader(
      folders: AssetFolders(folders.map(\.path)),
      catalogue: Catalogue(fields: [], awards: [], paths: [], links: []), regions: ["53"], awards: ["licence"]
    )
    let guidance = reader.read(&texts, &faults)
    // The folders of later layers have names of their own on every run.
    let told = faults.all.map { fault in
      folders.indices.dropFirst().reduce(fault.description) { text, depth in
        text.replacingOccurrences(of: folders[depth].path, with: "layer\(depth)")
      }
    }
    return Reading(guide: guidance?.guide, texts: texts, faults: told)
  }

  /// The faults found with one file replaced.
  static func faults(_ name: String, _ text: String?) throws -> [String] {
    try read(["guidance/\(name)": text]).faults
  }

  /// The faults of a definition whose condition is this line.
  static func faults(ofCondition line: String) throws -> [String] {
    try faults(
      "definitions.yaml",
      """
      - id: adult
        when: \(line)
        name: { fr: "être majeur", en: "be of age" }
      """)
  }
}
