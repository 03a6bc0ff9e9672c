import Gazetteer
import Testing

/// Distances worked out apart from the code: haversine in double precision, checked with vectors.
struct CoordinateDistanceTests {
  @Test(arguments: [
    (48.8566, 2.3522, 43.2965, 5.3698, 660.4792919652576),
    (48.1244, -1.2058, 48.1113, -1.68, 35.23178801550129),
    (16.2411, -61.5331, 14.6161, -61.0588, 187.7072559290796),
    (0, 179.5, 0, -179.5, 111.19508023353322),
    (-17.5347, -149.5684, 48.8566, 2.3522, 15711.716405551322),
    (47, 2, 47, 2, 0),
    (90, 0, -90, 0, 20015.114442035923),
    (48.1, -1.2, 48.1005, -1.2, 0.0555975401159142),
  ])
  func agreesWithTheFormula(_ values: (Double, Double, Double, Double, Double)) throws {
    let start = try #require(Coordinate(latitude: values.0, longitude: values.1))
    let end = try #require(Coordinate(latitude: values.2, longitude: values.3))
    #expect(abs(start.distance(to: end) - values.4) < 1e-6)
    #expect(abs(end.distance(to: start) - values.4) < 1e-6)
  }
}
