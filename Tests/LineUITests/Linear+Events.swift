import Interview
import Presentation

@testable import LineUI

extension Linear {
  /// Everything that the page offers on any face.
  func events(of model: LinearModel) -> [Event] {
    let content = pages(of: model).content()
    return content.tabs.map(\.event)
      + content.items.compactMap { if case .event(let event)? = $0.action { event } else { nil } }
  }
}
