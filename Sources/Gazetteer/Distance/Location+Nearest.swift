extension Location {
  /// The sites within reach of this location: `SiteIndex.nearest(_:to:atLeast:)` for a single search.
  public func nearest<ID>(
    _ reach: Reach, among sites: some Sequence<Site<ID>>, atLeast minimum: Int = 0
  ) -> NearbySites<ID> {
    SiteIndex(sites).nearest(reach, to: self, atLeast: minimum)
  }
}
