extension Page {
  /// What a page needs and takes, besides what stands on it: the one list that everything about pages is asked of.
  ///
  /// A new page has a case in `Page`, a line here, and its content among the pages.
  package struct Traits: Hashable, Sendable {
    /// When a page shows the advice.
    package enum Need: Hashable, Sendable {
      /// Never.
      case never
      /// Always.
      case always
      /// To a counsellor, who sees it beside the answers.
      case atDesk
    }

    /// What a page is about, which the content has to have.
    package enum Subject: Hashable, Sendable {
      case fact(String)
      case path(String)
      case centre(String)
      case scheme(String)
      case occupation(String)
    }

    /// What can stand beside a page.
    package enum Companion: Hashable, Sendable {
      /// What opens when the focused item is chosen.
      case detail
      /// The same, and the person's territory.
      case detailAndMap
      /// What the answers that are tried change.
      case difference
      /// To a counsellor, the advice and the person's territory.
      case advice
      /// What the answer changes while it is tried; otherwise as `advice`.
      case differenceOrAdvice
    }

    /// What can be written on a page.
    package enum Text: Hashable, Sendable {
      /// Words to look for.
      case search
      /// A note.
      case note
      /// The name of a file.
      case file
      /// A code.
      case code
    }

    /// When it shows the advice.
    package var advice = Need.never
    /// When it shows the plan.
    package var plan = Need.never
    /// What it is about.
    package var subject: Subject?
    /// Whether only a counsellor has it.
    package var isOfDesk = false
    /// Whether it shows or hands out the sheet to take home.
    package var isOfSheet = false
    /// Whether it writes a file for the person, which no machine left to strangers does.
    package var keepsFiles = false
    /// What is written on it, where anything can be.
    package var text: Text?
    /// Whether it lies over another page and leaves that one as it is.
    package var isOverlay = false
    /// What can stand beside it.
    package var companion: Companion?
  }

  /// What the page needs and takes.
  package var traits: Traits {
    switch self {
    case .welcome, .leaving, .glossary: Traits()
    case .question(let fact):
      Traits(advice: .atDesk, plan: .atDesk, subject: .fact(fact), companion: .differenceOrAdvice)
    case .recap: Traits(advice: .atDesk, plan: .atDesk, companion: .advice)
    case .plan: Traits(advice: .always, plan: .always, companion: .detailAndMap)
    case .sheet, .sheetLines, .square(.sheet): Traits(plan: .always, isOfSheet: true)
    case .saveSheet: Traits(plan: .always, isOfSheet: true, keepsFiles: true, text: .file)
    case .code, .dictatedCode, .spelledCode, .square(.code): Traits()
    case .enterCode: Traits(text: .code)
    case .proposals, .people, .more, .shortlist: Traits(advice: .always, companion: .detailAndMap)
    case .rights, .rightsPart: Traits(advice: .always, plan: .always, companion: .detail)
    case .whyNot: Traits(advice: .always, companion: .detail)
    case .comparison: Traits(advice: .always)
    case .whatIf, .difference: Traits(advice: .always, companion: self == .whatIf ? .difference : nil)
    case .path(let path, _): Traits(advice: .always, subject: .path(path))
    case .scheme(let scheme): Traits(advice: .always, subject: .scheme(scheme))
    case .centre(let centre): Traits(subject: .centre(centre))
    case .offices: Traits(advice: .always, plan: .always)
    case .territory: Traits()
    case .sources: Traits(isOverlay: true)
    case .catalogue: Traits(text: .search, companion: .detailAndMap)
    case .area: Traits(isOfDesk: true, text: .search)
    case .centres: Traits(text: .search, companion: .detailAndMap)
    case .occupations: Traits(text: .search, companion: .detail)
    case .occupation(let code): Traits(subject: .occupation(code))
    case .note(let path):
      Traits(subject: .path(path), isOfDesk: true, text: .note, isOverlay: true)
    case .saveCase, .openCase, .compareCase: Traits(isOfDesk: true, text: .file)
    case .caseDifference, .unsaved: Traits(isOfDesk: true)
    }
  }
}
