import ContentFiles
import Faults
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
  func configuration(told language: String) throws(Failure) -> Configuration {
    for folder in folders {
      let path = "\(folder)/ubique/config.yaml"
      var status = stat()
      // A file that is there and cannot be read is a fault: at a kiosk, what it forbids must not be lost.
      guard stat(path, &status) == 0 || errno == EACCES else { continue }
      guard let bytes = AssetFolders.read(path) else {
        throw failure([Fault(.fileUnreadable, file: path)], language)
      }
      let reader = ConfigurationReader(file: path, isReadableByOthers: status.st_mode & 0o077 != 0)
      let (configuration, faults) = reader.read(bytes)
      guard faults.isEmpty else { throw failure(faults, language) }
      return configuration
    }
    return Configuration()
  }

  private func failure(_ faults: [Fault], _ language: String) -> Failure {
    let sorted = faults.sorted { $0.line < $1.line }
    let told = sorted.map(FaultTeller(language: language).line)
    return Failure(.usage, told + [BootstrapMessages(language: language).badConfiguration])
  }
}
