import CaseFiles
import Guidance
import Knowledge

/// Where the cases of a desk are kept, whatever face it has: this line chooses it.
func caseStoreInUse(_ knowledge: Knowledge, on date: CalendarDate) -> any CaseStore {
  FileCaseStore(knowledge, on: date)
}
