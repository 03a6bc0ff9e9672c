import Glibc

/// What keeps the program from doing what it was asked.
enum NetworkFault: Error, Hashable {
  /// No database was named.
  case noDatabase
  /// There is no connection; with the words of libpq.
  case refused(String)
  /// The connection would be neither encrypted nor within the machine.
  case inTheClear
  /// The database did not do it; with its words.
  case failed(String)
  /// The database has no tables of counts, or those of another version of the program.
  case notReady
  /// The database gave something that no program of ours wrote.
  case unreadable
  /// A file could not be read or written; with its path and the words of the system.
  case file(String, String)
  /// A text is no month or no day.
  case badDate(String)

  /// What is wrong, in the language of the system.
  var sentence: String {
    let isFrench = Self.speaksFrench
    return switch self {
    case .noDatabase:
      isFrench
        ? "il manque la base : --database URL, ou la variable UBIQUE_DATABASE."
        : "the database is missing: --database URL, or the variable UBIQUE_DATABASE."
    case .refused(let why):
      isFrench ? "pas de connexion à la base (\(why))." : "no connection to the database (\(why))."
    case .inTheClear:
      isFrench
        ? "refusé : la connexion n’est pas chiffrée. Utilisez TLS, ou une socket Unix."
        : "refused: the connection is not encrypted. Use TLS, or a Unix socket."
    case .failed(let why):
      isFrench
        ? "la base a refusé (\(why)). Rien n’a été enregistré à moitié : vous pouvez recommencer."
        : "the database refused (\(why)). Nothing was kept by halves: you can try again."
    case .notReady:
      isFrench
        ? "cette base n’est pas prête, ou l’est pour une autre version : ubique-network init."
        : "this database is not ready, or is for another version: ubique-network init."
    case .unreadable:
      isFrench ? "la base contient des comptes illisibles." : "the database has counts that cannot be read."
    case .file(let path, let why):
      isFrench ? "fichier \(path) : \(why)." : "file \(path): \(why)."
    case .badDate(let text):
      isFrench
        ? "« \(text) » n’est pas une date : 2026-12-01 pour un jour, 2026-01 pour un mois."
        : "“\(text)” is no date: 2026-12-01 for a day, 2026-01 for a month."
    }
  }

  /// Whether the system speaks French, or does not say what it speaks.
  static var speaksFrench: Bool {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("fr") || value.hasPrefix("C") || value == "POSIX"
    }
    return true
  }
}
