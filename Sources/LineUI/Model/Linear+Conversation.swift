import Guidance
public import Interview
import Wording

extension Linear {
  /// The model after the program around it has done what the conversation asked for, with what is said of it.
  public func hear(_ model: LinearModel, _ outcome: Event) -> LinearModel {
    var next = model
    next.lines = []
    // That a visit was counted is said by nobody.
    guard outcome != .counted else {
      next.state = interview.update(model.state, outcome)
      return next
    }
    send(outcome, &next)
    speak(&next)
    return next
  }

  /// Lets the conversation hear an event, and says what came of it.
  func send(_ event: Event, _ model: inout LinearModel) {
    model.found = nil
    adopt(interview.update(model.state, event), &model, after: event)
  }

  /// Goes on with the conversation as it now is, and says what changed.
  func adopt(_ state: InterviewState, _ model: inout LinearModel, after event: Event? = nil) {
    let before = model.state
    model.state = state
    if state.navigation.isOver { return }
    if state.navigation.page == before.navigation.page,
      state.navigation.trail.count == before.navigation.trail.count
    {
      // What an effect comes to is said when it is done.
      if !state.isWaiting { sayChange(from: before, after: event, &model) }
      return
    }
    if case .saved(_, let path)? = event { model.say(text("case.kept", model, ["file": path])) }
    if case .sheetKept(let path)? = event { model.say(text("sheet.kept-in", model, ["file": path])) }
    // What is undone or redone was said already.
    if case .question(let fact) = before.navigation.page, let answer = state.visit.answers[fact],
      event.map({ ![.back, .undo, .redo].contains($0) }) ?? true, answer != before.visit.answers[fact]
    {
      let words = narrator(for: model).answer(answer, to: fact)
      model.say(page(of: model).sentence(text("linear.taken", model, ["answer": words])))
    }
    model.said = nil
    let depth = state.navigation.trail.count
    if depth > before.navigation.trail.count {
      model.takenTrail.append(model.taken)
      model.taken = nil
      if !state.isWaiting { render(&model) }
    } else if isAnother(state.visit, than: before.visit, after: event) {
      (model.taken, model.takenTrail) = (nil, [])
      render(&model)
    } else {
      model.taken = model.takenTrail.indices.contains(depth) ? model.takenTrail[depth] : nil
      model.takenTrail = Array(model.takenTrail.prefix(depth))
      if !state.isWaiting { renderAgain(&model) }
    }
  }

  /// Whether a case or a code brought other answers, which nobody has heard yet.
  private func isAnother(_ visit: Visit, than before: Visit, after event: Event?) -> Bool {
    if case .opened? = event { return true }
    return visit.number != before.number && !visit.answers.values.isEmpty
  }

  private func sayChange(
    from before: InterviewState, after event: Event?, _ model: inout LinearModel
  ) {
    let state = model.state
    if state.visit.language != before.visit.language || state.visit.isPlain != before.visit.isPlain
      || state.visit.isCounted != before.visit.isCounted
      || state.navigation.mode != before.navigation.mode
      || state.navigation.draft.listsRegions != before.navigation.draft.listsRegions
    {
      render(&model)
    } else if !state.navigation.draft.problems.isEmpty {
      say(state.navigation.draft.problems, &model)
    } else if case .toggle? = event {
      sayTicked(&model)
    } else if case .keep(let path)? = event {
      let isKept = state.visit.shortlist.contains(path)
      model.say(text(isKept ? "linear.kept" : "linear.dropped", model))
    } else if event == .back {
      model.say(text("linear.first-page", model))
    } else {
      render(&model)
    }
  }

  /// Says what is wrong with an answer, all of it.
  func say(_ problems: [Problem], _ model: inout LinearModel) {
    for problem in problems {
      model.say(text("linear.attention", model, ["text": text(problem.key, model, problem.values)]))
    }
  }

  /// Says what is ticked now.
  func sayTicked(_ model: inout LinearModel) {
    let page = page(of: model)
    let ticked = page.choices.filter { choice in
      if case .toggle(let name) = choice.event {
        model.state.navigation.draft.chosen.contains(name)
      } else {
        false
      }
    }
    guard !ticked.isEmpty else { return model.say(text("linear.none-ticked", model)) }
    let names = ticked.map(\.label).joined(separator: text("answer.then", model))
    model.say(page.sentence(text("linear.ticked-now", model, ["choices": names])))
    model.say(text("linear.enter-continues", model))
  }
}
