import Testing

@testable import ubique

/// The language that the system's variables ask for.
struct SystemLanguageTests {
  @Test(
    arguments: [
      (nil, nil, "en_GB.UTF-8", "en"), (nil, nil, "en", "en"), (nil, nil, "fr_FR.UTF-8", "fr"),
      (nil, nil, "C.UTF-8", "fr"), (nil, nil, nil, "fr"), ("", "", "en_US", "en"),
      ("fr_FR", nil, "en_US", "fr"), (nil, "en_IE@euro", "fr_FR", "en"), (nil, nil, "enm_GB", "fr"),
    ] as [(String?, String?, String?, String)])
  func theFirstVariableThatIsSetDecides(_ all: String?, _ messages: String?, _ lang: String?, _ code: String)
  {
    #expect(SystemLanguage.code(LC_ALL: all, LC_MESSAGES: messages, LANG: lang) == code)
  }

  /// A language that somebody added by a file was spoken only when an option asked for it.
  @Test func aLocaleWithAFileOfWordsIsSpoken() {
    let code = { SystemLanguage.code(LC_ALL: nil, LC_MESSAGES: nil, LANG: $0) { $0 == "br" } }
    #expect(code("br_FR.UTF-8") == "br")
    #expect(code("de_DE.UTF-8") == "fr")
    #expect(code("en_GB.UTF-8") == "en")
    #expect(code(nil) == "fr")
  }

  /// LANGUAGE was not heard at all: who prefers French on an English machine says it there.
  @Test(arguments: [
    ("fr:en", "en_US.UTF-8", "fr"), ("en", "fr_FR.UTF-8", "en"), ("de:en_GB", "fr_FR", "en"),
    ("de", "en_US", "en"),
    ("", "en_US", "en"), ("en", "", "en"), ("en", "C", "fr"), ("en", "POSIX", "fr"), ("::", "", "fr"),
  ]) func theListOfLanguagesComesFirst(languages: String, lang: String, code: String) {
    #expect(SystemLanguage.code(LANGUAGE: languages, LC_ALL: nil, LC_MESSAGES: nil, LANG: lang) == code)
  }
}
