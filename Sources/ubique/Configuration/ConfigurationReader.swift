import ContentFiles
import Faults
import Interview
import Kiosk

/// Reads a configuration file; every fault is told with file, line and key, not only the first.
struct ConfigurationReader {
  /// The seconds that an idle time may have: up to a day.
  static let seconds = 1...86_400
  /// How many digits a PIN has.
  static let pinLengths = 4...12

  /// The path of the file, as faults show it.
  let file: String
  /// Whether others than the owner of the file can read it.
  var isReadableByOthers = false

  /// What the file says; with faults, what could be understood.
  func read(_ bytes: [UInt8]) -> (Configuration, [Fault]) {
    var faults = Faults()
    var configuration = Configuration()
    // A file of remarks alone says nothing, and that is no fault.
    guard !Self.saysNothing(bytes) else { return (configuration, []) }
    if let root = YamlEntry.document(file, bytes: bytes, &faults) {
      if root.pairs == nil {
        faults.add(root.fault(.keysExpected, ["example": "setting: kiosk"]))
      } else {
        read(root, &configuration, &faults)
      }
    }
    return (configuration, faults.all)
  }

  private func read(_ root: YamlEntry, _ configuration: inout Configuration, _ faults: inout Faults) {
    root.expectKeys(Self.names(isKiosk: false), &faults)
    for row in SettingRow.all where !row.isKiosk { read(row, in: root, &configuration, &faults) }
    guard let kiosk = root["kiosk"] else { return }
    guard kiosk.pairs != nil else {
      faults.add(kiosk.fault(.keysExpected, ["example": "idle-wipe: 180"]))
      return
    }
    kiosk.expectKeys(Self.names(isKiosk: true), &faults)
    for row in SettingRow.all where row.isKiosk { read(row, in: kiosk, &configuration, &faults) }
    expectOrder(kiosk, configuration, &faults)
  }

  /// The names of the keys at the top of the file, or under the key `kiosk`.
  private static func names(isKiosk: Bool) -> [String] {
    SettingRow.all.filter { $0.isKiosk == isKiosk }.map(\.name) + (isKiosk ? [] : ["kiosk"])
  }

  /// What the file says of one setting.
  private func read(
    _ row: SettingRow, in entry: YamlEntry, _ configuration: inout Configuration, _ faults: inout Faults
  ) {
    guard let value = entry[row.name] else { return }
    switch row.kind {
    case .setting: configuration.setting = entry.required(row.name, as: Setting.self, &faults)
    case .theme: configuration.theme = entry.required(row.name, as: ThemeName.self, &faults)?.theme
    case .language: configuration.language = language(value, entry.required(row.name, &faults), &faults)
    case .assets: configuration.assets = entry.texts(row.name, &faults).map(absolute)
    case .pin: configuration.pin = pin(value, &faults)
    case .area: configuration.area = entry.required(row.name, &faults)
    case .printer: configuration.printer = entry.required(row.name, &faults)
    case .yesNo(let path, _): configuration[keyPath: path] = entry.flag(row.name, &faults)
    case .seconds(let path, _):
      configuration[keyPath: path] = time(value, entry.number(row.name, &faults), &faults)
    }
  }

  /// The code of a language, letters alone: a PIN on the wrong line must not be told as a language that nobody speaks.
  private func language(_ value: YamlEntry, _ text: String?, _ faults: inout Faults) -> String? {
    guard let text, text.contains(where: \.isNumber) else { return text }
    faults.add(value.fault(.codeExpected, ["value": .text(text), "example": "fr"]))
    return nil
  }

  /// A visitor is warned before the answers are erased.
  private func expectOrder(_ kiosk: YamlEntry, _ configuration: Configuration, _ faults: inout Faults) {
    guard let warning = configuration.idleWarning, let wipe = configuration.idleWipe, wipe <= warning,
      let entry = kiosk["idle-wipe"]
    else { return }
    faults.add(entry.fault(.wipeBeforeWarning, ["warning": "\(warning)"]))
  }

  private func time(_ value: YamlEntry, _ number: Int?, _ faults: inout Faults) -> Int? {
    guard let number else { return nil }
    guard Self.seconds.contains(number) else {
      faults.add(
        value.fault(
          .outOfRange,
          ["value": "\(number)", "from": "\(Self.seconds.lowerBound)", "to": "\(Self.seconds.upperBound)"]))
      return nil
    }
    return number
  }

  private func pin(_ value: YamlEntry, _ faults: inout Faults) -> String? {
    if isReadableByOthers {
      faults.add(
        value.fault(.pinReadable))
    }
    // What was written is not shown: this goes to logs and screens.
    guard let text = value.text, Self.pinLengths.contains(text.count),
      text.allSatisfy({ $0.isASCII && $0.isNumber })
    else {
      faults.add(
        value.fault(
          .pinDigits, ["from": "\(Self.pinLengths.lowerBound)", "to": "\(Self.pinLengths.upperBound)"]))
      return nil
    }
    guard !Pin.isKnown(text) else {
      faults.add(value.fault(.pinKnown))
      return nil
    }
    return text
  }

  /// A folder that is not given from the root lies beside the file.
  private func absolute(_ folder: String) -> String {
    guard !folder.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return folder }
    return "\(file[..<slash])/\(folder)"
  }

  private static func saysNothing(_ bytes: [UInt8]) -> Bool {
    // A mark of the order of bytes, as some editors write it, says nothing either.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let first = line.first { !" \t\r".utf8.contains($0) }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}
