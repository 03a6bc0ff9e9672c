import Foundation
import TestSupport
import Testing

/// The licences of what is linked into the program, as the command prints them and the packages carry them.
struct LicencesTests {
  /// What a library is part of, by the name it is linked by.
  private static let parts = [
    "yaml": "libyaml", "expat": "expat", "sqlite3": "sqlite", "ncursesw": "ncurses", "tinfo": "ncurses",
  ]
  /// What every program of Swift that carries all within it is linked with.
  private static let always = ["swift", "llvm", "glibc", "gcc", "ubique"]
  /// The programs beside it, and what they carry besides.
  private static let beside = ["ubique-sheet", "ubique-network"]
  private static let besides = ["uuid"]

  /// The path of a program as it is installed.
  private static func built(_ program: String) -> String { "\(ShippedAssets.root)/.build/release/\(program)" }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(ShippedAssets.root)/\(path)", encoding: .utf8)
  }

  /// The libraries that the package links: in the maps of its modules, and in its own description.
  private static func linked() throws -> [String] {
    var texts = [try text("Package.swift")]
    for module in ["CYaml", "CExpat", "CSqlite"] {
      texts.append(try text("Sources/\(module)/module.modulemap"))
    }
    return texts.joined().matches(of: /(?:link |linkedLibrary\()"([a-z0-9]+)"/).map { String($0.1) }
  }

  @Test func everyLibraryThatIsLinkedHasItsLicence() throws {
    let linked = try Self.linked()
    #expect(Set(linked) == Set(Self.parts.keys), "a library that is new needs its licence in Assets/licences")
    let output = try Program.run(["licences"]).output
    for part in Set(Self.parts.values).union(Self.always + Self.besides) {
      let licence = try Self.text("Assets/licences/\(part).txt")
      #expect(output.contains(licence.dropLast()), "\(part)")
      // The first line names the part, a line among the first the licence, and then comes its text.
      #expect(licence.split(separator: "\n").prefix(4).contains { $0.hasPrefix("Licence: ") }, "\(part)")
    }
    #expect(output.contains("Licence Ouverte 2.0"), "the sources of the data")
  }

  /// libdispatch, Foundation and LLVM were within the programs beside it, and told nowhere.
  @Test(
    .enabled(
      if: (beside.map(Self.built) + ["/usr/bin/nm"]).allSatisfy {
        FileManager.default.isExecutableFile(atPath: $0)
      }, "it takes what make build network builds, and nm"),
    arguments: beside)
  func whatTheProgramsBesideItCarryIsTold(program: String) throws {
    let scratch = try TemporaryFolder()
    let reading = try Spawned.start("/usr/bin/nm", [Self.built(program)], output: scratch.path("names"))
    #expect(Spawned.status(of: reading) == 0)
    let names = try scratch.text("names")
    let copyright = try Self.text("debian/copyright")
    // A name that only this part has, and the paragraph that tells it.
    for (name, part) in [
      (" t _foundation_uuid_", "Files: swift-foundation/Sources/_FoundationCShims/uuid.c"),
      ("FoundationEssentials", "Files: swift-foundation/*"), ("dispatch_async", "Files: libdispatch/*"),
      ("__runtime4llvm", "Files: llvm/*"),
    ] where names.contains(name) {
      #expect(copyright.contains("\n\(part)\n"), "\(part)")
      let comment = copyright.split(separator: "\n\n").first { $0.hasPrefix(part + "\n") } ?? ""
      #expect(comment.contains("/usr/bin/\(program)"), "\(part) in \(program)")
    }
    #expect(names.contains("dispatch_async") && names.contains("__runtime4llvm"))
    for library in ["icu_", "_xmlDoc", "CFString"] { #expect(!names.contains(library), "\(library)") }
  }

  @Test func onePartIsPrintedAlone() throws {
    let run = try Program.run(["licences", "sqlite", "expat"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("SQLite\n"))
    #expect(run.output.contains("\nExpat\n") && !run.output.contains("GNU"))
  }

  @Test func anUnknownPartIsToldWithTheKnownOnes() throws {
    let run = try Program.run(["licences", "zlib"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors.contains("zlib") && run.errors.contains("data, ") == false && run.errors.contains("sqlite"))
  }

  /// The packages name every part too, each with the text of its licence or the place where Debian keeps it.
  @Test func thePackagesTellTheSameLicences() throws {
    let copyright = try Self.text("debian/copyright")
    for name in [
      "glibc", "gcc", "ncurses", "libyaml", "expat", "sqlite", "swift-runtime", "llvm", "libdispatch",
      "swift-foundation",
    ] {
      #expect(copyright.contains("\nFiles: \(name)/*\n"), "\(name)")
    }
    let used = copyright.matches(of: /\nFiles:(?:.|\n )*\n(?:Copyright:(?:.|\n )*\n)License: ([^\n]+)/).map {
      $0.1
    }
    #expect(used.count > 7)
    for licence in Set(used) { #expect(copyright.contains("\n\nLicense: \(licence)\n "), "\(licence)") }
  }
}
