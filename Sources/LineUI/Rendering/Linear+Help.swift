import Guidance
import Interview
import Presentation
import Wording

extension Linear {
  /// Says why the page asks, and what can be typed on it.
  func help(_ model: inout LinearModel) {
    let content = pages(of: model).content()
    let page = page(of: model)
    model.say(text("help.page", model, ["page": content.title.part]))
    for aside in page.asides { model.say(aside) }
    let isQuestion = kind(model) != nil
    if !page.choices.isEmpty { model.say(text("linear.help-numbers", model)) }
    if model.state.navigation.page.traits.text != nil { model.say(text("linear.type-anything", model)) }
    if interview.hasAnswerLine(model.state) {
      model.say(page.sentence("\(text("desk.line", model)). \(text("desk.line-how", model))"))
    }
    switch kind(model) {
    case .anyOf?: model.say(text("linear.type-several", model))
    case .place?: model.say(text("linear.type-place", model))
    default: break
    }
    for command in Command.allCases {
      switch command {
      case .decline where !isQuestion, .clear where !isQuestion: continue
      case .save where model.state.visit.setting != .desk: continue
      case .rest where model.said == nil: continue
      default: model.say("\(command.sign), \(command.meaning(narrator(for: model).phrases))")
      }
    }
  }
}
