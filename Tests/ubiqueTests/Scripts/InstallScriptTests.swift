import Foundation
import TestSupport
import Testing

/// Installing and removing, in folders of a test, with another program in place of ours.
struct InstallScriptTests {
  /// A source tree with a little content, as it is after a build.
  private func stage() throws -> ScriptStage {
    let stage = try ScriptStage()
    let files = [
      "Assets/content.yaml": "", "Assets/guidance/facts.yaml": "", "Assets/old/scheme.yaml": "",
      "Assets/kiosk/ubique-kiosk@.service": "ExecStart=@bin@/ubique --kiosk\n",
      "Assets/territory/renewal/renew": "",
      "Sheet/ubique-sheet.1": "", "Sheet/ubique-sheet.fr.1": "",
    ]
    for (name, text) in files { try stage.folder.write(text, to: name) }
    for name in ["ubique", "ubique-sheet"] {
      // A program that says nothing when it is asked for its manual.
      try stage.folder.write([], to: ".build/release/none")
      try FileManager.default.copyItem(
        atPath: "/usr/bin/true", toPath: stage.folder.path(".build/release/\(name)"))
    }
    return stage
  }

  private func run(_ stage: ScriptStage, _ word: String, prefix: String = "/usr", into: String = "root")
    throws -> Program.Run
  {
    try stage.run("install", [word], environment: ["PREFIX": prefix, "DESTDIR": into])
  }

  private func files(_ stage: ScriptStage) -> Set<String> {
    var files: Set<String> = []
    for case let path as String in FileManager.default.enumerator(atPath: stage.folder.path("root"))
      ?? .init()
    {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: stage.folder.path("root/\(path)"), isDirectory: &isFolder)
      if !isFolder.boolValue { files.insert(path) }
    }
    return files
  }

  @Test func whatIsInstalledIsRemovedAndNothingElse() throws {
    let stage = try stage()
    let mine = ["usr/bin/ubique-mine", "usr/share/ubique/mine.yaml", "usr/share/ubique/guidance/mine.yaml"]
    for name in mine { try stage.folder.write("mine", to: "root/\(name)") }
    let installed = try run(stage, "install")
    #expect(installed.status == 0, "\(installed.errors)")
    let here = files(stage)
    for name in [
      "bin/ubique", "bin/ubique-sheet", "share/ubique/guidance/facts.yaml", "share/man/fr/man1/ubique.1",
      "share/zsh/site-functions/_ubique", "lib/systemd/system/ubique-kiosk@.service",
    ] { #expect(here.contains("usr/\(name)"), "\(name)") }
    #expect(!here.contains { $0.contains("renew") || $0.contains("kiosk/") }, "\(here)")
    #expect(
      try stage.folder.text("root/usr/lib/systemd/system/ubique-kiosk@.service")
        == "ExecStart=/usr/bin/ubique --kiosk\n")
    let removed = try run(stage, "uninstall")
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(files(stage) == Set(mine))
    #expect(removed.output.contains("usr/share/ubique/mine.yaml"), "what stays is said")
    let again = try run(stage, "uninstall")
    #expect(again.status == 2 && again.errors.contains("Nothing of ubique"))
    #expect(files(stage) == Set(mine))
  }

  /// The program that sends counts needs a library of its own: it is installed where somebody has built it.
  @Test func whatSendsCountsIsInstalledWhereItWasBuilt() throws {
    let stage = try stage()
    #expect(try run(stage, "install").status == 0)
    #expect(!files(stage).contains { $0.contains("ubique-network") })
    let built = stage.folder.path(".build/release/ubique-network")
    try FileManager.default.copyItem(atPath: "/usr/bin/true", toPath: built)
    for name in ["kiosk/ubique-network.service", "kiosk/ubique-network.timer"] {
      try stage.folder.write("ExecStart=@bin@/ubique-network push\n", to: "Assets/\(name)")
    }
    for name in ["ubique-network.1", "ubique-network.fr.1"] {
      try stage.folder.write("", to: "Network/\(name)")
    }
    let installed = try run(stage, "install")
    #expect(installed.status == 0, "\(installed.errors)")
    for name in [
      "bin/ubique-network", "lib/systemd/system/ubique-network.timer", "share/man/man1/ubique-network.1",
      "share/man/fr/man1/ubique-network.1",
    ] { #expect(files(stage).contains("usr/\(name)"), "\(name)") }
    #expect(
      try stage.folder.text("root/usr/lib/systemd/system/ubique-network.service")
        == "ExecStart=/usr/bin/ubique-network push\n")
    #expect(try run(stage, "uninstall").status == 0)
    #expect(files(stage).isEmpty)
  }

  /// What a version no longer has would still be read as content.
  @Test func whatAVersionNoLongerHasGoes() throws {
    let stage = try stage()
    #expect(try run(stage, "install").status == 0)
    try stage.folder.write("mine", to: "root/usr/share/ubique/old/mine.yaml")
    try FileManager.default.removeItem(atPath: stage.folder.path("Assets/old"))
    #expect(try run(stage, "install").status == 0)
    #expect(!files(stage).contains("usr/share/ubique/old/scheme.yaml"))
    #expect(files(stage).contains("usr/share/ubique/old/mine.yaml"))
  }

  /// A space in PREFIX once left folders elsewhere, and had uninstall delete a file of another name.
  @Test(arguments: [
    ("/opt/my programs", "root", "PREFIX"), ("/usr", "my root", "DESTDIR"), ("/usr", "a\tb", "DESTDIR"),
    ("/usr", "a\nb", "DESTDIR"), ("/opt/*", "root", "PREFIX"), ("/opt/$HOME", "root", "PREFIX"),
    ("/opt/l'été", "root", "PREFIX"), ("~/.local", "root", "PREFIX"), ("usr", "root", "PREFIX"),
    ("/usr/../etc", "root", "PREFIX"), ("/usr", "root/..", "DESTDIR"), ("/a;b", "root", "PREFIX"),
  ])
  func regressionAFolderThatCannotBeMeantIsRefused(prefix: String, into: String, name: String) throws {
    let stage = try stage()
    let before = try FileManager.default.contentsOfDirectory(atPath: stage.folder.path).sorted()
    for word in ["check", "install", "uninstall"] {
      let run = try run(stage, word, prefix: prefix, into: into)
      #expect(run.status == 2 && run.errors.hasPrefix("\(name) is “"), "\(run.errors)")
    }
    let after = try FileManager.default.contentsOfDirectory(atPath: stage.folder.path).sorted()
    #expect(after.filter { !["output", "errors"].contains($0) } == before)
  }

  @Test(arguments: ["/usr/local", "/home/zoé/.local", "/", "", "/opt/ubique-0.3+1,a:b=c"])
  func ordinaryFoldersAreTaken(prefix: String) throws {
    #expect(try run(try stage(), "check", prefix: prefix).status == 0)
  }
}
