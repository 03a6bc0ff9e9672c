import Curses
import Screen
import TestSupport
import Testing

struct KeyDecoderTests {
  @Test(arguments: [
    ("a", [Key.character("a")]), ("é日🧭", [.character("é"), .character("日"), .character("🧭")]),
    ("e\u{301}", [.character("e\u{301}")]),
    ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{3}\u{1A}\u{1}\u{0}", [.interrupt, .suspend, .control("a")]),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;2C\u{1B}OD", [.up, .down, .right, .left]),
    ("\u{1B}[H\u{1B}[4~\u{1B}[7~\u{1B}OF", [.home, .end, .home, .end]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z", [.insert, .delete, .pageUp, .pageDown, .backTab]),
    (
      "\u{1B}OP\u{1B}[[E\u{1B}[15~\u{1B}[17~\u{1B}[24~\u{1B}[1;5S",
      [1, 5, 5, 6, 12, 4].map { Key.function($0) }
    ),
    (
      "\u{1B}[<0;5;6M\u{1B}[<0;5;6m\u{1B}[<64;1;1M", [.click(Position(row: 5, column: 4)), .wheelUp(.origin)]
    ),
    ("\u{1B}[M &%\u{1B}[M#&%\u{1B}[Ma!!", [.click(Position(row: 4, column: 5)), .wheelDown(.origin)]),
    ("\u{1B}Ov\u{1B}OM", [.character("6"), .enter]),
    // Alt and a letter is nothing of ours, Alt and an arrow the arrow, Alt and Backspace takes back a word.
    ("\u{1B}x\u{1B}éa\u{1B}\u{1B}[A\u{1B}\u{7F}", [.character("a"), .up, .control("w")]),
    ("\u{1B}\u{1B}\u{1B}", [.escape, .escape, .escape]), ("\u{1B}\r", [.escape, .enter]),
    // Answers of the terminal: its colours, its name, what it can do.
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}a\u{1B}P>|xterm\u{1B}\\b", [.character("a"), .character("b")]),
    ("\u{1B}_Gi=1;OK\u{1B}\\\u{1B}^x\u{1B}[A\u{1B}X..\u{1B}\\c", [.up, .character("c")]),
    ("\u{1B}[99;3$w\u{1B}[?1;2cA\u{1B}[IB\u{1B}[200;1Rok", ["A", "B", "o", "k"].map { Key.character($0) }),
    ("\u{9B}\u{200B}\u{FEFF}z", [.character("z")]),
  ])
  func decodes(text: String, expected: [Key]) {
    #expect(keys(Array(text.utf8)) == expected)
  }

  /// Over a slow line an answer comes in pieces; its rest was typed into the field.
  @Test func anAnswerThatComesInPiecesIsWaitedFor() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}]11;rgb:ffff/".utf8))
    #expect(decoder.waiting == .reply)
    decoder.feed(Array("ffff/ffff\u{1B}\\x".utf8))
    #expect(decoder.next() == .character("x"))
    #expect(decoder.next() == nil)
    decoder.feed([0x1B, UInt8(ascii: "]")])
    #expect(decoder.waiting == .sequence, "Alt and a sign, as likely")
  }

  /// A key cuts an answer off that never ends; Alt and a letter begin none.
  @Test func anAnswerNeverSwallowsTheKeyboard() {
    let expected: [Key] = [.enter, .character("z"), .character("x"), .character("y")]
    #expect(keys(Array("\u{1B}]11;rgb\rz\u{1B}Px\u{1B}]y".utf8)) == expected)
  }

  @Test func controlsOfOneByteBeginSequences() {
    // As letters of UTF-8, too.
    let answers = "\u{9B}?1;2ca\u{9D}11;rgb:ff/ff/ff\u{1B}\\b\u{9B}A"
    #expect(keys(Array(answers.utf8)) == [.character("a"), .character("b"), .up])
    // As letters of UTF-8, the end as well.
    for begin in [0x9D, 0x90, 0x9F, 0x9E, 0x98] as [UInt8] {
      let reply = [0xC2, begin] + Array("11;rgb:1/é".utf8) + [0xC2, 0x9C, 0x61]
      #expect(keys(reply) == [.character("a")], "\(begin)")
    }
    #expect(keys([0x9B, 0x41, 0x90] + Array(">|xterm".utf8) + [0x9C, 0x61]) == [.up, .character("a")])
    #expect(keys([0x9B, 0x41, 0xC3, 0x9B], isUTF8: true) == [.up, .character("Û")])
  }

  @Test func forgettingBeginsAnew() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~abc".utf8))
    decoder.forget()
    decoder.feed(Array("d\u{1B}[1;".utf8))
    decoder.forget()
    decoder.feed(Array("2e".utf8))
    var found: [Key] = []
    while let key = decoder.next() { found.append(key) }
    #expect(found == "d2e".map { .character($0) })
  }

  @Test func aPasteIsOneKey() {
    let pasted = "ligne 1\r\nligne 2\r\tfin \u{1B}[31mrouge\u{7}"
    #expect(
      keys(Array("\u{1B}[200~\(pasted)\u{1B}[201~x".utf8))
        == [.paste("ligne 1\nligne 2\n fin [31mrouge"), .character("x")])
  }

  @Test func aLoneEscapeIsTheKeyOnceWaitingIsOver() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.waiting == .sequence)
    decoder.flush()
    #expect(decoder.next() == .escape)
    #expect(decoder.waiting == .nothing)
    decoder.feed(Array("\u{1B}[1;".utf8))
    decoder.flush()
    #expect(decoder.next() == nil, "an unfinished sequence is swallowed")
  }

  @Test func aPasteThatNeverEndsDoesNotSwallowTheKeyboard() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~abc".utf8))
    #expect(decoder.waiting == .paste)
    decoder.flush()
    #expect(decoder.next() == .paste("abc"))
    decoder.feed([0x61])
    #expect(decoder.next() == .character("a"))
  }

  /// wget_wch lost `é` when its two bytes came 100 ms apart.
  @Test func aLetterWhoseBytesComeApartIsKept() {
    var decoder = KeyDecoder()
    decoder.feed([0xC3])
    #expect(decoder.next() == nil)
    #expect(decoder.waiting == .nothing, "nothing needs to time out")
    decoder.flush()
    decoder.feed([0xA9])
    #expect(decoder.next() == .character("é"))
  }

  @Test func brokenLettersAreDroppedAndTheRestIsKept() {
    #expect(
      keys([0xC3, 0x61, 0xFF, 0x62, 0xA9, 0x63, 0xED, 0xA0, 0x80, 0x64]) == "abcd".map { .character($0) })
  }

  @Test func theTerminalsDescriptionWins() {
    let described: [(sequence: [UInt8], key: Key)] = [
      (Array("\u{1B}A".utf8), .up), (Array("\u{1B}[224z".utf8), .function(1)),
    ]
    #expect(keys(Array("\u{1B}A\u{1B}[224z".utf8), described: described) == [.up, .function(1)])
  }

  @Test func latin1IsReadByteByByte() {
    #expect(keys([0xE9, 0x61], isUTF8: false) == [.character("é"), .character("a")])
  }

  /// However the bytes are cut into reads, the keys are the same; nothing traps on noise.
  @Test func readsMayBeCutAnywhere() {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    let pieces = [
      "a", "é", "日", "\u{1B}[A", "\u{1B}[<0;5;6M", "\u{1B}", "[", "O", "M", "\u{1B}[200~", "\u{1B}[201~",
      "\r", "~",
      "\u{1B}[M !!", "\u{1B}[[A", ";", "9", "\u{1B}]", "\u{1B}P", "\u{7}", "\\",
    ].map { Array($0.utf8) }
    // Without the lead bytes of marks: a mark that comes in a later read cannot join a letter already taken.
    let noise = Array(UInt8(0)...0x7F) + [0x80, 0xA9, 0xC3, 0xE2, 0xF0, 0xFF]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        bytes +=
          Int.random(in: 0...4, using: &random) == 0
          ? [noise.randomElement(using: &random) ?? 0] : pieces.randomElement(using: &random) ?? []
      }
      let whole = keys(bytes)
      var decoder = KeyDecoder()
      var cut: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...4, using: &random)
        decoder.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
        if Bool.random(using: &random) { while let key = decoder.next() { cut.append(key) } }
      }
      decoder.flush()
      while let key = decoder.next() { cut.append(key) }
      #expect(whole == cut, note)
    }
  }

  private func keys(_ bytes: [UInt8], described: [(sequence: [UInt8], key: Key)] = [], isUTF8: Bool = true)
    -> [Key]
  {
    var decoder = KeyDecoder(described: described, isUTF8: isUTF8)
    decoder.feed(bytes)
    decoder.flush()
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }
}
