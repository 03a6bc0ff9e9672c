public import ContentFiles
public import Faults
public import Knowledge

/// A language that nobody speaks: every French text, 40 % longer, in one file of words laid over the shipped content.
///
/// Every word bears the marker, so that what a page does not take from the words is seen at once.
public enum PseudoLanguage {
  /// The code of the language, which no language has.
  public static let code = "qq"

  /// A letter of one cell that no text of the content has.
  public static let marker: Character = "ŷ"

  /// What the words give as structure rather than for reading: identifiers, signs and numbers.
  public static let structure: Set = [
    "glossary.terms", "number.thousands", "number.decimal", "number.singular",
    "names.masculine", "names.elided", "names.aspirated",
  ]

  /// The shipped folder with the folder of the file over it.
  public static let folders = Result {
    let texts = try ShippedLibrary.knowledge().everyText
    let lines = texts.keys(of: "fr").sorted().map { key in
      let text = texts.text(key, in: "fr") ?? ""
      return "\(quoted(key)): \(quoted(structure.contains(key) ? text : longer(text)))"
    }
    let overlay = try TemporaryFolder(["words/\(code).yaml": lines.joined(separator: "\n") + "\n"])
    return AssetFolders([ShippedAssets.folder, overlay.path])
  }

  /// What the reader makes of both.
  public static let reading = folders.map { KnowledgeReader($0).read() }

  /// The content with the language in it, or all that is wrong with it.
  public static func knowledge() throws -> Knowledge {
    let reading = try reading.get()
    guard let knowledge = reading.knowledge, reading.faults.isEmpty else {
      throw ShippedLibrary.Unreadable(
        description: reading.faults.map(\.description).joined(separator: "\n"))
    }
    return knowledge
  }

  /// A text with two fifths more letters at the end of each of its words; the names of marks to fill in stay as they
  /// are.
  public static func longer(_ text: String) -> String {
    var result = ""
    var letters = 0
    var isMark = false
    for character in text {
      if character.isLetter, !isMark {
        letters += 1
      } else {
        result += padding(of: letters)
        letters = 0
      }
      if character == "{" { isMark = true }
      // What follows the name are the forms of a word.
      if character == ":" || character == "}" { isMark = false }
      result.append(character)
    }
    return result + padding(of: letters)
  }

  private static func padding(of letters: Int) -> String {
    String(repeating: marker, count: (letters * 2 + 4) / 5)
  }

  /// How many letters a text has beside its marks to fill in.
  public static func letters(in text: String) -> Int {
    Placeholders.filled(text) { _ in "" }.count { $0.isLetter }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
