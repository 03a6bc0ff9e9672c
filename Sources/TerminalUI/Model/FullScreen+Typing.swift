import Guidance
import Interview
import Knowledge
import Presentation
import Screen
import Wording

extension FullScreen {
  func typed(_ event: Event, _ model: inout FullScreenModel) {
    guard let field = field(of: model) else { return }
    model.state = interview.update(model.state, event)
    model.focus = layout(of: model).stop(ofItem: field) ?? 0
  }

  func type(_ character: Character, _ model: inout FullScreenModel) {
    if character == " ", case .event(.toggle(let choice))? = item(of: model)?.action {
      // Also beside a field: the focus is on what is ticked, not on what is written.
      perform(.toggle(choice), &model)
    } else if field(of: model) != nil {
      // In a number, the digit row of a French keyboard counts without Shift too.
      let digit = isNumber(model) ? Key.character(character).digit : nil
      typed(.type(digit.map { String($0) } ?? String(character)), &model)
    } else if let digit = Key.character(character).digit {
      let layout = layout(of: model)
      if let stop = layout.stop(ofItem: digit == 0 ? 9 : digit - 1) { model.focus = stop }
    } else {
      jump(to: character, &model)
    }
  }

  func isNumber(_ model: FullScreenModel) -> Bool {
    guard case .question(let fact) = model.state.page,
      case .number(let range)? = interview.knowledge.guide.sheet[fact]?.kind
    else { return false }
    // Where numbers go below zero, the hyphen is a sign and not an unshifted 6.
    return range.lowerBound >= 0
  }

  /// Moves to the next item whose label begins with a letter, accents and capitals aside.
  func jump(to character: Character, _ model: inout FullScreenModel) {
    let content = content(of: model)
    let layout = Self.layout(content, model, narrator(for: model).phrases, arrangement(of: model))
    let wanted = character.foldedForJump
    let order =
      Array(layout.stops.indices.dropFirst(model.focus + 1))
      + Array(layout.stops.indices.prefix(model.focus + 1))
    for stop in order {
      guard let item = layout.stops[stop].item, layout.stop(ofItem: item) == stop else { continue }
      if content.items[item].label.first?.foldedForJump == wanted {
        model.focus = stop
        return
      }
    }
  }
}
