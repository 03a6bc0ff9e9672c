public import Guidance
public import Interview
public import Kiosk
public import Screen

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
  /// What opens the functions for staff; without it they stay closed.
  public let pin: Pin?
  /// Whether anything stands beside a page on a wide screen.
  public let hasPanes: Bool

  /// Makes a station.
  public init(
    _ face: FullScreen, setting: Setting, defaults: VisitDefaults, limits: IdleLimits = .usual,
    pin: Pin? = nil,
    hasPanes: Bool = true
  ) {
    self.face = face
    self.setting = setting
    self.defaults = defaults
    self.limits = limits
    self.pin = pin
    self.hasPanes = hasPanes
  }

  /// The same station on another day.
  public func on(_ date: CalendarDate) -> Station {
    Station(
      face.on(date), setting: setting, defaults: defaults, limits: limits, pin: pin, hasPanes: hasPanes)
  }

  /// A model of this station on another day, as this one shows it.
  public func adopting(_ model: StationModel) -> StationModel {
    var next = model
    next.visit = face.adopting(model.visit)
    return next
  }

  /// The station before anybody has come.
  public func start(size: Size, tries: PinTries = PinTries()) -> StationModel {
    let visit = face.start(
      language: defaults.language, setting: setting, size: size, isPlain: defaults.isPlain, hasPanes: hasPanes
    )
    var model = StationModel(visit: visit, stage: setting == .kiosk ? .attract : .visit, tries: tries)
    show(.start, &model, at: 0)
    return model
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

  /// Whether nobody is there: nothing of a visit would be lost if the program ended now.
  public func isWaiting(_ model: StationModel) -> Bool {
    switch model.stage {
    case .attract: true
    // A library begins with the first page of a visit.
    case .visit: setting == .publicLibrary && !model.hasBegun
    case .warning, .locked, .staff: false
    }
  }

  /// What the screen shows.
  public func view(_ model: StationModel) -> Frame {
    guard let page = model.ownPage else { return face.view(model.visit) }
    guard model.size.isLargeEnough else { return FullScreen.tooSmall(model.size, phrases(of: model)) }
    return pageView(of: page, model).frame()
  }
}
