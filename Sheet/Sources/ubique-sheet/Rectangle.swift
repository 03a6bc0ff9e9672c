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
}
