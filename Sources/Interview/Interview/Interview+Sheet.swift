import Guidance
import Knowledge

extension Interview {
  /// Hears an event on a page that changes the sheet to take home or keeps it.
  func handOver(_ event: Event, _ state: inout InterviewState) {
    switch (state.navigation.page, event) {
    case (.sheet, .choose(Self.printing)) where mayPrint(state): state.effect = .printSheet
    case (.sheetLines, .toggle(let line)): state.navigation.draft.chosen.formSymmetricDifference([line])
    case (.sheetLines, .clear): state.navigation.draft.chosen = []
    case (.sheetLines, .confirm):
      state.visit.turnedLines = state.navigation.draft.chosen
      back(&state)
    case (.code, .toggle(Self.codeLine)):
      state.visit.turnedLines.formSymmetricDifference([Self.codeLine])
      prepareDraft(&state)
    case (.saveSheet, .confirm):
      let name = state.navigation.draft.text
      guard name.contains(where: { !$0.isWhitespace }) else {
        state.navigation.draft.problems = [Problem(key: "case.no-name")]
        return
      }
      state.effect = .keepSheet(named: name)
    case (.saveSheet, _): write(event, &state.navigation.draft)
    default: break
    }
  }

  /// The choice that prints the sheet.
  package static let printing = "print"

  /// Whether the sheet can be printed, once more: a machine left to strangers prints one copy a visit.
  package func mayPrint(_ state: InterviewState) -> Bool {
    canPrint && (!state.visit.setting.isUnattended || state.visit.copies == 0)
  }

  /// The line of the sheet that bears the code.
  package static let codeLine = "code"

  /// The draft of a page of the sheet starts from what was said of it before.
  func prepareSheet(_ page: Page, in state: InterviewState, _ draft: inout Draft) {
    switch page {
    case .sheetLines: draft.chosen = state.visit.turnedLines
    case .code: draft.chosen = state.visit.turnedLines.intersection([Self.codeLine])
    default: break
    }
  }

  /// Whether there is a sheet to take home: what was answered is enough for a plan, or somebody at the desk wants one.
  public func hasSheet(_ state: InterviewState) -> Bool {
    guard knowledge.guide.planning != nil, !state.visit.answers.values.isEmpty else { return false }
    return state.visit.setting == .desk || allowsPlan(on: state.visit.answers)
  }
}
