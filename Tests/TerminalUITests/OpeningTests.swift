import ContentFiles
import Interview
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// The first page, drawn before the content has been read.
struct OpeningTests {
  /// A desk begins with the questions, which nothing can show before they have been read.
  ///
  /// In a public library another page stood there for a moment, without an empty row between the choices.
  @Test(arguments: [Setting.home, .publicLibrary, .kiosk], ["fr", "en"])
  func regressionTheFirstFrameIsTheOneThatTheContentDraws(setting: Setting, language: String) throws {
    let phrases = AssetFolders([ShippedAssets.folder]).phrases(in: language)
    for isPlain in [false, true] {
      for size in [Size(columns: 80, rows: 24), .minimum, Size(columns: 132, rows: 43)] {
        var session = try Session()
        session.model = session.face.start(
          language: language, setting: setting, size: size, isPlain: isPlain)
        let opening = FullScreen.opening(phrases, setting: setting, isPlain: isPlain, size: size)
        #expect(opening == session.frame, "\(size), plain: \(isPlain)\n\(opening.golden)")
      }
    }
  }
}
