public import Interview
public import Kiosk
import Knowledge
import Presentation
public import Screen
import Wording

/// The full screen on a machine left to strangers, a kiosk or a library's: it waits for somebody, warns and erases
/// when they are gone, and keeps what only staff may do behind a lock.
///
/// Pure as the full screen is: keys and the passing of time go in, screens come out, and an ending says when the
/// process has to begin anew.
public struct Station: Sendable {
  /// The conversation's face.
  public let face: FullScreen
  /// Where the station stands.
  public let setting: Setting
  /// How every visit begins.
  public let defaults: VisitDefaults
  /// How long it waits for a key.
  public let limits: IdleLimits
  /// What opens the functions for staff; without it a kiosk keeps them closed, and a library open.
  public let pin: Pin?
  /// Whether anything stands beside a page on a wide screen.
  public let hasPanes: Bool

  /// Makes a station.
  public init(
    _ face: FullScreen, setting: Setting, defaults: VisitDefaults, limits: IdleLimits = .usual, pin: Pin? = nil,
    hasPanes: Bool = true
  ) {
    self.face = face
    self.setting = setting
    self.defaults = defaults
    self.limits = limits
    self.pin = pin
    self.hasPanes = hasPanes
  }

  /// The station before anybody has come.
  public func start(size: Size, tries: PinTries = PinTries()) -> StationModel {
    var visit = face.start(language: defaults.language, setting: setting, size: size)
    visit.state.isPlain = defaults.isPlain
    visit.hasPanes = hasPanes
    return StationModel(visit: visit, stage: setting == .kiosk ? .attract : .visit, tries: tries)
  }

  /// How many seconds after the last key `Key.timeout` is to be heard; nil for never.
  ///
  /// Nothing is drawn before: nothing moves when nobody types.
  public func patience(_ model: StationModel) -> Int? {
    switch model.stage {
    case .attract: nil
    case .visit, .locked, .staff: limits.warning
    case .warning: limits.wipe
    }
  }

  /// What the screen shows.
  public func view(_ model: StationModel, at second: Int) -> Frame {
    guard let page = page(of: model, at: second) else { return face.view(model.visit) }
    let phrases = face.narrator(for: model.visit).phrases
    guard model.size.columns >= Size.minimum.columns, model.size.rows >= Size.minimum.rows else {
      return FullScreen.tooSmall(model.size, phrases)
    }
    let layout = FullScreen.layout(page, model.visit, face.narrator(for: model.visit).phrases)
    var shown = model.visit
    shown.focus = min(model.focus, layout.stops.count - 1)
    return PageView(content: page, layout: layout, model: shown, phrases: phrases).frame()
  }

  /// The page of the station's own that lies over the visit, if any.
  func page(of model: StationModel, at second: Int) -> PageContent? {
    let phrases = face.narrator(for: model.visit).phrases
    switch model.stage {
    case .visit: return nil
    case .attract:
      let contents = AttractPage(phrases: phrases, languages: languages).contents
      return contents.first { fits($0, model) } ?? contents.last
    case .warning:
      return IdleWarningPage(phrases: phrases, seconds: limits.wipe - limits.warning).content()
    case .locked(let typed, let isWrong):
      return LockPage(phrases: phrases, demand: demand(typed, isWrong, model.tries.wait(at: second)))
        .content()
    case .staff(let defaults):
      let name = languages.first { $0.language == defaults.language }?.name ?? defaults.language
      return StaffPage(
        phrases: phrases, language: name, theme: "\(defaults.theme)", isPlain: defaults.isPlain
      ).content()
    }
  }

  /// Whether a page needs no turning.
  private func fits(_ content: PageContent, _ model: StationModel) -> Bool {
    let layout = FullScreen.layout(content, model.visit, face.narrator(for: model.visit).phrases)
    return layout.stops.reduce(0) { $0 + $1.rows.count } <= layout.room
  }

  private func demand(_ typed: String, _ isWrong: Bool, _ wait: Int) -> LockPage.Demand {
    guard pin != nil else { return .closed }
    return isWrong && wait > 0 ? .again(typed: typed.count, wait: wait) : .digits(typed: typed.count)
  }

  private var languages: [Phrases] {
    let knowledge = face.interview.knowledge
    return knowledge.texts.codes.map { Narrator(knowledge, language: $0).phrases }
  }
}
