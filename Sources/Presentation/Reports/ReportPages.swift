import Guidance
import Knowledge
package import Wording

/// Makes the pages of reports: what the pages of the interview say, all at once and for whatever is asked about.
package struct ReportPages: PageBuilder {
  let narrator: Narrator
  let isStandalone = true

  /// Makes the pages of reports in the words of a narrator.
  package init(_ narrator: Narrator) { self.narrator = narrator }

  /// A page without anything on it.
  func empty(_ part: String = "") -> PageContent { PageContent(title: title(part)) }

  /// A page that begins with its name.
  func page(_ name: String) -> PageContent {
    var content = empty(name)
    content.say(.title(name))
    return content
  }

  /// What a step of building says, as a tree.
  func outline(_ build: (inout PageContent) -> Void) -> [Statement] {
    var content = empty()
    build(&content)
    return content.outline
  }
}
