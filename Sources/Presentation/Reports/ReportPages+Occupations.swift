package import Guidance
import Knowledge
package import Occupations
import Wording

extension ReportPages {
  /// Occupations that fit what was looked for, best first, each with what leads to it on a day or where it is learnt.
  package func occupations(_ matches: [OccupationMatch], on date: CalendarDate) -> PageContent {
    var content = empty()
    for match in matches {
      let occupation = match.occupation
      let name = narrator.text("job.code", ["name": occupation.name, "code": occupation.code])
      let paths = knowledge.paths(to: occupation, on: date).map { path in
        Statement.listed("\(path.title) (\(narrator.award(of: path)))").citing(sources(of: path))
      }
      content.gap()
      content.say(
        .text(
          match.name == occupation.name
            ? name : narrator.text("condition.is", ["label": narrator.name(of: match), "value": name])
        ).with(
          narrator.sentences(on: occupation, on: date).map { .text($0) } + paths))
    }
    content.gap()
    content.say(.remark(narrator.text("job.source")))
    content.listSources(under: narrator.text("path.source"))
    return content
  }
}
