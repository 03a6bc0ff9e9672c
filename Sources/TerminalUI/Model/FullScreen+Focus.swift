import Guidance
import Interview
import Knowledge
import Presentation
import Screen
import Wording

extension FullScreen {
  func layout(of model: FullScreenModel) -> PageLayout {
    Self.layout(content(of: model), model, narrator(for: model).phrases, arrangement(of: model))
  }

  /// A page laid out for the screen of a model, airily in a library; by default it has the whole screen.
  static func layout(
    _ content: PageContent, _ model: FullScreenModel, _ phrases: Phrases, _ arrangement: Arrangement? = nil
  ) -> PageLayout {
    let size = Size(columns: arrangement?.page ?? model.size.columns, rows: model.size.rows)
    return PageLayout(content, size: size, phrases: phrases, isAiry: model.state.setting == .publicLibrary)
  }

  func move(by step: Int, _ model: inout FullScreenModel) {
    let count = layout(of: model).stops.count
    model.focus = min(max(model.focus + step, 0), count - 1)
  }

  /// Goes to the next part of the page or the one before, past all the choices of a long list; round at the ends.
  func changePart(_ forwards: Bool, _ model: inout FullScreenModel) {
    let content = content(of: model)
    let layout = Self.layout(content, model, narrator(for: model).phrases, arrangement(of: model))
    let parts = content.partStarts.compactMap { part in
      content.items.firstIndex { $0.identity == part }.flatMap { layout.stop(ofItem: $0) }
    }
    let next = forwards ? parts.first { $0 > model.focus } : parts.last { $0 < model.focus }
    model.focus = next ?? (forwards ? parts.first : parts.last) ?? model.focus
  }

  func viewport(_ layout: PageLayout, _ focus: Int) -> Viewport {
    Viewport(heights: layout.stops.map(\.rows.count), selected: focus, rows: layout.room)
  }

  func turnPage(_ forwards: Bool, _ model: inout FullScreenModel) {
    let layout = layout(of: model)
    let visible = viewport(layout, model.focus).visible
    if forwards {
      model.focus = min(visible.upperBound, layout.stops.count - 1)
    } else {
      let before = viewport(layout, max(0, visible.lowerBound - 1)).visible
      model.focus = before.lowerBound
    }
  }

  func resize(to size: Size, _ model: inout FullScreenModel) {
    let item = focusedItem(of: model)
    model.size = size
    focus(onItem: item, &model)
  }

  /// The item that has the focus, or the last one above a text that has it.
  func focusedItem(of model: FullScreenModel) -> Int {
    layout(of: model).stops.prefix(model.focus + 1).last { $0.item != nil }?.item ?? 0
  }

  /// The item that has the focus, and what it does.
  func rest(of model: FullScreenModel) -> FullScreenModel.Rest {
    let item = focusedItem(of: model)
    let items = content(of: model).items
    return FullScreenModel.Rest(item: item, action: items.indices.contains(item) ? items[item].action : nil)
  }

  /// Puts the focus where it rested; what opens the same or does the same is the same item.
  func focus(on rest: FullScreenModel.Rest?, _ model: inout FullScreenModel) {
    let items = content(of: model).items
    let same = rest?.action.flatMap { action in
      rest.map { items.indices.contains($0.item) && items[$0.item].action == action } == true
        ? rest?.item : items.firstIndex { $0.action == action }
    }
    focus(onItem: same ?? rest?.item ?? 0, &model)
  }

  func focus(onItem item: Int, _ model: inout FullScreenModel) {
    let layout = layout(of: model)
    model.focus = layout.stop(ofItem: item) ?? min(model.focus, layout.stops.count - 1)
  }

  func item(of model: FullScreenModel) -> Item? {
    let content = content(of: model)
    let layout = Self.layout(content, model, narrator(for: model).phrases, arrangement(of: model))
    guard layout.stops.indices.contains(model.focus), let item = layout.stops[model.focus].item else {
      return nil
    }
    return content.items[item]
  }

  /// The position among the items of the field one types in, if the page has one.
  func field(of model: FullScreenModel) -> Int? {
    model.showsHelp ? nil : content(of: model).items.firstIndex(where: \.isField)
  }
}
