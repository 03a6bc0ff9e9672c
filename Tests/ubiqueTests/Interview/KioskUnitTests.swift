import Foundation
import TestSupport
import Testing

/// The unit of systemd that keeps a kiosk on its console, and the one that sends counts.
struct KioskUnitTests {
  private static let unit = ShippedAssets.folder + "/kiosk/ubique-kiosk@.service"
  /// What is laid beside it where there is a printer.
  private static let printing = ShippedAssets.folder + "/kiosk/printing.conf"
  private static let sending = ShippedAssets.folder + "/kiosk/ubique-network.service"
  private static let analyzer = "/usr/bin/systemd-analyze"
  /// What `make build` builds: a program that needs nothing of the machine it runs on.
  private static let program = ShippedAssets.folder + "/../.build/release/ubique"
  /// The most that `systemd-analyze security` may give, of 10.
  private static let mostExposure = 2.0

  @Test func itComesBackFromEverythingButAStaffStop() throws {
    let lines = try String(contentsOfFile: Self.unit, encoding: .utf8).split(separator: "\n")
    for line in ["Restart=always", "RestartPreventExitStatus=0", "StartLimitIntervalSec=0"] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
    #expect(
      !lines.contains { $0.hasPrefix("SupplementaryGroups") }, "systemd gives the console to the account")
  }

  /// An addition stands behind the unit, where systemd reads it.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: analyzer), "systemd is not installed"),
    arguments: [[unit], [unit, printing], [sending]])
  func itExposesLittle(files: [String]) throws {
    let scratch = try TemporaryFolder()
    let unit = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined(separator: "\n")
    try scratch.write(unit.replacing("@bin@", with: "/usr/bin"), to: "ubique@tty1.service")
    let analysis = try Spawned.start(
      Self.analyzer, ["security", "--offline=yes", "--no-pager", scratch.path("ubique@tty1.service")],
      output: scratch.path("analysis"))
    _ = Spawned.status(of: analysis)
    let text = try scratch.text("analysis")
    let line = text.split(separator: "\n").last {
      $0.contains("Overall exposure level")
    }
    let exposure = line?.split(separator: " ").compactMap { Double($0) }.last
    #expect(try #require(exposure, "\(text)") <= Self.mostExposure)
  }

  private static let canBoot =
    geteuid() == 0
    && ["/lib/systemd/systemd", "/usr/bin/unshare", "/usr/bin/nsenter", program].allSatisfy {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  /// HUP, INT, TERM and PIPE stopped it for good, and a sixth crash in a row did.
  @Test(.enabled(if: canBoot, "it takes root, systemd and what make build builds"), .timeLimit(.minutes(5)))
  func underARealSystemdItComesBack() throws {
    let machine = try KioskMachine(unit: Self.unit, program: Self.program, assets: ShippedAssets.folder)
    try machine.control("start")
    try machine.wait(for: "Appuyez")
    let signals = ["HUP", "TERM", "USR1", "KILL", "SEGV", "SEGV", "SEGV", "SEGV", "SEGV", "SEGV"]
    for signal in signals {
      let before = try machine.mainProcess()
      try machine.signal(signal, to: before)
      try machine.wait(for: "Appuyez")
      #expect(try machine.mainProcess() != before, "\(signal)")
    }
    let before = try machine.mainProcess()
    for signal in ["INT", "QUIT", "PIPE", "TSTP"] { try machine.signal(signal, to: before) }
    machine.type("\r")
    try machine.wait(for: "Bienvenue")
    #expect(try machine.mainProcess() == before, "what a keyboard sends ends nothing")
    // Asked to begin anew, it waits for the visit to end.
    try machine.signal("URG", to: before)
    machine.type("\r")
    try machine.wait(for: "Âge")
    #expect(try machine.mainProcess() == before, "a visit is not cut off")
    machine.type("\u{1B}[21~")
    try machine.wait(for: "Continuer")
    machine.type("\u{1B}[B\r")
    try machine.wait(for: "Appuyez")
    let renewed = try machine.mainProcess()
    #expect(renewed != before, "the next visit has another")
    try machine.signal("URG", to: renewed)
    try machine.wait(for: "Appuyez")
    #expect(try machine.mainProcess() != renewed, "nobody is waited for")
    // Staff end it, and it rests.
    machine.type("\u{1B}[24~")
    try machine.wait(for: "Revenir")
    machine.type("4071\r")
    try machine.wait(for: "Couleurs")
    machine.type("\t\t\t\t\r")
    try machine.wait("the unit to rest") { try machine.state() == "inactive" }
  }

  /// The unit forbade the socket of CUPS with all others, so that a kiosk with a printer never printed.
  @Test(
    .enabled(
      if: canBoot && PrintScheduler.isReady, "it takes root, systemd, CUPS and what make build builds"),
    .timeLimit(.minutes(5)), arguments: [false, true])
  func aSheetIsPrintedWhereThatIsAllowed(isAllowed: Bool) throws {
    let printer = try LoopbackPrinter()
    let scheduler = try PrintScheduler(printing: printer.port)
    let machine = try KioskMachine(
      unit: Self.unit, program: Self.program, assets: ShippedAssets.folder,
      printing: (socket: scheduler.socket, addition: isAllowed ? Self.printing : ""))
    try machine.control("start")
    // A code brings the answers, the last page the sheet.
    for (shown, typed) in [
      ("Appuyez", "\r"), ("Bienvenue", "\u{1B}[B\r"), ("Tapez-le", try code() + "\r"),
      ("Voici", "\u{1B}[21~"),
      ("Terminer", "\u{1B}[B\r"), ("indicatif", "\u{1B}[4~"),
      ("Imprimer", "\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\r"),
    ] {
      try machine.wait(for: shown)
      machine.type(typed)
    }
    try machine.wait(for: isAllowed ? "partie" : "n’est pas là")
    guard isAllowed else { return }
    #expect(String(decoding: printer.page(), as: UTF8.self).contains("MA FEUILLE DE ROUTE"))
    #expect(scheduler.kept().isEmpty)
  }

  /// The code of somebody who has answered enough for a sheet.
  private func code() throws -> String {
    let scratch = try TemporaryFolder()
    try scratch.write(
      "age: 34\nsituation: [employee]\nplace: Vitré\nlevel: 5\ngoals: [promotion]\nfields: [F01]\n",
      to: "answers")
    let coding = try Spawned.start(
      Self.program, ["code", scratch.path("answers")], output: scratch.path("code"))
    #expect(Spawned.status(of: coding) == 0)
    return try scratch.text("code").trimmingCharacters(in: .newlines)
  }
}
