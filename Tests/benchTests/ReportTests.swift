import Testing

@testable import bench

struct ReportTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (0.996, 2, "1.00"), (3.14159, 2, "3.14"), (12.05, 0, "12"), (7.04, 1, "7.0"),
  ])
  func `numbers are rounded and keep their zeros`(value: Double, digits: Int, text: String) {
    #expect(Report.number(value, digits: digits) == text)
  }

  @Test func `a ratio goal compares medians, and a line without a peer cannot meet it`() throws {
    let fast = try #require(Sample([1, 2, 9]))
    let slow = try #require(Sample([3, 4, 5]))
    var line = Report.Line(name: "start", value: slow, unit: "ms", goal: .ratio(1))
    #expect(line.isMet == nil)
    line.peer = ("peer", fast)
    #expect(line.ratio == 2)
    #expect(line.isMet == false)
    #expect(
      Report.Line(name: "start", value: fast, unit: "ms", peer: ("peer", slow), goal: .ratio(1)).isMet == true
    )
  }

  @Test func `the text lines its columns up and counts the goals met`() throws {
    var report = Report()
    let reading = try #require(Sample([12.5]))
    report.add(Report.Line(name: "memory", value: reading, unit: "MiB", goal: .value(30)))
    report.add(
      Report.Line(name: "start", value: reading, unit: "ms", peer: ("peer", reading), goal: .ratio(0.5)))
    report.add(nil)
    report.note("A note.")
    #expect(
      report.text == """
        figure  median (quartiles)  peer           ratio  goal
        memory  12.50 MiB           -              -      <= 30 MiB      met
        start   12.50 ms            peer 12.50 ms  1.00   ratio <= 0.50  NOT MET
        A note.
        1 of 2 goals met.
        """)
  }
}
