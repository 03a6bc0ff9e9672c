import Glibc

/// The language that the system is set to.
enum SystemLanguage {
  /// The code of the language, of the two that need no file: English when the locale says so, French otherwise.
  static var code: String { code { _ in false } }

  /// The code of the language when it is spoken, English when the locale says so, French otherwise.
  static func code(where isSpoken: (String) -> Bool) -> String {
    code(
      LANGUAGE: variable("LANGUAGE"), LC_ALL: variable("LC_ALL"), LC_MESSAGES: variable("LC_MESSAGES"),
      LANG: variable("LANG"), where: isSpoken)
  }

  /// The language of a locale, by the precedence of POSIX: the first variable that is set and not empty; before it the
  /// languages of LANGUAGE in their order, as GNU has it, unless the locale is none (`C`, `POSIX`).
  static func code(
    LANGUAGE languages: String? = nil, LC_ALL all: String?, LC_MESSAGES messages: String?,
    LANG lang: String?, where isSpoken: (String) -> Bool = { _ in false }
  ) -> String {
    let locale = [all, messages, lang].compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let isNone = locale == "C" || locale == "POSIX"
    let wanted = (isNone ? [] : (languages ?? "").split(separator: ":").map(String.init)) + [locale]
    let names = wanted.map { $0.prefix { $0.isLetter }.lowercased() }
    return names.first { ["en", "fr"].contains($0) || isSpoken($0) } ?? "fr"
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
