import Interview
import Kiosk
import Knowledge
import Presentation
public import Screen
import Wording

extension Station {
  /// The station after a key, or after `Key.timeout` when its patience is over.
  ///
  /// - Parameter second: The time by a clock that is never set back, in seconds.
  public func update(_ model: StationModel, _ key: Key, at second: Int) -> StationModel {
    guard model.ending == nil else { return model }
    var next = model
    // What a key came to is said until the next one, even where that one only opens a page of the station.
    next.visit.notice = nil
    switch (model.stage, key) {
    case (_, .resize): next.visit = face.update(model.visit, key)
    case (_, .timeout): wait(&next)
    case (_, .function(12)): callStaff(&next)
    case (.visit, _): converse(key, &next)
    // Whatever is pressed on these, nothing is done but to open the visit: the key was meant for somebody to be seen.
    case (.attract, _), (.warning, _):
      if key == .function(10), model.stage == .warning { wipe(&next) } else { open(.visit, &next) }
    // Without a PIN anybody may have come here by one wrong key: they find their visit again.
    case (.staff, .escape) where pin == nil: open(.visit, &next)
    case (.locked, .function(10)), (.staff, .function(10)), (.staff, .escape): wipe(&next)
    case (.locked, .escape): open(.visit, &next)
    case (.locked, .click(let position)), (.staff, .click(let position)):
      click(position, &next, at: second)
    case (.locked(let typed, let isWrong), _):
      if !move(key, &next, at: second) { unlock(key, typed, isWrong, &next, at: second) }
    case (.staff(let chosen), _):
      if !move(key, &next, at: second), key == .enter { choose(chosen, &next) }
    }
    return next
  }

  private func open(_ stage: StationModel.Stage, _ model: inout StationModel) {
    model.stage = stage
    model.focus = 0
  }

  private func wipe(_ model: inout StationModel) { model.ending = .wiped(defaults) }

  /// Nobody pressed a key: first a warning, then the end of the visit.
  private func wait(_ model: inout StationModel) {
    switch model.stage {
    case .attract: break
    case .visit, .locked: open(.warning, &model)
    case .warning, .staff: wipe(&model)
    }
  }

  private func converse(_ key: Key, _ model: inout StationModel) {
    model.visit = face.update(model.visit, key)
    if model.visit.state.isOver { wipe(&model) }
  }

  // MARK: Staff

  private func callStaff(_ model: inout StationModel) {
    if case .staff = model.stage { return }
    let isOpen = pin == nil && setting == .publicLibrary
    open(isOpen ? .staff(defaults) : .locked(typed: "", isWrong: false), &model)
  }

  /// Moves the focus of a page of the station's own; whether the key was one that does.
  private func move(_ key: Key, _ model: inout StationModel, at second: Int) -> Bool {
    let step: Int
    switch key {
    case .up, .backTab, .wheelUp: step = -1
    case .down, .tab, .wheelDown: step = 1
    default: return false
    }
    let count = page(of: model, at: second).map { FullScreen.layout($0, model.visit, face.narrator(for: model.visit).phrases).stops.count } ?? 1
    model.focus = min(max(min(model.focus, count - 1) + step, 0), count - 1)
    return true
  }

  /// Hears a click on a page of the station's own, as Enter on what lies under it, or as a key of the footer.
  private func click(_ position: Position, _ model: inout StationModel, at second: Int) {
    guard let page = page(of: model, at: second) else { return }
    let layout = FullScreen.layout(page, model.visit, face.narrator(for: model.visit).phrases)
    if position.row == model.size.rows - 1 {
      let footer = PageView(
        content: page, layout: layout, model: model.visit, phrases: face.narrator(for: model.visit).phrases
      ).footer
      if let key = footer.key(at: position.column) { model = update(model, key, at: second) }
    } else if let hit = face.hit(position, layout, from: page.bodyTop, focus: model.focus) {
      model.focus = hit.stop
      if hit.isOnItem, layout.stops[hit.stop].item.map({ !page.items[$0].isField }) == true {
        model = update(model, .enter, at: second)
      }
    }
  }

  /// The item of a page of the station's own that has the focus.
  private func item(of model: StationModel, at second: Int) -> Int? {
    guard let page = page(of: model, at: second) else { return nil }
    let stops = FullScreen.layout(page, model.visit, face.narrator(for: model.visit).phrases).stops
    return stops[min(model.focus, stops.count - 1)].item
  }

  private func unlock(
    _ key: Key, _ typed: String, _ isWrong: Bool, _ model: inout StationModel, at second: Int
  ) {
    switch key {
    case .enter:
      let isField = pin != nil && item(of: model, at: second) == 0
      guard isField else { return open(.visit, &model) }
      guard model.tries.wait(at: second) == 0, !typed.isEmpty else {
        // A try before its time is not even compared.
        model.stage = .locked(typed: "", isWrong: isWrong || model.tries.count > 0)
        return
      }
      if pin?.matches(typed) == true {
        model.tries.succeed()
        open(.staff(defaults), &model)
      } else {
        model.tries.fail(at: second)
        open(.locked(typed: "", isWrong: true), &model)
      }
    case .backspace: model.stage = .locked(typed: String(typed.dropLast()), isWrong: isWrong)
    default:
      // The digit row of a French keyboard counts without Shift too.
      guard pin != nil, let digit = key.digit, typed.count < Self.longestPin else { return }
      model.stage = .locked(typed: typed + String(digit), isWrong: isWrong)
      model.focus = 0
    }
  }

  /// The most digits that can be typed.
  private static let longestPin = 12

  private func choose(_ chosen: VisitDefaults, _ model: inout StationModel) {
    var defaults = chosen
    guard let item = item(of: model, at: 0), let choice = StaffPage.Choice.allCases.dropFirst(item).first else { return }
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
