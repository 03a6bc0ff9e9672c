import Testing

/// What is said before a build on a machine that lacks something: one sentence, at once, and nothing else is tried.
struct RequireScriptTests {
  private static let swift = "echo 'Swift version 6.2 (swift-6.2-RELEASE)'"
  /// A compiler that finds no library that is named in `MISSING`.
  private static let clang = "case \"$*\" in *-l${MISSING:-none}*) exit 1 ;; esac"
  private static let person = "case $1 in -u) echo 1000 ;; -un) echo ada ;; -Gn) echo ada users ;; esac"
  private static let root = "case $1 in -u) echo 0 ;; -un) echo root ;; -Gn) echo root ;; esac"
  /// An apt that installs what it is told to.
  private static let apt = "echo 'Hit:1 http://packages.example bookworm InRelease'"

  private func stage(_ tools: [String: String?]) throws -> ScriptStage {
    let usual = [
      "swift": Self.swift, "clang": Self.clang, "git": "", "id": Self.root, "apt-get": Self.apt,
    ]
    return try ScriptStage(
      usual.merging(tools.mapValues { $0 ?? "" }) { $1 }.filter { tools[$0.key] != .some(nil) })
  }

  private func require(
    _ tools: [String: String?] = [:], missing: String = "none"
  ) throws -> (run: Program.Run, calls: [String]) {
    let stage = try stage(tools)
    return (try stage.run("require", ["program"], environment: ["MISSING": missing]), stage.calls)
  }

  @Test func nothingIsSaidOrAskedWhenAllIsThere() throws {
    let (run, calls) = try require()
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run)")
    #expect(!calls.contains { $0.hasPrefix("apt-get") })
  }

  @Test(
    arguments: [
      (nil, "Swift was not found"),
      ("echo 'Swift version 5.10.1 (swift-5.10.1-RELEASE)'", "Swift 5.10 at"),
      ("echo 'Swift version 6.1.3 (swift-6.1.3-RELEASE)'", "too old"),
      ("echo 'python-swiftclient 4.2.0'", "not the Swift compiler"),
      ("echo 'libncurses.so.6: cannot open' >&2; exit 127", "does not start (libncurses.so.6: cannot open)"),
    ] as [(String?, String)])
  func withoutSwiftOneSentenceSaysSo(swift: String?, sentence: String) throws {
    let (run, calls) = try require(["swift": swift], missing: "yaml")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains(sentence) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(!calls.contains { $0.hasPrefix("apt-get") })
  }

  @Test(arguments: ["6.2", "6.3.1", "6.10", "7.0"]) func newerSwiftWillDo(version: String) throws {
    #expect(try require(["swift": "echo 'Apple Swift version \(version) (swift)'"]).run.status == 0)
  }

  /// The archive of the C++ library was once found missing after three minutes, when the program was linked.
  @Test(arguments: [
    ("stdc++", "g++"), ("yaml", "libyaml-dev"), ("tinfo", "libncurses-dev"), ("expat", "libexpat1-dev"),
    ("sqlite3", "libsqlite3-dev"),
  ])
  func regressionWhatALinkNeedsIsInstalledBefore(library: String, package: String) throws {
    let (run, calls) = try require(missing: library)
    #expect(
      calls.contains { $0.hasPrefix("apt-get") && $0.contains("install") && $0.contains(" \(package)") },
      "\(calls)")
    // The made-up compiler does not find it after all, and that is said rather than tried for ever.
    #expect(run.status == 1 && run.errors.contains("still not found"))
  }

  @Test func withoutGitItIsInstalled() throws {
    let (run, calls) = try require(["git": nil])
    #expect(run.output.contains("missing: git"))
    #expect(calls.contains { $0.hasPrefix("apt-get") && $0.hasSuffix("install --no-install-recommends git") })
  }

  @Test func withoutANetworkOneSentenceSaysSo() throws {
    let (run, calls) = try require(
      ["apt-get": "echo \"Err:1 http://packages.example Temporary failure resolving\""], missing: "yaml")
    #expect(run.status == 1)
    #expect(run.errors.contains("network") && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(!calls.contains { $0.hasPrefix("apt-get") && $0.contains(" install ") }, "nothing more is tried")
  }

  @Test(
    arguments: [
      ("echo 'a password is required' >&2; exit 1", "ada may not install packages"),
      (nil, "Only root can install"),
    ] as [(String?, String)])
  func whoMayNotInstallIsToldWhatToType(sudo: String?, sentence: String) throws {
    let (run, calls) = try require(["id": Self.person, "sudo": sudo], missing: "yaml")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(sentence) && run.errors.contains("apt-get install libyaml-dev"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!calls.contains { $0.hasPrefix("apt-get") })
  }

  @Test func aSystemWithoutAptIsToldWhatToBring() throws {
    let (run, _) = try require(["apt-get": nil], missing: "yaml")
    #expect(run.status == 1 && run.errors.contains("no apt-get") && run.errors.contains("libyaml-dev"))
  }
}
