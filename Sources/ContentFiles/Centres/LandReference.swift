package import Gazetteer
package import LocalArea

/// What the points of content are compared with: the communes, and the shoreline.
package struct LandReference: Sendable {
  /// Where a commune is, by its INSEE code; nil when there is no such commune.
  package let communePoint: @Sendable (String) -> Coordinate?
  /// The shoreline; the outlines are only read when a point is in doubt.
  package let shoreline: @Sendable () -> Shoreline

  /// Makes a ground.
  package init(
    communePoint: @escaping @Sendable (String) -> Coordinate?, shoreline: @escaping @Sendable () -> Shoreline
  ) {
    self.communePoint = communePoint
    self.shoreline = shoreline
  }
}
