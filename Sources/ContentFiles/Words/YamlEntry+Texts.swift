import Faults
import Knowledge

/// An entry `{ fr: …, en: … }`: its texts are made when somebody asks for them.
extension YamlEntry: TranslatedText {
  package func text(in language: String) -> String? {
    self[language]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension YamlEntry {
  /// Reads `{ fr: …, en: … }` under a key of the words; both languages have to be there.
  ///
  /// A text that is hard to read brings its plain words along: `{ fr: …, en: …, plain: { fr: …, en: … } }`.
  func readBilingual(under key: String, _ texts: inout Texts, _ faults: inout Faults) {
    texts.set(key, to: self, in: languages(&faults))
    self[Texts.plain]?.readBilingual(under: "\(key).\(Texts.plain)", &texts, &faults)
  }

  /// The languages of `{ fr: …, en: … }`; each needs a text, and French and English have to be there.
  private func languages(_ faults: inout Faults) -> [String] {
    guard let pairs else {
      faults.add(fault(.twoLanguagesExpected, ["example": "{ fr: …, en: … }"]))
      return []
    }
    var languages: [String] = []
    for (language, entry) in pairs where language != Texts.plain {
      guard language.utf8.count == 2 else {
        faults.add(entry.fault(.languageExpected, ["value": .text(language)]))
        continue
      }
      guard entry.hasText else {
        faults.add(entry.fault(.textExpected))
        continue
      }
      languages.append(language)
    }
    for language in ["fr", "en"] where self[language] == nil {
      faults.add(fault(.languageMissing, ["language": .text(language)]))
    }
    return languages
  }

  /// Reads the bilingual text under a name, when it is there; `isRequired` makes its absence a fault.
  func readBilingual(
    _ name: String, under key: String, isRequired: Bool = true, _ texts: inout Texts, _ faults: inout Faults
  ) {
    if let entry = self[name] {
      entry.readBilingual(under: key, &texts, &faults)
    } else if isRequired {
      faults.add(missing(name))
    }
  }

  /// The texts under a name, by language; French and English must be there.
  func translations(_ name: String, _ faults: inout Faults) -> [String: String] {
    guard let entry = self[name] else {
      faults.add(missing(name))
      return [:]
    }
    return entry.translations(&faults)
  }

  /// The texts of this entry, by language; French and English must be there, and French typography is put right.
  func translations(_ faults: inout Faults) -> [String: String] {
    var texts = Texts()
    readBilingual(under: "", &texts, &faults)
    return Dictionary(
      texts.codes.compactMap { code in texts.text("", in: code).map { (code, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
