import Interview
import Knowledge
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import ContentFiles
@testable import TerminalUI

/// The first page, drawn before the content has been read.
struct OpeningTests {
  /// A desk begins with the questions, which nothing can show before they have been read.
  ///
  /// In a public library another page stood there for a moment, without an empty row between the choices.
  @Test(arguments: [Setting.home, .publicLibrary, .kiosk], ["fr", "en"])
  func regressionTheFirstFrameIsTheOneThatTheContentDraws(setting: Setting, language: String) throws {
    let words = Words(AssetFolders([ShippedAssets.folder]))
    for isPlain in [false, true] {
      let phrases = words.phrases(in: language, isPlain: isPlain)
      for size in [Size(columns: 80, rows: 24), .minimum, Size(columns: 132, rows: 43)] {
        var session = try Session()
        session.model = session.face.start(
          language: language, setting: setting, size: size, isPlain: isPlain)
        let opening = FullScreen.opening(phrases, setting: setting, size: size)
        #expect(opening == session.frame, "\(size), plain: \(isPlain)\n\(opening.golden)")
      }
    }
  }

  /// The first page stood still until all words of two languages had been read, of which it says thirty sentences.
  @Test(arguments: [Setting.home, .publicLibrary], ["fr", "en"])
  func regressionTheFirstPageReadsTheBeginningOfTheWordsAlone(setting: Setting, language: String) {
    let files = ["fr", "en"].map { code in
      (code, WordsFile("words/\(code).yaml", at: "\(ShippedAssets.folder)/words/\(code).yaml"))
    }
    var texts = Texts()
    for (code, file) in files { texts.add(file, in: code) }
    let size = Size(columns: 80, rows: 24)
    for isPlain in [false, true] {
      _ = FullScreen.opening(
        Phrases(texts, language: language, isPlain: isPlain), setting: setting, size: size)
    }
    for (code, file) in files {
      let read = file.countRead
      #expect(read > 0 && read * 10 < file.keys.count * 2, "\(code): \(read) of \(file.countRead)")
    }
  }
}
