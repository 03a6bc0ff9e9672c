import Foundation
import TestSupport

/// A script of the folder `scripts` on a machine that tests make up: the tools on its search path, and no others.
struct ScriptStage {
  let folder: TemporaryFolder
  /// What the tools that stand for others were called with, a line a call.
  var calls: [String] {
    ((try? folder.text("calls")) ?? "").split(separator: "\n").map(String.init)
  }

  /// The tools that every machine has.
  private static let ordinary = [
    "sh", "cat", "chmod", "cp", "date", "dd", "dirname", "env", "find", "grep", "head", "install", "ls",
    "mkdir",
    "mktemp", "flock", "seq", "sleep",
    "mv", "readelf", "rm", "rmdir", "sed", "sort", "strip", "tr", "touch",
  ]

  /// A machine with tools of its own beside the ordinary ones: scripts of the shell, by name.
  init(_ tools: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path("bin"), withIntermediateDirectories: true)
    for (name, script) in tools {
      try folder.write(
        "#!/bin/sh\necho \(name) \"$@\" >>'\(folder.path("calls"))'\n\(script)\n", to: "tools/\(name)")
    }
    if !tools.isEmpty {
      // By another process: a program that is started while this one writes a tool would keep it busy, and the tool then
      // does not start.
      let copying = try Spawned.start(
        "/usr/bin/install",
        ["-m", "755", "-t", folder.path("bin")] + tools.keys.map { folder.path("tools/\($0)") })
      guard Spawned.status(of: copying) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    for name in Self.ordinary where tools[name] == nil {
      guard let path = ["/usr/bin", "/bin"].map({ "\($0)/\(name)" }).first(where: files.isExecutableFile)
      else { continue }
      try files.createSymbolicLink(atPath: folder.path("bin/\(name)"), withDestinationPath: path)
    }
  }

  /// Runs a script of the source tree in a folder, that of the machine unless told otherwise.
  func run(_ script: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Program.Run
  {
    for name in ["output", "errors"] { try folder.write([], to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "\(ShippedAssets.root)/scripts/\(script)")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["PATH": folder.path("bin")].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.url("output"))
    process.standardError = try FileHandle(forWritingTo: folder.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Program.Run(
      status: process.terminationStatus, endedByItself: process.terminationReason == .exit,
      output: try folder.text("output"), errors: try folder.text("errors"))
  }
}
