package import LocalArea

/// A map on a page, drawn anew at every size of the screen; a face without a screen tells it in words.
package struct Drawing: Hashable {
  /// The map.
  package let map: TerritoryMap
}
