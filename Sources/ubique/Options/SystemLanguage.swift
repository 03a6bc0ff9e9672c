import Glibc

/// The language that the system is set to.
enum SystemLanguage {
  /// The code of the language, of the two that need no file: English when the locale says so, French otherwise.
  static var code: String { code { _ in false } }

  /// The code of the language when it is spoken, English when the locale says so, French otherwise.
  static func code(where isSpoken: (String) -> Bool) -> String {
    code(
      LC_ALL: variable("LC_ALL"), LC_MESSAGES: variable("LC_MESSAGES"), LANG: variable("LANG"),
      where: isSpoken)
  }

  /// The language of a locale, by the precedence of POSIX: the first variable that is set and not empty.
  static func code(
    LC_ALL all: String?, LC_MESSAGES messages: String?, LANG lang: String?,
    where isSpoken: (String) -> Bool = { _ in false }
  ) -> String {
    let locale = [all, messages, lang].compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let name = locale.prefix { $0.isLetter }.lowercased()
    return name == "en" || isSpoken(name) ? name : "fr"
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
