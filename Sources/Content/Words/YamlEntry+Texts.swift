extension YamlEntry {
  /// Reads `{ fr: …, en: … }` under a key of the words; both languages have to be there.
  func readBilingual(under key: String, _ texts: inout Texts, _ faults: inout Faults) {
    guard let pairs else {
      faults.add(fault("expected a text in two languages: { fr: …, en: … }"))
      return
    }
    for (language, entry) in pairs {
      guard language.count == 2 else {
        faults.add(entry.fault("expected a language code such as fr"))
        continue
      }
      guard let text = entry.text, !text.isEmpty else {
        faults.add(entry.fault("expected a text"))
        continue
      }
      texts.set(key, in: language, to: text)
    }
    for language in ["fr", "en"] where self[language] == nil {
      faults.add(
        Fault(file: file, line: line, field: self.key, message: "the text in \(language) is missing"))
    }
  }

  /// Reads the bilingual text under a name, when it is there; `isRequired` makes its absence a fault.
  func readBilingual(
    _ name: String, under key: String, isRequired: Bool = true, _ texts: inout Texts, _ faults: inout Faults
  ) {
    if let entry = self[name] {
      entry.readBilingual(under: key, &texts, &faults)
    } else if isRequired {
      faults.add(Fault(file: file, line: line, field: name, message: "this key is missing"))
    }
  }
}
