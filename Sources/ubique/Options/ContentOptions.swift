import ArgumentParser
import Content

/// The options that every command shares: which content, and in which language.
struct ContentOptions: ParsableArguments {
  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp(
      "A folder of content to lay over the shipped one; repeatable, later wins by identifier.",
      discussion: "The first one stands alone when it holds content.yaml and guidance/facts.yaml itself.",
      valueName: "dir"))
  var assets: [String] = []

  @Option(help: "The language, fr or en (default: that of the system, else French).")
  var language: String?

  /// The content as read, with what is wrong in it.
  struct Opened {
    /// The content, and the words to tell it in.
    let narrator: Narrator
    /// Where the content was read from.
    let folders: AssetFolders
    /// Everything wrong in it.
    let faults: [Fault]
  }

  /// Finds and reads the content; fails when there is none, or nothing to advise by.
  func open() throws(Failure) -> Opened {
    let spoken = language ?? SystemLanguage.code
    let bare = BareWords(language: spoken)
    let folders: AssetFolders
    do {
      folders = AssetFolders(try AssetSearch(given: assets).folders())
    } catch {
      throw Failure(error == .nowhere ? .failed : .usage, [bare.sentence(for: error)])
    }
    let (library, faults) = LibraryReader(folders).read()
    guard let library else {
      throw Failure(.failed, faults.map(\.description) + [bare.unreadable])
    }
    guard library.texts.codes.contains(spoken) else {
      let narrator = Narrator(library, language: SystemLanguage.code)
      throw Failure(
        .usage,
        [
          narrator.text(
            "cli.no-language",
            ["language": spoken, "languages": library.texts.codes.joined(separator: ", ")])
        ])
    }
    return Opened(
      narrator: Narrator(library, language: spoken), folders: folders, faults: faults)
  }
}
