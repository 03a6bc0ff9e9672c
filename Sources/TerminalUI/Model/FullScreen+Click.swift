import Presentation
import Screen

extension FullScreen {
  /// Hears a click: on a tab, on a key of the footer, or on something that can have the focus.
  func click(_ position: Position, _ model: inout FullScreenModel) -> Change {
    // What is not seen is not pressed.
    guard model.size.isLargeEnough else { return .nothing }
    let shown = model.shown
    if position.row == model.size.rows - 1 {
      // What a key is called is never typed by a click on it, not even into the field where the cursor stands.
      let key = pageView(of: model).footer.key(at: position.column)
      return key.flatMap(KeyBinding.command).map { hear($0, &model) } ?? .nothing
    }
    if !shown.content.tabs.isEmpty, position.row == 2 {
      let strip = TabStrip(shown.content.tabs, columns: model.size.columns)
      return strip.tab(at: position.column).map { perform($0.event, &model) } ?? .nothing
    }
    guard position.column < shown.arrangement.page,
      let hit = shown.layout.hit(position, from: shown.content.bodyTop, around: model.focus)
    else { return .nothing }
    guard hit.isOnItem else { return .focus(hit.focus) }
    model.focus = hit.focus
    return activate(&model)
  }
}

extension PageLayout {
  /// What lies under a place of the body; text above an item belongs to its target, but only the item is pressed.
  ///
  /// - Parameters:
  ///   - top: The row on which the body begins.
  ///   - focus: What has the focus, which says which part of the page is on the screen.
  func hit(_ position: Position, from top: Int, around focus: Focus) -> (focus: Focus, isOnItem: Bool)? {
    var row = top
    for target in targets[viewport(around: focus).visible] {
      if (row..<row + target.rows.count).contains(position.row) {
        return (target.focus, position.row - row >= target.cursor.row)
      }
      row += target.rows.count
    }
    return nil
  }
}
