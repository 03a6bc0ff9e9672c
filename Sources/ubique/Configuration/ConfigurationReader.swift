import ContentFiles
import Faults
import Interview

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
    root.expectKeys(ConfigurationKey.names(isKiosk: false), &faults)
    configuration.setting = choice(root, .setting, as: Setting.self, &faults)
    configuration.theme = choice(root, .theme, as: ThemeName.self, &faults)?.theme
    if root["language"] != nil { configuration.language = root.required("language", &faults) }
    configuration.isPlain = flag(root, .plain, &faults)
    configuration.isLinear = flag(root, .linear, &faults)
    configuration.usesPlainSymbols = flag(root, .ascii, &faults)
    configuration.hasPanes = flag(root, .panes, &faults)
    configuration.assets = root.texts("assets", &faults).map(absolute)
    guard let kiosk = root["kiosk"] else { return }
    guard kiosk.pairs != nil else {
      faults.add(kiosk.fault(.keysExpected, ["example": "idle-wipe: 180"]))
      return
    }
    kiosk.expectKeys(ConfigurationKey.names(isKiosk: true), &faults)
    configuration.idleWarning = time(kiosk, .idleWarning, &faults)
    configuration.idleWipe = time(kiosk, .idleWipe, &faults)
    if let warning = configuration.idleWarning, let wipe = configuration.idleWipe, wipe <= warning,
      let entry = kiosk[ConfigurationKey.idleWipe.name]
    {
      faults.add(entry.fault(.wipeBeforeWarning, ["warning": "\(warning)"]))
    }
    configuration.pin = pin(kiosk, &faults)
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ entry: YamlEntry, _ key: ConfigurationKey, as type: Value.Type, _ faults: inout Faults
  ) -> Value? where Value.RawValue == String {
    entry[key.name] == nil ? nil : entry.required(key.name, as: type, &faults)
  }

  private func flag(_ entry: YamlEntry, _ key: ConfigurationKey, _ faults: inout Faults) -> Bool? {
    entry[key.name] == nil ? nil : entry.flag(key.name, &faults)
  }

  private func time(_ entry: YamlEntry, _ key: ConfigurationKey, _ faults: inout Faults) -> Int? {
    guard let value = entry[key.name], let seconds = entry.number(key.name, &faults) else { return nil }
    guard Self.seconds.contains(seconds) else {
      faults.add(
        value.fault(
          .outOfRange,
          ["value": "\(seconds)", "from": "\(Self.seconds.lowerBound)", "to": "\(Self.seconds.upperBound)"]))
      return nil
    }
    return seconds
  }

  private func pin(_ entry: YamlEntry, _ faults: inout Faults) -> String? {
    guard let value = entry[ConfigurationKey.pin.name] else { return nil }
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
    return text
  }

  /// A folder that is not given from the root lies beside the file.
  private func absolute(_ folder: String) -> String {
    guard !folder.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return folder }
    return "\(file[..<slash])/\(folder)"
  }

  private static func saysNothing(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let first = line.first { !" \t\r".utf8.contains($0) }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}
