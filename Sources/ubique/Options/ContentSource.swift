import ContentFiles
import Faults
import Knowledge
import Wording

/// Where the content is, and in which language to tell it: what the options say, or nothing said at all.
struct ContentSource {
  /// The folders given, in order.
  var assets: [String] = []
  /// The language given, by code.
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

  /// The language asked for, or else the system's.
  var spoken: String { language ?? SystemLanguage.code }

  /// The same content in a language that is settled: the one asked for, or else the system's when there are words
  /// in it.
  func settled(in folders: AssetFolders) -> ContentSource {
    var settled = self
    settled.language = language ?? SystemLanguage.code { folders.hasWords(in: $0) }
    return settled
  }

  /// Finds the folders of the content; fails when there are none.
  func folders() throws(Failure) -> AssetFolders {
    do {
      return AssetFolders(try AssetSearch(given: assets).folders())
    } catch {
      throw Failure(
        error.code == .contentNowhere ? .failed : .usage, [FaultTeller(language: spoken).line(error)])
    }
  }

  /// Finds and reads the content; fails when there is none, or nothing to advise by.
  func open() throws(Failure) -> Opened { try open(folders()) }

  /// Reads the content of these folders; fails when it leaves nothing to advise by.
  func open(_ folders: AssetFolders) throws(Failure) -> Opened {
    let (knowledge, faults) = KnowledgeReader(folders).read()
    let spoken = settled(in: folders).spoken
    guard let knowledge else {
      throw Failure(
        .failed,
        faults.map(FaultTeller(folders.phrases(in: spoken)).line) + [
          BootstrapMessages(language: spoken).unreadable
        ])
    }
    guard knowledge.texts.codes.contains(spoken) else {
      let narrator = Narrator(knowledge, language: SystemLanguage.code)
      throw Failure(
        .usage,
        [
          narrator.text(
            "cli.no-language",
            ["language": spoken, "languages": knowledge.texts.codes.joined(separator: ", ")])
        ])
    }
    return Opened(
      narrator: Narrator(knowledge, language: spoken), folders: folders, faults: faults)
  }
}
