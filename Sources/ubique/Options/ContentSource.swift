import ContentFiles
import Faults
import Gazetteer
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
  func settled(by words: Words) -> ContentSource {
    var settled = self
    settled.language = language ?? SystemLanguage.code { words.has($0) }
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

  /// What it takes to look up places, and no more.
  struct OpenedGazetteer {
    /// The communes, departments and regions.
    let gazetteer: Gazetteer
    /// The words to tell of them.
    let phrases: Phrases
    /// Everything wrong in what was read.
    let faults: [Fault]
  }

  /// Finds and reads the gazetteer and the words; fails when there is no content, or none in the language.
  func openGazetteer() throws(Failure) -> OpenedGazetteer {
    let folders = try folders()
    let words = Words(folders)
    let spoken = settled(by: words).spoken
    // Without words of its own a language may be spoken by the texts of other files: only all of them tell.
    guard words.has(spoken) else {
      let opened = try open(folders)
      return OpenedGazetteer(
        gazetteer: opened.narrator.knowledge.gazetteer, phrases: opened.narrator.phrases,
        faults: opened.faults)
    }
    var faults = Faults()
    let gazetteer = GazetteerReader(folders).read(&faults)
    return OpenedGazetteer(
      gazetteer: gazetteer, phrases: words.phrases(in: spoken), faults: faults.all)
  }

  /// How much of the content is read: nobody waits for what is not needed.
  enum Extent {
    /// All of it.
    case everything
    /// All but the words of languages that are not spoken.
    case oneLanguage
    /// What is looked up, in one language: no rules.
    case lookUps
  }

  /// Finds and reads the content; fails when there is none, or nothing to advise by.
  func open(_ extent: Extent = .everything) throws(Failure) -> Opened { try open(folders(), extent) }

  /// Reads the content of these folders; fails when it leaves nothing to advise by.
  func open(
    _ folders: AssetFolders, _ extent: Extent = .everything, words: Words? = nil
  ) throws(Failure) -> Opened {
    let words = words ?? Words(folders)
    let spoken = settled(by: words).spoken
    let reader = KnowledgeReader(
      folders, words: words, checking: extent == .everything ? nil : ["fr", spoken])
    let (knowledge, faults) = extent == .lookUps ? reader.readLookUps() : reader.read()
    guard let knowledge else {
      throw Failure(
        .failed,
        faults.map(FaultTeller(words.phrases(in: spoken)).line) + [
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

extension ContentSource {
  /// The same source, with what it does not say taken from the configuration of the machine.
  func over(_ configuration: Configuration) -> ContentSource {
    ContentSource(
      assets: assets.isEmpty ? configuration.assets : assets, language: language ?? configuration.language)
  }

  /// The same source over the machine's own configuration; fails when that is at fault.
  func overMachine() throws(Failure) -> ContentSource {
    over(try ConfigurationFile().configuration(told: spoken))
  }
}
