import Interview
import Kiosk
import Knowledge
import Presentation
import Screen
import Wording

extension Station {
  /// Makes the page of the station's own that lies over the visit, if any.
  ///
  /// - Parameter second: The time, which says how long a wrong PIN still has to wait.
  func show(_ request: FocusRequest, _ model: inout StationModel, at second: Int) {
    guard let content = content(of: model, at: second) else { return model.ownPage = nil }
    let layout = layout(content, model)
    model.ownPage = StationModel.OwnPage(
      content: content, layout: layout, focus: layout.focus(request, on: content))
  }

  private func content(of model: StationModel, at second: Int) -> PageContent? {
    let phrases = phrases(of: model)
    switch model.stage {
    case .visit: return nil
    case .attract:
      let contents = AttractPage(phrases: phrases, languages: languages).contents
      return contents.first { fits($0, model) } ?? contents.last
    case .warning:
      return IdleWarningPage(phrases: phrases, seconds: limits.wipe - limits.warning).content()
    case .locked(let typed, let isWrong):
      return LockPage(phrases: phrases, demand: demand(typed, isWrong, model.tries.wait(at: second)))
        .content()
    case .staff(let defaults):
      let name = languages.first { $0.language == defaults.language }?.name ?? defaults.language
      return StaffPage(
        phrases: phrases, language: name, theme: defaults.theme.rawValue, isPlain: defaults.isPlain
      ).content()
    }
  }

  private func layout(_ content: PageContent, _ model: StationModel) -> PageLayout {
    PageLayout(content, size: model.size, phrases: phrases(of: model), isAiry: setting == .publicLibrary)
  }

  /// Whether a page needs no turning.
  private func fits(_ content: PageContent, _ model: StationModel) -> Bool {
    let layout = layout(content, model)
    return layout.targets.reduce(0) { $0 + $1.rows.count } <= layout.room
  }

  private func demand(_ typed: String, _ isWrong: Bool, _ wait: Int) -> LockPage.Demand {
    guard pin != nil else { return .closed }
    return isWrong && wait > 0 ? .again(typed: typed.count, wait: wait) : .digits(typed: typed.count)
  }

  private var languages: [Phrases] {
    let knowledge = face.interview.knowledge
    return knowledge.texts.codes.map { Narrator(knowledge, language: $0).phrases }
  }

  func phrases(of model: StationModel) -> Phrases { face.narrator(for: model.visit).phrases }

  /// A page of the station's own, ready to be drawn.
  func pageView(of page: StationModel.OwnPage, _ model: StationModel) -> PageView {
    PageView(
      content: page.content, layout: page.layout, focus: page.focus, size: model.size,
      phrases: phrases(of: model), isPlain: model.visit.state.visit.isPlain, erases: setting.isUnattended)
  }
}
