import Gazetteer
import Guidance
import Interview
import Knowledge
import LocalArea
import Screen
import Wording

extension Pages {
  /// The place of the person, as far as they gave one.
  var place: Place? {
    knowledge.residence(in: state.visit.answers)
  }

  /// Whether the person comes by car, as far as they said.
  var byCar: Bool { knowledge.comesByCar(state.visit.answers) }

  /// What is known of the person's territory, the map first.
  func territory() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.territory")))
    guard let place, let profile = knowledge.territory(of: place, byCar: byCar) else {
      content.say(narrator.text("proposals.no-place"))
      content.keys = Self.common
      return content
    }
    content.say(.title(narrator.text("territory.title", narrator.naming("place", place))))
    content.gap()
    let mapped = knowledge.map(of: place, person: narrator.text("map.you"), byCar: byCar)
    let caption = mapped.map { narrator.caption(of: $0, place: place, kilometres: nil) }
    show(profile, mapped, caption: caption.map { .remark($0).onlySeen }, &content)
    content.foldsSections = true
    content.keys = [.move, .open] + Self.common
    return content
  }
}
