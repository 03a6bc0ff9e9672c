import Faults
package import Interview
import Kiosk
package import Screen

/// Plays scripts of keys to the full screen without a terminal: keys go in, screens come out.
package struct ScriptPlayer: ScriptedScreen, Sendable {
  /// Why a script cannot be followed any further.
  package enum Fault: Error, Hashable {
    /// No line of the page begins with a text; with the screen on which it was not found.
    case lost(label: String, screen: String)
    /// The visit is over, and these keys are left.
    case over(left: String)
  }

  /// What shows the screens: the conversation alone, or a station around it.
  package enum Stage: Sendable {
    /// The conversation, at home or at a desk.
    case visit(FullScreen, FullScreenModel)
    /// A machine left to strangers.
    case station(Station, StationModel)
  }

  /// What is shown, as it stands.
  package private(set) var stage: Stage
  /// The time, as stations know it: every wait of the script lets it pass.
  private var second = 0

  /// Does what a conversation at a desk asks of the program around it.
  private let effects: @Sendable (Effect) -> Event

  /// Begins on a stage.
  package init(_ stage: Stage, effects: @escaping @Sendable (Effect) -> Event) {
    self.stage = stage
    self.effects = effects
  }

  /// The screen.
  package var frame: Frame {
    switch stage {
    case .visit(let face, let model): face.view(model)
    case .station(let station, let model): station.view(model)
    }
  }

  /// The language in which the program was left for good; nothing while it goes on.
  ///
  /// At a station the next visit follows one that ended, so that only staff end the program.
  package var farewell: String? {
    switch stage {
    case .visit(_, let model): model.state.navigation.isOver ? model.state.visit.language : nil
    case .station(let station, let model): model.ending == .quit ? station.defaults.language : nil
    }
  }

  /// Presses one key; at a station the next visit follows one that ended, as on a machine.
  package mutating func press(_ key: Key) {
    switch stage {
    case .visit(let face, let model):
      var next = face.update(model, key)
      while let effect = next.state.effect { next = face.hear(next, effects(effect)) }
      stage = .visit(face, next)
    case .station(let station, let model):
      if key == .timeout { second += station.patience(model) ?? 0 }
      var next = station.update(model, key, at: second)
      while let effect = next.visit.state.effect { next = station.hear(next, effects(effect)) }
      let isErased = next.ending != nil && next.ending != .quit
      stage = .station(station, isErased ? station.start(size: next.size, tries: next.tries) : next)
    }
  }

  /// Follows a script.
  package mutating func play(_ script: KeyScript) throws(Fault) {
    for (position, step) in script.steps.enumerated() {
      guard farewell == nil else {
        throw .over(left: script.steps[position...].map(\.description).joined(separator: " "))
      }
      switch step {
      case .press(let key): press(key)
      case .find(let label):
        guard goDown(to: label, { _, _ in }) else { throw .lost(label: label, screen: frame.text) }
      }
    }
  }
}
