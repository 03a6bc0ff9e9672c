import Presentation
import Screen
import Wording

extension FullScreen {
  /// Hears a click: on a tab, on a key of the footer, or on something that can have the focus.
  func click(_ position: Position, _ model: inout FullScreenModel) {
    // What is not seen is not pressed.
    guard model.size.columns >= Size.minimum.columns, model.size.rows >= Size.minimum.rows else { return }
    let content = content(of: model)
    let arrangement = arrangement(of: model)
    if position.row == model.size.rows - 1 {
      let footer = PageView(
        content: content, layout: Self.layout(content, model, narrator(for: model).phrases), model: model,
        phrases: narrator(for: model).phrases
      ).footer
      if let key = footer.key(at: position.column) { model = update(model, key) }
    } else if !content.tabs.isEmpty, position.row == 2 {
      let strip = TabStrip(content.tabs, columns: model.size.columns)
      if let tab = strip.tab(at: position.column) { perform(tab.event, &model) }
    } else if position.column < arrangement.page {
      let layout = Self.layout(content, model, narrator(for: model).phrases, arrangement)
      guard let hit = hit(position, layout, from: content.bodyTop, focus: model.focus) else { return }
      model.focus = hit.stop
      if hit.isOnItem { activate(&model) }
    }
  }

  /// What lies under a place of the body; text above an item belongs to its stop, but only the item is pressed.
  func hit(
    _ position: Position, _ layout: PageLayout, from top: Int, focus: Int
  ) -> (stop: Int, isOnItem: Bool)? {
    var row = top
    for number in viewport(layout, focus).visible {
      let height = layout.stops[number].rows.count
      if (row..<row + height).contains(position.row) {
        return (number, position.row - row >= layout.stops[number].cursor.row)
      }
      row += height
    }
    return nil
  }
}
