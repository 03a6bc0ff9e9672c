import Guidance
import TestSupport

@testable import Imports

/// Rows of offers as nobody would write them: any text in any cell of words, any value in the others.
struct RandomOffers {
  private static let words = [
    "le", "soir", "<b>", "</b>", "&amp;", "&lt;p&gt;", "&eacute;", "é", "\"", "'", ",", ";", "M.", "Mme",
    "Dupont", "06",
    "12", "34", "56", "78", "99", "contact@exemple.fr", "jeanne.dupont@exemple.fr", "«", "»", "…", "🎓", "<",
    ">", "&",
    "]]>", "<!--", "-", "Non renseigné", "temps", "plein", "\u{A0}", ".", "à", "l’entrée", "x&y", "2027",
    "a<b",
  ]

  static func text(_ seed: inout Seed) -> String {
    (0..<Int.random(in: 0...60, using: &seed)).map { _ in words.randomElement(using: &seed) ?? "" }
      .joined(separator: Bool.random(using: &seed) ? " " : "")
  }

  private static func any(_ values: [String], _ seed: inout Seed) -> String {
    values.randomElement(using: &seed) ?? ""
  }

  private static func date(_ seed: inout Seed) -> String {
    let year = Int.random(in: 2024...2029, using: &seed), month = Int.random(in: 1...12, using: &seed)
    let day = Int.random(in: 1...28, using: &seed)
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return any(["", "\(year)", "\(year)-\(digits(month))", "\(year)-\(digits(month))-\(digits(day))"], &seed)
  }

  /// A row by column.
  static func row(_ number: Int, paths: [String], _ seed: inout Seed) -> [String: String] {
    var row: [String: String] = [:]
    for column in [
      "title", "organisation", "rhythm_note", "address", "town", "conditions", "funding_note", "source",
    ] {
      row[column] = text(&seed)
    }
    row["id"] = "lheo-\(number)"
    row["paths"] = any(paths, &seed)
    row["rncp"] = any(["", "40116", "99999"], &seed)
    row["mode"] = any(["", "on-site", "hybrid", "alternance", "distance"], &seed)
    let rhythms = Offer.Rhythm.allCases.filter { _ in Int.random(in: 0..<4, using: &seed) == 0 }
    row["rhythms"] = rhythms.map(\.rawValue).joined(separator: "|")
    for column in ["starts", "ends", "seen"] { row[column] = date(&seed) }
    if row["seen"] == "" { row["seen"] = "2026-11-30" }
    for column in ["permanent", "entry_required", "funding"] { row[column] = any(["", "yes", "no"], &seed) }
    row["recruitment"] = any(["", "open", "closed", "suspended"], &seed)
    row["postcode"] = any(["", "35000", "97410"], &seed)
    row["commune"] = any(["", "35238", "35360"], &seed)
    if Bool.random(using: &seed) { (row["latitude"], row["longitude"]) = ("48.1173", "-1.6778") }
    row["price"] = any(["", "1250", "1250.50", "0.05"], &seed)
    row["phone"] = any(["", "02 99 00 00 01", "39 36", "06 12 34 56 78"], &seed)
    row["email"] = any(["", "accueil@exemple.fr", "jeanne.dupont@exemple.fr"], &seed)
    row["website"] = any(["", "https://www.exemple.fr/a?b=1&c=2"], &seed)
    row["entry"] = any(["", "0", "3", "8"], &seed)
    row["funders"] = any(["", "2", "2|16"], &seed)
    return row
  }
}
