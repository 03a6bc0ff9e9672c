import Screen
import TestSupport
import Testing

struct ViewportTests {
  @Test func showsThePageOfTheSelectedItem() {
    let pages = (0..<7).map {
      Viewport(heights: Array(repeating: 1, count: 7), selected: $0, rows: 3).visible
    }
    #expect(pages == [0..<3, 0..<3, 0..<3, 3..<6, 3..<6, 3..<6, 6..<7])
    #expect(Viewport(heights: [2, 2, 1, 3], selected: 2, rows: 4).visible == 2..<4)
  }

  /// A title that was opened stood alone at the bottom of the page: Enter seemed to do nothing.
  @Test func noTitleStandsAtTheBottomOfAPage() {
    let pages = { (titles: Set<Int>) in
      (0..<5).map { Viewport(heights: [2, 1, 3, 1, 9], selected: $0, rows: 4, titles: titles).visible }
    }
    #expect(pages([]) == [0..<2, 0..<2, 2..<4, 2..<4, 4..<5])
    #expect(pages([1]) == [0..<1, 1..<3, 1..<3, 3..<4, 4..<5])
    // What does not fit with its title follows on the next page.
    #expect(pages([3]) == pages([]))
  }

  /// The last page of long lists had one line.
  @Test func theLastPageIsNoOrphan() {
    let pages = (0..<13).map {
      Viewport(heights: Array(repeating: 1, count: 13), selected: $0, rows: 12).visible
    }
    #expect(Set(pages) == [0..<9, 9..<13])
    // A title stays with what it is the title of.
    let titled = Viewport(heights: Array(repeating: 1, count: 13), selected: 12, rows: 12, titles: [8])
    #expect(titled.visible == 8..<13)
    // What does not fit is left where it is.
    #expect(Viewport(heights: [3, 9, 1], selected: 2, rows: 12).visible == 2..<3)
  }

  @Test func anEmptyListShowsNothing() {
    let viewport = Viewport(heights: [], selected: 0, rows: 5)
    #expect(viewport.visible.isEmpty)
    #expect(viewport.pages == 0)
  }

  /// For any list: the selected item is visible, what is visible fits, and the pages follow each other without a gap.
  @Test func pagesCoverTheListAndFit() {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    for _ in 0..<500 {
      let heights = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Int.random(in: 0...6, using: &random)
      }
      let rows = Int.random(in: 1...12, using: &random)
      var next = 0
      for selected in heights.indices {
        let viewport = Viewport(heights: heights, selected: selected, rows: rows)
        #expect(viewport.visible.contains(selected), note)
        let used = heights[viewport.visible].reduce(0) { $0 + max($1, 1) }
        #expect(used <= rows || viewport.visible.count == 1, note)
        if viewport.visible.lowerBound == selected {
          #expect(selected == next, note)
          next = viewport.visible.upperBound
        }
      }
      #expect(next == heights.count, note)
    }
  }
}
