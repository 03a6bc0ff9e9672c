import TestSupport
import Testing

/// What people still call by an old name, or by a short one: it leads to what there is today.
struct OldNameTests {
  private func explained(_ name: String) throws -> Program.Run {
    let person = try TemporaryFolder(["person.yaml": "age: 40\nsituation: [employee]\ncontract: permanent\n"])
    return try Program.run([
      "explain", name, person.path("person.yaml"), "--language", "fr", "--on", "2026-11-30", "--assets",
      ShippedAssets.folder,
    ])
  }

  @Test(arguments: [
    ("CIF", "PROJET DE TRANSITION PROFESSIONNELLE (PTP)"),
    ("cif", "PROJET DE TRANSITION PROFESSIONNELLE (PTP)"),
    ("congé individuel de formation", "PROJET DE TRANSITION PROFESSIONNELLE (PTP)"),
    ("Conge Individuel de Formation (CIF)", "PROJET DE TRANSITION PROFESSIONNELLE (PTP)"),
    ("DIF", "COMPTE PERSONNEL DE FORMATION (CPF)"),
    ("fongecif", "PROJET DE TRANSITION PROFESSIONNELLE (PTP)"),
    ("opacif", "PROJET DE TRANSITION PROFESSIONNELLE (PTP)"), ("OPCA", "PLAN DE FORMATION DE L’ENTREPRISE"),
    ("pôle emploi", "France Travail"), ("Pole Emploi", "France Travail"), ("ANPE", "France Travail"),
    ("contrat de génération", "CONSEIL EN ÉVOLUTION PROFESSIONNELLE"),
    ("Garantie jeunes", "CONTRAT D’ENGAGEMENT JEUNE"),
  ])
  func anOldNameLeadsToTheNewOne(name: String, today: String) throws {
    let run = try explained(name)
    #expect(run.status == 0 && run.output.contains("N’existe plus"), "\(run.errors)\(run.output)")
    #expect(run.output.contains(today), "\(run.output)")
  }

  /// A short name, a whole one, and a former one of what exists.
  @Test(arguments: ["ptp", "PTP", "Projet de transition professionnelle", "CPF de transition"])
  func whatExistsIsFoundByItsNames(name: String) throws {
    let run = try explained(name)
    #expect(
      run.output.contains("PROJET DE TRANSITION PROFESSIONNELLE (PTP)"),
      "\(run.output)\(run.errors)")
    #expect(!run.output.contains("N’existe plus"))
  }

  /// Aids that people know by name: today's as a right, older ones as a lead to an office.
  @Test(arguments: [
    ("Revenu jeunes actifs", "REVENU JEUNES ACTIFS"), ("Carte Génération", "CARTE GÉNÉRATION"),
    ("PREPA", "PRÉPA ET QUALIF EMPLOI"), ("Combo parfait", "COMBO PARFAIT"),
    ("faj", "D’AUTRES AIDES AUX JEUNES"),
    ("Visale", "D’AUTRES AIDES AUX JEUNES"), ("bourse du Crous", "BOURSE DU CROUS"),
  ])
  func anAidIsFoundByItsName(name: String, title: String) throws {
    let run = try explained(name)
    #expect(run.status == 0 && run.output.contains(title), "\(run.errors)\(run.output)")
  }

  @Test func whatIsNoNameIsRefused() throws {
    #expect(try explained("chèque magique").status == 2)
    #expect(try explained("").status == 2)
  }
}
