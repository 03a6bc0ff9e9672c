import CaseFiles
import Files
import Guidance
import Knowledge

/// Where the cases of a desk are kept, whatever face it has: this line chooses it.
func caseStoreInUse(_ knowledge: Knowledge, on date: CalendarDate) -> any CaseStore {
  FileCaseStore(knowledge, on: date)
}

/// Takes away what a desk that was killed left half written where cases are kept.
func forgetDrafts() { DraftRemains.remove(from: CaseFolder().path) }
