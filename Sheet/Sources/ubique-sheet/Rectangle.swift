/// A part of the page, in points.
struct Rectangle: Hashable {
  var left: Double, top: Double, width: Double, height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }
  /// The point in the middle.
  var middle: (x: Double, y: Double) { (left + width / 2, top + height / 2) }

  /// Around a point.
  init(around x: Double, _ y: Double, radius: Double) {
    self.init(left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius)
  }

  init(left: Double, top: Double, width: Double, height: Double) {
    (self.left, self.top, self.width, self.height) = (left, top, width, height)
  }

  /// Whether two of them have more than an edge in common.
  func meets(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether another lies in it.
  func holds(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// The same, so large that a point lies in it.
  func joined(_ x: Double, _ y: Double) -> Rectangle {
    let (left, top) = (min(left, x), min(top, y))
    return Rectangle(left: left, top: top, width: max(right, x) - left, height: max(bottom, y) - top)
  }

  /// Whether the way from a point straight to another passes through it (Liang and Barsky, 1984).
  func isCrossed(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> Bool {
    let (across, down) = (to.x - from.x, to.y - from.y)
    var (enters, leaves) = (0.0, 1.0)
    for (step, room) in [
      (-across, from.x - left), (across, right - from.x), (-down, from.y - top), (down, bottom - from.y),
    ] {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enters = max(enters, room / step)
      } else {
        leaves = min(leaves, room / step)
      }
    }
    return enters <= leaves
  }
}
