import Guidance
import Testing

/// Until when an offer may be proposed, and what stands for a date that is not known to the day.
struct OfferTests {
  @Test(arguments: [
    ("2027-01-04", "2027-01-04", "2027-01-04"), ("2028-02", "2028-02-01", "2028-02-29"),
    ("2026-12", "2026-12-01", "2026-12-31"), ("2027", "2027-01-01", "2027-12-31"),
  ])
  func aDateSaysItsFirstAndLastDay(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.first == CalendarDate(first) && date.last == CalendarDate(last) && date.description == text)
  }

  @Test(arguments: ["", "27", "2027-1", "2027-13", "2027-02-30", "2027-01-04-01", "2027-+1", "février"])
  func whatIsNoDateIsRefused(text: String) { #expect(PartialDate(text) == nil) }

  private func offer(_ change: (inout Offer) -> Void) throws -> Offer {
    var offer = Offer(
      identifier: "a", paths: ["p"], seen: try #require(PartialDate("2026-11-30")), source: "s")
    change(&offer)
    return offer
  }

  @Test func aSessionIsJoinedUpToItsStart() throws {
    let offer = try offer { ($0.starts, $0.ends) = (PartialDate("2027-01-04"), PartialDate("2027-06-30")) }
    #expect(offer.lastDay == CalendarDate("2027-01-04"))
  }

  @Test func whereOneMayComeInAtAnyTimeItIsJoinedToItsEnd() throws {
    let offer = try offer {
      ($0.starts, $0.ends, $0.isPermanent) = (PartialDate("2026-01"), PartialDate("2027"), true)
    }
    #expect(offer.lastDay == CalendarDate("2027-12-31"))
    #expect(offer.order == CalendarDate("2026-01-01")?.dayNumber)
  }

  /// A month alone may still begin on its last day; without any date an offer is believed for a year.
  @Test func unknownDatesAreTakenAtTheirLatest() throws {
    #expect(try offer { $0.starts = PartialDate("2026-11") }.lastDay == CalendarDate("2026-11-30"))
    #expect(try offer { _ in }.lastDay == CalendarDate("2027-11-30"))
  }

  @Test(arguments: [Offer.Recruitment.closed, .suspended]) func nobodyIsSentWhereNobodyIsTaken(
    state: Offer.Recruitment
  ) throws {
    #expect(try offer { ($0.starts, $0.recruitment) = (PartialDate("2027-01-04"), state) }.lastDay == nil)
  }

  /// What opens two years from now was once said to take people all the year, and lapsed before it began.
  @Test func whatOpensLaterIsNotOpenYet() throws {
    let offer = try offer { ($0.starts, $0.isPermanent) = (PartialDate("2028-09-01"), true) }
    #expect(offer.lastDay == CalendarDate("2028-09-01"))
    #expect(offer.order == CalendarDate("2028-09-01")?.dayNumber)
    #expect(try self.offer { $0.isPermanent = true }.order == 0)
  }
}
