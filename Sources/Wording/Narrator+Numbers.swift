public import Guidance
public import Knowledge
import Matching

extension Phrases {
  /// A whole number with its thousands apart, as the language sets them.
  public func grouped(_ number: Int) -> String {
    let separator = textIfAny("number.thousands") ?? "\u{202F}"
    let digits = Array(String(abs(number)))
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0 && (digits.count - position) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return (number < 0 ? "−" : "") + result
  }
}

extension Narrator {
  /// A whole number with its thousands apart, as the language sets them.
  public func grouped(_ number: Int) -> String { phrases.grouped(number) }

  /// An amount in hundredths: no decimals when it is whole, two otherwise.
  public func amount(_ hundredths: Int) -> String {
    let whole = grouped(abs(hundredths / 100))
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 ? "−" : ""
    guard rest != 0 else { return sign + whole }
    return sign + whole + decimalSign + (rest < 10 ? "0" : "") + String(rest)
  }

  /// What the language sets before decimals.
  public var decimalSign: String { textIfAny("number.decimal") ?? "," }

  /// A number with one decimal, as the language sets it.
  public func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(grouped(tenths / 10))\(decimalSign)\(abs(tenths % 10))"
  }

  /// An amount in hundredths with its unit.
  public func amount(_ hundredths: Int, _ unit: Constant.Unit) -> String {
    text("unit.\(unit.rawValue)", ["value": amount(hundredths)])
  }

  /// A time in minutes as people say it: minutes below an hour, hours and minutes from then on.
  public func time(_ minutes: Int) -> String {
    guard minutes >= 60 else { return text("unit.minutes", ["value": String(minutes)]) }
    guard minutes % 60 > 0 else { return text("unit.hours", ["value": String(minutes / 60)]) }
    let rest = minutes % 60
    return text(
      "unit.hours-minutes",
      ["hours": String(minutes / 60), "minutes": (rest < 10 ? "0" : "") + String(rest)])
  }

  /// The value of a constant on a day, with its unit; *not known* where none is in force.
  public func constant(_ identifier: String, on date: CalendarDate) -> String {
    guard let constant = knowledge.guide.book.constant(identifier), let value = constant.value(on: date)
    else { return text("condition.not-known") }
    return amount(value.hundredths, constant.unit)
  }

  /// A day, such as *1er janvier 2027*.
  public func day(_ date: CalendarDate) -> String {
    let day = date.day == 1 ? text("date.first") : String(date.day)
    return inOneLine("date.day", ["day": day, "month": month(date.month), "year": String(date.year)])
  }

  /// A year, a month or a day as content writes it, such as `2024-08`.
  public func period(_ text: String) -> String {
    if let date = CalendarDate(text) { return day(date) }
    if text == "n.d." { return self.text("place.never-attested") }
    let parts = text.split(separator: "-")
    if parts.count == 2, parts[0].count == 4, let number = Int(parts[1]), (1...12).contains(number) {
      return inOneLine("date.month", ["month": month(number), "year": String(parts[0])])
    }
    return text
  }

  private func month(_ number: Int) -> String { text("month.\(number)") }

  /// A text that no line ends within.
  private func inOneLine(_ key: String, _ values: [String: String]) -> String {
    text(key, values).replacingAll(" ", with: "\u{00A0}")
  }
}
