import Guidance

extension PageContent {
  /// What the page says as a tree, to stand within another page.
  ///
  /// What follows the title of a part, up to the next pause or title, stands under it. Maps and what is only seen are
  /// left out.
  var outline: [Statement] {
    var outline: [Statement] = []
    var isInSection = false
    for block in blocks {
      switch block {
      case .gap, .map, .square, .sources: isInSection = false
      case .statement(let statement): add(statement)
      case .item(let item) where item.kind == .section:
        outline.append(item.statement)
        isInSection = true
      case .item(let item): add(item.statement)
      }
    }
    return outline

    func add(_ statement: Statement) {
      guard !statement.isOnlySeen else { return }
      if isInSection, let last = outline.popLast() {
        outline.append(last.with([statement]))
      } else {
        outline.append(statement)
      }
    }
  }
}

extension Item {
  /// What the item says, as it is said where nothing can be chosen.
  package var statement: Statement {
    let kind: Statement.Kind =
      switch mark {
      case .verdict(let standing): .verdict(standing)
      case .number(let number): .step(number)
      case .box, .chosen, nil: .text
      }
    return Statement(kind, label).with(details).citing(sources)
  }
}
