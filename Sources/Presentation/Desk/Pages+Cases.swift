import CaseFiles
import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// Where to keep the case.
  func saveCase() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.save-case")))
    content.say(.title(narrator.text("case.save-title")))
    content.say(narrator.text("case.notice"))
    content.say(.remark(narrator.text("case.sensitive")))
    show(state.navigation.draft, &content)
    content.gap()
    content.offer(writing(narrator.text("case.file")))
    content.gap()
    content.offer(.choice(narrator.text("case.save-now"), .confirm))
    content.offer(.choice(narrator.text("case.stay"), .back))
    // Last, so that it never comes to stand where the focus is: Enter pressed twice must not replace anything.
    if case .occupied? = state.navigation.draft.refusal {
      content.offer(.choice(narrator.text("case.replace"), .replace))
    }
    content.keys = [.move, .confirm] + Self.common + [.type]
    return content
  }

  /// Which case to open.
  func openCase() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.open-case")))
    content.say(.title(narrator.text("case.open-title")))
    show(state.navigation.draft, &content)
    content.gap()
    offerFiles(&content)
    content.keys = [.move, .open] + Self.common + [.type]
    return content
  }

  /// Offers the cases of the folder, and to type the name of one.
  func offerFiles(_ content: inout PageContent) {
    content.offer(writing(narrator.text("case.file")))
    if let listing = state.desk.listing {
      content.gap()
      let key = listing.names.isEmpty ? "case.none" : "case.in-folder"
      content.say(.remark(narrator.text(key, ["folder": listing.folder])))
      let wanted = SearchText(state.navigation.draft.text)
      let found = listing.names.filter { wanted.isFound(in: SearchText($0)) }
      for name in found { content.offer(.choice(name, .choose(name))) }
      if found.isEmpty, !listing.names.isEmpty { content.say(narrator.text("error.none-found")) }
    }
  }

  /// Whether to leave a case that is not saved.
  func unsaved(_ departure: PendingExit) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.unsaved")))
    content.say(.title(narrator.text("case.unsaved-title")))
    content.say(narrator.text("case.unsaved-says"))
    content.gap()
    content.offer(.choice(narrator.text("case.stay"), .back))
    content.offer(.opening(.saveCase, narrator.text("case.save-first")))
    offerSheet("sheet.hand-over", &content)
    let key =
      switch departure {
      case .newCase: "case.new-anyway"
      case .open, .code: "case.open-anyway"
      case .leave: "case.leave-anyway"
      }
    content.offer(.choice(narrator.text(key), .confirm))
    content.keys = [.move, .confirm, .back, .help]
    return content
  }

  /// Says why the case was not saved or opened, all of it.
  func show(_ draft: Draft, _ content: inout PageContent) {
    var lines = draft.problems.map { narrator.text($0.key, $0.values) }
    switch draft.refusal {
    case .file(let problem)?: lines.append(narrator.text(problem.key, problem.values))
    case .faults(let faults, let path)?:
      lines += narrator.sentences(for: faults, file: path)
      lines.append(narrator.text("case.untouched"))
    case .occupied(let path, let saved)?:
      let date = saved.map { narrator.day($0) } ?? narrator.text("centre.unknown")
      lines.append(narrator.text("case.occupied", ["file": path, "date": date]))
    case nil: break
    }
    content.problems = lines
  }
}
