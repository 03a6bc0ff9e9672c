import Interview
import Presentation
import Screen

extension FullScreen {
  /// The focus a number of targets further on, not beyond the ends of the page; but in a question, up from the first
  /// is the last: of ten choices none is far.
  func moved(by step: Int, _ model: FullScreenModel) -> Change {
    let layout = model.shown.layout
    let index = layout.index(of: model.focus) + step
    if index < 0, !model.showsHelp, case .question = model.state.navigation.page { return end(true, model) }
    return .focus(layout.targets[min(max(index, 0), layout.targets.count - 1)].focus)
  }

  /// The focus at the first or the last target.
  func end(_ isLast: Bool, _ model: FullScreenModel) -> Change {
    let targets = model.shown.layout.targets
    return (isLast ? targets.last : targets.first).map { .focus($0.focus) } ?? .nothing
  }

  /// The focus on the next part of the page or the one before, past all the choices of a long list; round at the
  /// ends.
  func changedPart(_ forwards: Bool, _ model: FullScreenModel) -> Change {
    let layout = model.shown.layout
    let index = layout.index(of: model.focus)
    let parts = model.shown.content.parts.compactMap { part in
      part.lazy.compactMap(layout.target).first.map(layout.index)
    }
    let next = forwards ? parts.first { $0 > index } : parts.last { $0 < index }
    guard let part = next ?? (forwards ? parts.first : parts.last) else { return .nothing }
    return .focus(layout.targets[part].focus)
  }

  /// The focus on the first target of the next screen of the page, or of the one before.
  func turnedPage(_ forwards: Bool, _ model: FullScreenModel) -> Change {
    let layout = model.shown.layout
    let visible = layout.viewport(around: model.focus).visible
    if forwards { return .focus(layout.targets[min(visible.upperBound, layout.targets.count - 1)].focus) }
    let before = layout.viewport(around: layout.targets[max(0, visible.lowerBound - 1)].focus).visible
    return .focus(layout.targets[before.lowerBound].focus)
  }

  /// The focus on the next item whose label begins with a letter, accents and capitals aside.
  func jumped(to character: Character, _ model: FullScreenModel) -> Change {
    let (content, layout) = (model.shown.content, model.shown.layout)
    let wanted = character.foldedForJump
    let items = content.reachedByLetter.filter { $0.label.first?.foldedForJump == wanted }
    let indices = items.compactMap { layout.target(of: $0.identity) }.map(layout.index).sorted()
    let index = layout.index(of: model.focus)
    guard let next = indices.first(where: { $0 > index }) ?? indices.first else { return .nothing }
    return .focus(layout.targets[next].focus)
  }

  /// The focus on an item by its number, as the digits count them: 1 to 9, then 0; by the number that its label begins
  /// with, such as 25 km, once several digits say one.
  func numbered(_ digit: Int, _ model: inout FullScreenModel) -> Change {
    // What stands in a part that is closed has no number.
    let layout = model.shown.layout
    let items = model.shown.content.reachedByLetter.filter { layout.target(of: $0.identity) != nil }
    model.digits += String(digit)
    let named = items.filter { $0.label.prefix { $0.isASCII && $0.isNumber } == model.digits }
    if model.digits.count > 1, named.count == 1, let target = layout.target(of: named[0].identity) {
      return .focus(target)
    }
    let mayBegin = items.contains { $0.label.hasPrefix(model.digits) }
    if !mayBegin { model.digits = String(digit) }
    let position = digit == 0 ? 9 : digit - 1
    guard items.indices.contains(position), let target = layout.target(of: items[position].identity)
    else { return .nothing }
    return .focus(target)
  }
}
