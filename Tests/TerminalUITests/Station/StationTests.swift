import Guidance
import Interview
import Kiosk
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// A machine left to strangers, without a terminal: keys and seconds go in, screens and endings come out.
struct StationTests {
  private func station(_ setting: Setting = .kiosk, pin: String? = "4071") throws -> Station {
    Station(
      try Session().face, setting: setting,
      defaults: VisitDefaults(language: "fr", isPlain: setting == .publicLibrary),
      limits: IdleLimits(warning: 90, wipe: 180), pin: pin.map { Pin($0) })
  }

  private static let size = Size(columns: 80, rows: 24)

  /// Presses keys one second apart.
  private func press(
    _ keys: [Key], _ station: Station, _ model: inout StationModel, at second: inout Int
  ) {
    for key in keys {
      second += 1
      model = station.update(model, key, at: second)
    }
  }

  private func digits(_ text: String) -> [Key] { text.map { Key.character($0) } }

  // MARK: Waiting

  @Test func nothingHappensUntilSomebodyComes() throws {
    let station = try station()
    let start = station.start(size: Self.size)
    #expect(station.patience(start) == nil, "an empty station waits for ever")
    #expect(start.stage == .attract)
    for key: Key in [.enter, .character("é"), .click(.origin), .interrupt, .suspend, .escape, .function(10)] {
      #expect(station.update(start, key, at: 1).stage == .visit, "\(key)")
    }
    #expect(station.update(start, .resize(Size(columns: 40, rows: 12)), at: 1).stage == .attract)
  }

  /// An upgrade waits for this.
  @Test func nobodyIsThereOnlyBeforeAVisit() throws {
    for setting in [Setting.kiosk, .publicLibrary] {
      let station = try station(setting)
      var model = station.start(size: Self.size)
      #expect(station.isWaiting(model))
      model = station.update(model, .enter, at: 1)
      #expect(!station.isWaiting(model))
      // Somebody who has pressed a key at a kiosk reads the first page.
      for key: Key in [.function(12), .timeout, .enter] {
        model = station.update(model, key, at: 2)
        #expect(!station.isWaiting(model), "\(setting) \(key)")
      }
    }
    let library = try station(.publicLibrary)
    let locked = library.update(library.start(size: Self.size), .function(12), at: 1)
    #expect(!library.isWaiting(locked), "staff are there")
  }

  /// A station that waited over midnight advised for the day of its last restart.
  @Test func theDayBelongsToTheVisit() throws {
    let station = try station()
    let tomorrow = try #require(station.face.interview.date.nextDay)
    let next = station.on(tomorrow)
    #expect(next.face.interview.date == tomorrow)
    let start = station.start(size: Self.size)
    #expect(!start.hasBegun)
    let model = next.adopting(start)
    #expect(model.stage == .attract)
    #expect(next.view(model).text == station.view(start).text)
    var visit = next.update(model, .enter, at: 1)
    #expect(!visit.hasBegun)
    visit = next.update(visit, .enter, at: 2)
    #expect(visit.hasBegun)
  }

  @Test func anAbandonedVisitIsWarnedAndThenErased() throws {
    let station = try station()
    var model = station.update(station.start(size: Self.size), .enter, at: 0)
    model = station.update(model, .enter, at: 1)
    #expect(station.patience(model) == 90)
    let before = model.visit
    model = station.update(model, .timeout, at: 91)
    #expect(model.stage == .warning)
    #expect(station.patience(model) == 180)
    #expect(station.view(model).text.contains("90\u{A0}secondes"))
    let extended = station.update(model, .character("x"), at: 100)
    #expect(extended.stage == .visit)
    #expect(extended.visit == before, "the key that extends does nothing else")
    #expect(station.update(model, .timeout, at: 181).ending == .wiped(station.defaults))
    #expect(station.update(model, .function(10), at: 100).ending == .wiped(station.defaults))
  }

  @Test(arguments: [Setting.kiosk, .publicLibrary]) func finishingErases(setting: Setting) throws {
    let station = try station(setting)
    var (model, second) = (station.start(size: Self.size), 0)
    press([.enter, .function(10), .down, .enter], station, &model, at: &second)
    #expect(model.ending == .wiped(station.defaults))
  }

  @Test(arguments: [Setting.kiosk, .publicLibrary]) func controlKeysDoNothing(setting: Setting) throws {
    let station = try station(setting)
    var (model, second) = (station.start(size: Self.size), 0)
    press([.enter, .enter], station, &model, at: &second)
    let before = model
    press([.interrupt, .suspend, .control("\\"), .control("b")], station, &model, at: &second)
    #expect(model == before)
  }

  // MARK: Staff

  @Test func thePinOpensTheFunctionsForStaff() throws {
    let station = try station()
    var (model, second) = (station.start(size: Self.size), 0)
    press([.function(12)] + digits("4071"), station, &model, at: &second)
    let lock = station.view(model)
    #expect(lock.text.contains("****") && !lock.text.contains("4071"))
    press([.enter], station, &model, at: &second)
    #expect(model.stage == .staff(station.defaults))
    // Language, theme and plain wording, each once, then a new visit.
    press([.enter, .down, .enter, .down, .enter, .down, .enter], station, &model, at: &second)
    #expect(model.ending == .wiped(VisitDefaults(language: "en", theme: .contrast, isPlain: true)))
  }

  /// The digit row of a French keyboard gives `'àè&` without Shift.
  @Test func thePinCanBeTypedWithoutShift() throws {
    let station = try station()
    var (model, second) = (station.start(size: Self.size), 0)
    press([.function(12)] + digits("'àè&") + [.enter], station, &model, at: &second)
    #expect(model.stage == .staff(station.defaults))
    press([.down, .down, .down, .down, .enter], station, &model, at: &second)
    #expect(model.ending == .quit)
  }

  @Test func theLockLosesNothingOfTheVisit() throws {
    let station = try station()
    var (model, second) = (station.start(size: Self.size), 0)
    press([.enter, .enter, .character("3")], station, &model, at: &second)
    let visit = model.visit
    press([.function(12), .character("1"), .escape], station, &model, at: &second)
    #expect(model.stage == .visit && model.visit == visit)
    press([.function(12), .down, .enter], station, &model, at: &second)
    #expect(model.stage == .visit && model.visit == visit)
    press([.function(12)] + digits("4071") + [.enter, .escape], station, &model, at: &second)
    #expect(model.ending == .wiped(station.defaults), "behind the lock, going back erases")
  }

  @Test func wrongTriesSlowDown() throws {
    let station = try station()
    var (model, second) = (station.start(size: Self.size), 0)
    var waits: [Int] = []
    for _ in 0..<12 {
      press([.function(12)] + digits("0000") + [.enter], station, &model, at: &second)
      let wait = model.tries.wait(at: second)
      waits.append(wait)
      if wait > 8 {
        // The right PIN is not even looked at before its time.
        var tooEarly = model
        press(digits("4071") + [.enter], station, &tooEarly, at: &second)
        #expect(tooEarly.stage == .locked(typed: "", isWrong: true))
      }
      second += wait
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
    press([.function(12)] + digits("4071") + [.enter], station, &model, at: &second)
    #expect(model.stage == .staff(station.defaults))
    #expect(model.tries.count == 0)
  }

  @Test func theWaitOutlivesAWipe() {
    var tries = PinTries()
    for second in 0..<5 { tries.fail(at: 1_000 + second) }
    #expect(PinTries(tries.text) == tries)
    #expect(tries.wait(at: 1_004) == 16)
    #expect(tries.wait(at: 3) == 16, "never longer than the wait itself, when the clock began anew")
    for text in [
      "", "x", "3", "-1@4", "0@4", "3@4@5", "3@", "@3@4", "3@9223372036854775807", "9223372036854775807@1",
    ] { #expect(PinTries(text) == nil, "\(text)") }
  }

  /// In a library F12 once opened the functions for staff to anybody, ending the program among them.
  @Test(arguments: [Setting.kiosk, .publicLibrary])
  func withoutAPinTheFunctionsForStaffStayClosed(setting: Setting) throws {
    let station = try station(setting, pin: nil)
    var (model, second) = (station.start(size: Self.size), 0)
    press([.function(12)], station, &model, at: &second)
    #expect(station.view(model).text.contains("restent fermées"))
    press([.enter], station, &model, at: &second)
    #expect(model.stage == .visit && model.ending == nil)
  }

  @Test(arguments: [
    "0000", "1111", "999999999999", "1212", "1122", "2000", "7007", "1234", "4321", "0123", "7890", "8901",
    "2468",
    "9630", "123456789012", "123123", "407140714071", "1221", "12321", "1984", "2026", "2580", "0852",
    "147258",
    "1470", "3690",
  ])
  func regressionAPinThatAnybodyTriesIsKnown(digits: String) { #expect(Pin.isKnown(digits)) }

  @Test(arguments: ["4071", "8305", "0412", "2150", "40719", "730926", "914807362501"])
  func aPinOfOnesOwnIsNotKnown(digits: String) { #expect(!Pin.isKnown(digits)) }

  @Test(arguments: ["4071", "40710", "407", "", "4072", "0000000000000000000000000000"])
  func onlyThePinIsThePin(typed: String) {
    #expect(Pin("4071").matches(typed) == (typed == "4071"))
  }

  // MARK: Pages

  /// How to finish and erase stands on every page, whatever its size.
  @Test(arguments: [Setting.kiosk, .publicLibrary]) func everyPageSaysHowToErase(setting: Setting) throws {
    let station = try station(setting)
    for page in GoldenPageTests.french {
      let session = try page.session()
      for size in [Size(columns: 40, rows: 12), Self.size, Size(columns: 132, rows: 43)] {
        var state = session.model.state
        state.visit.setting = setting
        let visit = station.face.showing(state, size: size)
        let model = StationModel(visit: visit, stage: .visit, tries: PinTries())
        let footer = station.view(model).line(size.rows - 1)
        let key = size.columns < 100 ? "F10" : "F10/^Q"
        let wanted = size.columns < 60 ? "\(key) effacer" : "\(key) finir et effacer"
        #expect(footer.hasSuffix(wanted), "\(page) \(size): \(footer)")
      }
    }
  }

  private static let scripts: [(name: String, setting: Setting, script: String)] = [
    ("attract", .kiosk, ""), ("warning", .kiosk, "⏎⏎34⌛"), ("lock", .kiosk, "⒓12"),
    ("lock-wrong", .kiosk, "⒓1234⏎"), ("staff", .kiosk, "⒓4071⏎"), ("welcome", .kiosk, "⏎"),
    ("library-welcome", .publicLibrary, ""), ("library-question", .publicLibrary, "⏎34⏎↓␣⇥⏎"),
  ]

  /// A page of a station.
  struct Page: Sendable, CustomStringConvertible {
    let description: String
    let setting: Setting
    let script: String

    /// The screen in a language and at a size, on the fixture.
    func frame(_ language: String, _ size: Size) throws -> Frame {
      let station = Station(
        try Session(on: .fixture).face, setting: setting,
        defaults: VisitDefaults(language: language, isPlain: setting == .publicLibrary), pin: Pin("4071"))
      var player = ScriptPlayer(.station(station, station.start(size: size))) { _ in .replace }
      try player.play(KeyScript(script))
      return player.frame
    }
  }

  static let pages = scripts.map { Page(description: $0.name, setting: $0.setting, script: $0.script) }

  @Test(arguments: pages) func goldenPagesOfTheStation(page: Page) throws {
    try Golden().check(page.frame("fr", Self.size).golden, "\(page)")
  }

  /// In both languages and at every size, with letters and little else too.
  @Test(arguments: pages, ["fr", "en"]) func everyScreenIsWhole(page: Page, language: String) throws {
    for size in [Self.size, .minimum, Size(columns: 132, rows: 43), Size(columns: 200, rows: 60)] {
      let frame = try page.frame(language, size)
      let faults = frame.faults(at: size)
      try #require(faults.isEmpty, "\(faults) at \(size):\n\(frame.golden)")
    }
    #expect(
      try page.frame("fr", Self.size).text != page.frame("en", Self.size).text
        || page.description == "attract")
  }

  /// The page that waits is never turned: the smallest screen says what this is and how to begin, and leaves out the
  /// rest.
  @Test func thePageThatWaitsSaysHowToBeginOnTheSmallestScreen() throws {
    let text = try Self.pages[0].frame("fr", .minimum).text
    #expect(text.contains("Trouver une formation"))
    #expect(text.contains("commencer"))
  }

  /// In a library an empty row parts the choices, where all of the page fits.
  @Test func aLibraryGivesChoicesRoom() throws {
    var session = try Session(setting: .publicLibrary)
    try session.play("[Commencer]⏎ 34⏎")
    session.press(.resize(Size(columns: 80, rows: 50)))
    let rows = (0..<50).map { session.frame.line($0) }
    let choices = rows.indices.filter { rows[$0].contains("[ ]") }
    #expect(choices.count > 4)
    #expect(zip(choices, choices.dropFirst()).allSatisfy { $1 - $0 >= 2 }, "\(rows)")
    session.press(.resize(.minimum))
    #expect(session.faults.isEmpty)
  }
}
