import ContentFiles
import Faults
import Guidance
import Interview
import Knowledge

/// One case file on its way from YAML to a case, and the faults met so far.
struct CaseReading {
  private let knowledge: Knowledge
  private let date: CalendarDate
  private var faults = Faults()
  /// What the content no longer has.
  private var gone = GoneParts()

  init(knowledge: Knowledge, date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// The values of the keys that may stand in a mapping; other keys, and those that are missing, are faults.
  mutating func values<Key: CaseIterable & RawRepresentable<String> & Hashable>(
    of pairs: [YamlEntry.Pair], as keys: Key.Type, missingAt place: Int
  ) -> [Key: YamlEntry] {
    var values: [Key: YamlEntry] = [:]
    for pair in pairs {
      if let key = Key(rawValue: pair.key) {
        values[key] = pair.entry
      } else {
        let known = Key.allCases.map(\.rawValue)
        faults.add(
          Fault(
            .caseKeyUnknown, line: pair.entry.lineOfKey, ["key": .text(pair.key), "known": .all(known)]))
      }
    }
    for key in Key.allCases where values[key] == nil {
      faults.add(Fault(.caseKeyMissing, line: place, ["key": .text(key.rawValue)]))
    }
    return values
  }

  /// The case, or every fault.
  mutating func read(_ values: [CaseKey: YamlEntry]) -> Result<CaseFile, Faults> {
    values[.version].map { version($0) }
    let saved = values[.saved].flatMap { self.saved($0) }
    let answers = values[.answers].map { self.answers($0) } ?? Answers()
    let notes = values[.notes].map { self.notes($0) } ?? []
    let shortlist = values[.shortlist].map { self.shortlist($0) } ?? []
    guard faults.isEmpty, let saved else { return .failure(Faults(Self.byLine(faults.all))) }
    return .success(
      CaseFile(answers: answers, notes: notes, shortlist: shortlist, gone: gone, saved: saved))
  }

  private mutating func version(_ value: YamlEntry) {
    let text = value.text ?? "?"
    if Int(text) != CaseFile.version {
      faults.add(Fault(.caseVersion, line: value.line, ["value": .text(text)]))
    }
  }

  private mutating func saved(_ value: YamlEntry) -> CalendarDate? {
    let text = value.text ?? "?"
    let day = CalendarDate(text)
    if day == nil { faults.add(Fault(.dayExpected, line: value.line, ["value": .text(text)])) }
    return day
  }

  private mutating func answers(_ value: YamlEntry) -> Answers {
    guard let pairs = value.pairs else {
      wrong(.answers, at: CaseKey.answers.rawValue, value)
      return Answers()
    }
    guard isWithinBudget(pairs.count, value) else { return Answers() }
    let reader = AnswersReader(knowledge, on: date)
    for pair in pairs {
      guard let texts = pair.entry.texts else { continue }
      let lost = reader.gone(texts, of: pair.key)
      if !lost.isEmpty || knowledge.guide.sheet[pair.key] == nil { gone.answers[pair.key] = lost }
    }
    switch reader.read(pairs, without: gone.answers) {
    case .success(let answers): return answers
    case .failure(let found):
      faults.add(contentsOf: found.all)
      return Answers()
    }
  }

  private mutating func notes(_ value: YamlEntry) -> [PathNote] {
    var seen: Set<String> = []
    let notes = list(.notes, of: .notes, value).compactMap { note($0, &seen) }
    gone.notes = notes.filter { !isKnown($0.path) }
    return notes.filter { isKnown($0.path) }
  }

  /// The items of a list; none, and a fault, when it is no list.
  private mutating func list(_ expected: CaseValue, of key: CaseKey, _ value: YamlEntry) -> [YamlEntry] {
    guard let items = value.items else {
      wrong(expected, at: key.rawValue, value)
      return []
    }
    return isWithinBudget(items.count, value) ? items : []
  }

  /// Whether no more stands there than a case may have of one kind; else it is a fault.
  private mutating func isWithinBudget(_ count: Int, _ value: YamlEntry) -> Bool {
    if count > AnswersReader.most {
      faults.add(Fault(.entriesTooMany, line: value.line, ["limit": "\(AnswersReader.most)"]))
    }
    return count <= AnswersReader.most
  }

  private mutating func note(_ item: YamlEntry, _ seen: inout Set<String>) -> PathNote? {
    guard let pairs = item.pairs else {
      wrong(.note, at: CaseKey.notes.rawValue, item)
      return nil
    }
    let values = values(of: pairs, as: NoteKey.self, missingAt: item.line)
    let path = values[.path].flatMap { self.path($0, &seen) }
    let isUnsuitable = values[.unsuitable].flatMap { self.flag($0) }
    let text = values[.text].flatMap { self.text($0, of: NoteKey.text.rawValue) }
    guard let path, let isUnsuitable, let text else { return nil }
    return PathNote(path: path, text: text, isUnsuitable: isUnsuitable)
  }

  private mutating func shortlist(_ value: YamlEntry) -> [String] {
    var seen: Set<String> = []
    let paths = list(.paths, of: .shortlist, value).compactMap { path($0, &seen) }
    gone.shortlist = paths.filter { !isKnown($0) }
    return paths.filter(isKnown)
  }

  private mutating func path(_ value: YamlEntry, _ seen: inout Set<String>) -> String? {
    guard let path = text(value, of: NoteKey.path.rawValue) else { return nil }
    if !seen.insert(path).inserted {
      faults.add(Fault(.casePathTwice, line: value.line, ["value": .text(path)]))
    }
    return path
  }

  private func isKnown(_ path: String) -> Bool { knowledge.guide.catalogue.path(path) != nil }

  private mutating func flag(_ value: YamlEntry) -> Bool? {
    switch value.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      wrong(.yesNo, at: NoteKey.unsuitable.rawValue, value)
      return nil
    }
  }

  private mutating func text(_ value: YamlEntry, of key: String) -> String? {
    if value.text == nil { wrong(.text, at: key, value) }
    return value.text
  }

  private mutating func wrong(_ expected: CaseValue, at key: String, _ value: YamlEntry) {
    faults.add(
      Fault(
        .caseValue, line: value.line,
        ["key": .text(key), "expected": .words("case-file.kind.\(expected.rawValue)")]))
  }

  /// The faults in the order of the lines; those of the whole file come last.
  private static func byLine(_ faults: [Fault]) -> [Fault] {
    faults.enumerated().sorted { left, right in
      let lines = (left.element.line, right.element.line)
      guard lines.0 != lines.1 else { return left.offset < right.offset }
      return lines.1 == 0 || (lines.0 != 0 && lines.0 < lines.1)
    }.map(\.element)
  }
}

extension YamlEntry {
  /// The text, or the texts of a list; nil for anything else.
  var texts: [String]? {
    guard let items else { return text.map { [$0] } }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}

/// What kind of value a key of a case file takes; the texts of `case-file.kind` say it.
enum CaseValue: String, CaseIterable {
  /// One answer a line.
  case answers
  /// A list of notes.
  case notes
  /// One note, with its keys.
  case note
  /// A list of identifiers of paths.
  case paths
  /// Text.
  case text
  /// Yes or no.
  case yesNo = "yes-no"
}
