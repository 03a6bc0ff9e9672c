import LocalArea

extension Knowledge {
  /// Every sentence, with those of files that are read when they are first needed.
  ///
  /// What the words say of them stands, as it does where they are shown.
  package var everyText: Texts {
    var texts = texts
    for domain in demand.domains {
      for (part, translations) in [("name", domain.names), ("doubt", domain.doubts)] {
        texts.set("domain.\(domain.identifier).\(part)", to: translations)
      }
    }
    return texts
  }
}
