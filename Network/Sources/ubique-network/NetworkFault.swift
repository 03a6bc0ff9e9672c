import Glibc

/// What keeps the program from doing what it was asked.
enum NetworkFault: Error, Hashable {
  /// No database was named.
  case noDatabase
  /// There is no connection; with the words of libpq.
  case refused(String)
  /// What should name the database cannot be read; with the keyword in it that is none, where that is why.
  case badAddress(String?)
  /// The connection would be neither encrypted nor within the machine.
  case inTheClear
  /// The connection would be encrypted without it being known to whom; with the `sslmode` that was asked for.
  case unverified(String)
  /// The server does not encrypt.
  case noEncryption
  /// The certificates that the server is verified with cannot be read; with their path.
  case noRoot(String)
  /// The certificate of the server is of none of those, or its days are over.
  case untrusted
  /// The certificate of the server is for another name; with the name that it is for and the one that was asked for.
  case otherServer(is: String, asked: String)
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
    case .badAddress(let name?):
      isFrench
        ? "l’URL de la base contient « \(name) », qui n’existe pas."
        : "the URL of the database has “\(name)” in it, which there is not."
    case .badAddress:
      isFrench
        ? "ce n’est pas l’URL d’une base : postgresql://NOM@SERVEUR/BASE."
        : "this is no URL of a database: postgresql://NAME@SERVER/DATABASE."
    case .unverified(let mode):
      isFrench
        ? "refusé : avec sslmode=\(mode), un autre pourrait se faire passer pour le serveur. Utilisez verify-full."
        : "refused: with sslmode=\(mode) another could pass for the server. Use verify-full."
    case .noEncryption:
      isFrench
        ? "refusé : le serveur ne chiffre pas (TLS). Rien n’a été envoyé."
        : "refused: the server does not encrypt (TLS). Nothing was sent."
    case .noRoot(let path):
      isFrench
        ? "le certificat racine \(path) ne peut pas être lu : sslrootcert=FICHIER le nomme. Rien n’a été envoyé."
        : "the root certificate \(path) cannot be read: sslrootcert=FILE names it. Nothing was sent."
    case .untrusted:
      isFrench
        ? "refusé : le certificat racine (sslrootcert) ne garantit pas celui du serveur, ou l’un d’eux est périmé."
          + " Rien n’a été envoyé."
        : "refused: the root certificate (sslrootcert) does not vouch for that of the server, or one of them is out of"
          + " date. Nothing was sent."
    case .otherServer(let name, let asked):
      isFrench
        ? "refusé : le certificat du serveur est pour \(name), et non pour \(asked). Rien n’a été envoyé."
        : "refused: the certificate of the server is for \(name), not for \(asked). Nothing was sent."
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
