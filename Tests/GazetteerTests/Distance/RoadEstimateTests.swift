import Gazetteer
import Testing

/// Estimates worked out apart from the code, from the published formula.
struct RoadEstimateTests {
  @Test(arguments: [
    (1.5, 2.1332123929275175, 2.283632685694229),
    (5, 6.856530659712633, 7.063777765388182),
    (10, 13.235758882342886, 13.031858006812682),
    (25, 31.660424993119495, 28.225928864075975),
    (35.2, 44.20838002358196, 37.549162908506496),
    (60, 75.02974502612, 58.91685354125905),
    (120, 150.00014746109647, 109.04151004455633),
    (250, 312.5000000006944, 221.01498538658635),
  ])
  func agreesWithTheFormula(_ values: (Double, Double, Double)) throws {
    let estimate = RoadEstimate(greatCircle: values.0)
    #expect(abs(estimate.kilometres - values.1) < 1e-9)
    #expect(abs(try #require(estimate.minutes) - values.2) < 1e-9)
  }

  @Test func claimsNoMinutesWithinOneKilometre() {
    #expect(RoadEstimate(greatCircle: 1).minutes == nil)
    #expect(RoadEstimate(greatCircle: 0.5).roundedMinutes == nil)
    #expect(RoadEstimate(greatCircle: 0).roundedKilometres == 1)
  }

  @Test(arguments: [
    (5.0, 7, 5), (10, 13, 15), (25, 30, 30), (35.2, 45, 40), (120, 150, 110), (250, 310, 220),
  ])
  func showsNoMoreFiguresThanItKnows(_ values: (Double, Int, Int)) {
    let estimate = RoadEstimate(greatCircle: values.0)
    #expect(estimate.roundedKilometres == values.1)
    #expect(estimate.roundedMinutes == values.2)
  }
}
