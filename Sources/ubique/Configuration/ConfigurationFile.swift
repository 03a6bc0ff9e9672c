import ContentFiles
import Faults
import Files
import Glibc
import Wording

/// Finds the configuration file in the places of the XDG base directory specification (version 0.8).
struct ConfigurationFile {
  /// The folders that may hold `ubique/config.yaml`, the one that wins first.
  let folders: [String]

  /// Looks where this process's environment says.
  init() {
    self.init { name in getenv(name).map { String(cString: $0) } }
  }

  /// Looks where an environment says: the person's own folder, then those of the system.
  ///
  /// The specification has relative paths ignored.
  init(environment: (String) -> String?) {
    func variable(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    let own = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { "\($0)/.config" }
    let system = variable("XDG_CONFIG_DIRS") ?? "/etc/xdg"
    let all = [own].compactMap { $0 } + system.split(separator: ":").map(String.init)
    folders = all.filter { $0.hasPrefix("/") }
  }

  /// What the first file found says, nil when there is none; fails when it is at fault.
  ///
  /// A file that is there and cannot be taken is a fault, be it a link that leads nowhere: at a kiosk, what it forbids
  /// must not be lost.
  func configuration(told language: String) throws(Failure) -> Configuration {
    for folder in folders {
      let path = "\(folder)/ubique/config.yaml"
      let bytes: [UInt8]
      let isReadableByOthers: Bool
      do throws(OpenedFile.Fault) {
        let file = try OpenedFile(path)
        bytes = try file.bytes(upTo: Self.longest)
        isReadableByOthers = file.isOpenToOthers
      } catch {
        let isBlocked = error == .missing && Self.isNoFolder("\(folder)/ubique")
        if error == .missing, !isBlocked { continue }
        let reason: OpenedFile.Fault = isBlocked ? .unreadable(SystemError(ENOTDIR)) : error
        throw failure([AssetFolders.fault(reason, of: path, limit: Self.longest)], language)
      }
      let reader = ConfigurationReader(file: path, isReadableByOthers: isReadableByOthers)
      let (configuration, faults) = reader.read(bytes)
      guard faults.isEmpty else { throw failure(faults, language) }
      return configuration
    }
    return Configuration()
  }

  /// Whether something has the name of the folder that the file would lie in, and is none.
  private static func isNoFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// How many bytes a configuration may have.
  private static let longest = 1 << 16

  private func failure(_ faults: [Fault], _ language: String) -> Failure {
    let sorted = faults.sorted { $0.line < $1.line }.map(\.withoutDigits)
    let told = sorted.map(FaultTeller(language: language).line)
    return Failure(.usage, told + [BootstrapMessages(language: language).badConfiguration])
  }
}

extension Fault {
  /// The same fault without what may be a PIN, wherever in the file it was written: this goes to logs and screens.
  fileprivate var withoutDigits: Fault {
    var values = values
    for (mark, value) in values where mark == "value" || mark == "what" {
      if case .text(let text) = value { values[mark] = .text(text.withoutDigits) }
    }
    return Fault(code, file: file, line: line, field: field?.withoutDigits, values)
  }
}

extension String {
  /// The text with points for each number that is as long as a PIN.
  fileprivate var withoutDigits: String {
    var hidden = ""
    var digits = ""
    for character in self + "\n" {
      if character.isNumber {
        digits.append(character)
        continue
      }
      hidden += digits.count >= ConfigurationReader.pinLengths.lowerBound ? "••••" : digits
      digits = ""
      hidden.append(character)
    }
    return String(hidden.dropLast())
  }
}
