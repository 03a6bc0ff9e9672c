public import Interview
import Kiosk
import Knowledge
import Presentation
public import Screen

extension Station {
  /// The station after a key, or after `Key.timeout` when its patience is over.
  ///
  /// - Parameter second: The time by a clock that is never set back, in seconds.
  public func update(_ model: StationModel, _ key: Key, at second: Int) -> StationModel {
    guard model.ending == nil else { return model }
    var next = model
    // What a key came to is said until the next one, even where that one only opens a page of the station.
    next.visit.notice = nil
    let request = hear(key, &next, at: second)
    if next.ending != nil, !next.visit.state.navigation.isOver {
      next.visit = face.hear(next.visit, .abandon)
    }
    show(request, &next, at: second)
    return next
  }

  /// The station after the program around it has done what the visit asked for.
  public func hear(_ model: StationModel, _ outcome: Event) -> StationModel {
    var next = model
    next.visit = face.hear(model.visit, outcome)
    return next
  }

  /// Hears a key, and says where the focus goes on the page of the station's own that then lies over the visit.
  private func hear(_ key: Key, _ model: inout StationModel, at second: Int) -> FocusRequest {
    let command = KeyBinding.command(for: key)
    switch (model.stage, key) {
    case (_, .resize): model.visit = face.update(model.visit, key)
    case (_, .timeout): return wait(&model)
    case _ where command == .staff: return callStaff(&model)
    case (.visit, _): converse(key, &model)
    // Whatever is pressed on these, nothing is done but to open the visit: the key was meant for somebody to be seen.
    case (.attract, _), (.warning, _):
      guard command == .quit, model.stage == .warning else { return open(.visit, &model) }
      wipe(&model)
    case (.locked, _) where command == .quit, (.staff, _) where command == .quit || command == .back:
      wipe(&model)
    case (.locked, _) where command == .back: return open(.visit, &model)
    case (_, .click(let position)): return click(position, &model, at: second)
    default:
      if let request = move(command, model) { return request }
      if case .locked(let typed, let isWrong) = model.stage {
        return unlock(key, typed, isWrong, &model, at: second)
      }
      if case .staff(let chosen) = model.stage, command == .choose { choose(chosen, &model) }
    }
    return stay(model)
  }

  /// The focus where it is.
  private func stay(_ model: StationModel) -> FocusRequest {
    model.ownPage.map { request($0.focus, $0) } ?? .start
  }

  private func request(_ focus: Focus, _ page: StationModel.OwnPage) -> FocusRequest {
    .anchor(FocusAnchor(focus: focus, position: 0))
  }

  private func open(_ stage: StationModel.Stage, _ model: inout StationModel) -> FocusRequest {
    model.stage = stage
    return .start
  }

  private func wipe(_ model: inout StationModel) { model.ending = .wiped(defaults) }

  /// Nobody pressed a key: first a warning, then the end of the visit.
  private func wait(_ model: inout StationModel) -> FocusRequest {
    switch model.stage {
    case .attract: break
    case .visit, .locked: return open(.warning, &model)
    case .warning, .staff: wipe(&model)
    }
    return stay(model)
  }

  private func converse(_ key: Key, _ model: inout StationModel) {
    model.visit = face.update(model.visit, key)
    if model.visit.state.navigation.isOver { wipe(&model) }
  }

  // MARK: Staff

  private func callStaff(_ model: inout StationModel) -> FocusRequest {
    if case .staff = model.stage { return stay(model) }
    return open(.locked(typed: "", isWrong: false), &model)
  }

  /// The focus moved on a page of the station's own; nil for a key that moves nothing.
  private func move(_ command: KeyCommand?, _ model: StationModel) -> FocusRequest? {
    let step: Int
    switch command {
    case .previous, .previousPart: step = -1
    case .next, .nextPart: step = 1
    default: return nil
    }
    guard let page = model.ownPage else { return nil }
    let targets = page.layout.targets
    let index = min(max(page.layout.index(of: page.focus) + step, 0), targets.count - 1)
    return request(targets[index].focus, page)
  }

  /// Hears a click on a page of the station's own, as Enter on what lies under it, or as a key of the footer.
  private func click(_ position: Position, _ model: inout StationModel, at second: Int) -> FocusRequest {
    guard let page = model.ownPage else { return .start }
    if position.row == model.size.rows - 1 {
      let key = pageView(of: page, model).footer.key(at: position.column)
      return key.map { hear($0, &model, at: second) } ?? stay(model)
    }
    guard let hit = page.layout.hit(position, from: page.content.bodyTop, around: page.focus)
    else { return stay(model) }
    model.ownPage?.focus = hit.focus
    if hit.isOnItem, model.ownPage?.item?.isField == false { return hear(.enter, &model, at: second) }
    return stay(model)
  }

  private func unlock(
    _ key: Key, _ typed: String, _ isWrong: Bool, _ model: inout StationModel, at second: Int
  ) -> FocusRequest {
    switch KeyBinding.command(for: key) {
    case .choose:
      guard pin != nil, model.ownPage?.item?.isField == true else { return open(.visit, &model) }
      guard model.tries.wait(at: second) == 0, !typed.isEmpty else {
        // A try before its time is not even compared.
        model.stage = .locked(typed: "", isWrong: isWrong || model.tries.count > 0)
        return stay(model)
      }
      if pin?.matches(typed) == true {
        model.tries.succeed()
        return open(.staff(defaults), &model)
      }
      model.tries.fail(at: second)
      return open(.locked(typed: "", isWrong: true), &model)
    case .erase: model.stage = .locked(typed: String(typed.dropLast()), isWrong: isWrong)
    default:
      // The digit row of a French keyboard counts without Shift too.
      guard pin != nil, let digit = key.digit, typed.count < Self.longestPin else { return stay(model) }
      model.stage = .locked(typed: typed + String(digit), isWrong: isWrong)
      return .field
    }
    return stay(model)
  }

  /// The most digits that can be typed.
  private static let longestPin = 12

  private func choose(_ chosen: VisitDefaults, _ model: inout StationModel) {
    guard case .named(let name)? = model.ownPage?.item?.identity.subject,
      let choice = StaffPage.Choice(rawValue: name)
    else { return }
    var defaults = chosen
    switch choice {
    case .language:
      let codes = face.interview.knowledge.texts.codes
      defaults.language = Self.next(after: defaults.language, of: codes) ?? defaults.language
    case .theme: defaults.theme = Self.next(after: defaults.theme, of: Theme.allCases) ?? defaults.theme
    case .plain: defaults.isPlain.toggle()
    case .apply: model.ending = .wiped(defaults)
    case .quit: model.ending = .quit
    }
    model.stage = .staff(defaults)
  }

  private static func next<Value: Equatable>(after value: Value, of all: [Value]) -> Value? {
    guard let position = all.firstIndex(of: value) else { return all.first }
    return all[(position + 1) % all.count]
  }
}
