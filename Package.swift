// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: Swift 6, explicit imports, and no warning left behind.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: a library target with the shared settings.
func room(_ name: String, over lower: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: lower, swiftSettings: settings)
}

/// The tests of a room, with the shared test support.
func tests(of name: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + others,
    exclude: exclusions["\(name)Tests"] ?? [],
    swiftSettings: settings)
}

/// Text that tests read from the source tree: golden screens, profiles a counsellor can read.
let exclusions: [String: [String]] = [
  "DocumentsTests": ["Recorded"],
  "TerminalUITests": ["Golden", "Station/Golden"], "LineUITests": ["Golden"],
  "ubiqueTests": ["Output/Golden"],
]

/// The shared guidance library: everything but the terminal.
let product = [
  "Guidance", "Gazetteer", "Occupations", "LocalArea", "Codes", "Faults", "Matching", "Knowledge",
  "ContentFiles", "Wording", "Sheets", "SheetForm", "Documents",
  "Interview", "Counts",
]

/// What every page and every sentence is made of.
let values: [Target.Dependency] = [
  "Guidance", "Gazetteer", "Occupations", "LocalArea", "Codes", "Counts", "Knowledge",
]
/// What an interview is held with, whatever its face.
let conversation: [Target.Dependency] =
  values + ["Screen", "Wording", "Sheets", "Interview", "CaseFiles", "Presentation"]

let package = Package(
  name: "ubique",
  products: [
    .executable(name: "ubique", targets: ["ubique"]),
    .library(name: "Guidance", targets: product),
  ],
  targets: [
    // Floor 0: what can be wrong in what somebody wrote; every room above speaks of it in the same way.
    room("Faults"),
    // Floor 0 too: the form in which a sheet passes from the program to the one that draws it.
    room("SheetForm"),
    // What is counted of visits, and what of it may be shown.
    room("Counts"),
    // Command lines: what a command declares, and how it is read.
    room("Arguments"),
    // A text as a square that telephones read.
    room("SquareCodes"),
    // How words without accents and with slips of the keyboard are compared, whatever they name.
    room("Matching"),
    // Floor 1: pure values, and thin shims over what the system has.
    room("Guidance", over: ["Faults"]),
    room("Gazetteer", over: ["Faults", "Matching"]),
    room("Occupations", over: ["Matching"]),
    room("Screen"),
    room("Files"),
    // A file that is a database.
    room("Sqlite", over: ["CSqlite"]),
    .systemLibrary(name: "CYaml"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CSqlite"),
    // What the squares are compared with: of the tests alone, since Debian has no archive of it to link statically.
    .systemLibrary(name: "CQrencode", path: "Sheet/Sources/CQrencode"),
    .target(
      name: "CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CProcess"),
    // Floor 2: the code that brings answers back; what is known of the place where somebody lives; the real terminal.
    room("Codes", over: ["Guidance"]),
    room("LocalArea", over: ["Faults", "Gazetteer"]),
    room("Curses", over: ["Screen", "CCurses"]),
    // Very many rows of offers, and the counts of a station, each in a file that is a database.
    room("OfferStore", over: ["Sqlite"]),
    room("CountStore", over: ["Counts", "Sqlite"]),
    // Floor 3: everything that guidance knows, as one value.
    room(
      "Knowledge", over: ["Guidance", "Gazetteer", "Occupations", "LocalArea", "Matching", "Codes", "Counts"]),
    // Floor 4: content from files, and sentences.
    room("ContentFiles", over: values + ["Faults", "Files", "OfferStore", "CYaml"]),
    room("Wording", over: values + ["Faults", "Matching"]),
    // Content from the public files of others.
    room("Imports", over: ["Faults", "Files", "Guidance", "Matching", "OfferStore", "Sqlite", "CExpat"]),
    // Floor 5: the interview; the sheet that a person takes home.
    room(
      "Interview", over: ["Faults", "Guidance", "Gazetteer", "Occupations", "Codes", "Counts", "Knowledge"]),
    room("Sheets", over: ["Guidance", "Gazetteer", "LocalArea", "Counts", "Knowledge", "Wording"]),
    // Floor 6: what guidance found, as documents for programs; answers and cases in files; what every page says and
    // offers, the same in all faces.
    room("CaseFiles", over: values + ["Faults", "Files", "ContentFiles", "Wording", "Interview"]),
    room("Documents", over: values + ["Faults", "Matching", "Wording", "Sheets", "SheetForm"]),
    room(
      "Presentation",
      over: values + ["Matching", "Screen", "Wording", "Sheets", "Interview", "CaseFiles"]),
    // Floor 7: machines left to strangers, and what the interview looks like.
    room("Kiosk", over: conversation + ["CProcess"]),
    room("TerminalUI", over: conversation + ["Kiosk", "SquareCodes"]),
    room("LineUI", over: conversation + ["Kiosk"]),
    room(
      "Reports",
      over: ["Guidance", "Knowledge", "LocalArea", "Screen", "ContentFiles", "Wording", "Presentation"]),
    // Floor 8: the program.
    .executableTarget(
      name: "ubique",
      dependencies: conversation + [
        "Faults", "Files", "Matching", "ContentFiles", "CountStore", "Imports", "Documents", "SheetForm",
        "Sqlite",
        "CProcess",
        "Curses",
        "Kiosk",
        "TerminalUI", "LineUI", "Reports", "Arguments",
      ],
      swiftSettings: settings),
    // Beside the house: what `make` folds and sorts the names of the territory with, before the program starts.
    .executableTarget(
      name: "make-place-index", dependencies: ["Gazetteer", "ContentFiles", "Faults", "Arguments"],
      swiftSettings: settings),
    // What `make bench` measures the house with.
    .executableTarget(
      name: "bench",
      dependencies: values + [
        "ContentFiles", "CountStore", "Faults", "Interview", "Matching", "Arguments", "Sqlite",
      ],
      swiftSettings: settings),

    // A small program that tests drive through a real terminal.
    .executableTarget(
      name: "CursesProbe", dependencies: ["Screen", "Curses"], path: "Tests/CursesProbe",
      swiftSettings: settings),
    // A small program that tests kill while it counts.
    .executableTarget(
      name: "CountingProbe", dependencies: ["Counts", "CountStore", "Sqlite"], path: "Tests/CountingProbe",
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: values + ["Faults", "Files", "ContentFiles", "Wording", "Interview", "CaseFiles"],
      path: "Tests/TestSupport", swiftSettings: settings),
    // Plays scripts of keys to the full screen, and compares screens with those kept.
    .target(
      name: "ScriptSupport", dependencies: conversation + ["Kiosk", "TerminalUI", "LineUI", "TestSupport"],
      path: "Tests/ScriptSupport", swiftSettings: settings),
    // What fuzzing and the tests of its corpora drive the readers with.
    .target(
      name: "FuzzTargets",
      dependencies: values + [
        "Faults", "Screen", "Curses", "ContentFiles", "Imports", "Interview", "CaseFiles", "TestSupport",
      ], path: "Tests/FuzzTargets", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], exclude: ["Corpora"],
      swiftSettings: settings),
    tests(of: "Guidance", with: ["Faults"]),
    tests(of: "Gazetteer", with: ["Faults"]),
    tests(of: "Matching"),
    tests(of: "Occupations", with: ["Faults", "ContentFiles"]),
    tests(of: "LocalArea", with: ["Faults", "Gazetteer"]),
    tests(of: "Screen"),
    tests(of: "Arguments"),
    tests(of: "SquareCodes", with: ["CQrencode"]),
    tests(of: "Counts"),
    tests(of: "CountStore", with: ["Counts", "Sqlite", "CountingProbe"]),
    tests(
      of: "ContentFiles",
      with: values + ["Faults", "Wording", "Interview", "CaseFiles", "Reports", "Imports", "OfferStore"]),
    tests(of: "Imports", with: ["Faults", "Guidance", "Knowledge"]),
    tests(of: "Wording", with: values + ["Faults", "ContentFiles", "Interview"]),
    tests(of: "CaseFiles", with: values + ["Faults", "Files", "ContentFiles", "Wording", "Interview"]),
    tests(of: "Curses", with: ["Screen", "CCurses", "CursesProbe"]),
    tests(of: "Codes", with: ["Guidance", "Knowledge", "Wording"]),
    tests(of: "Sheets", with: values + ["Wording", "CaseFiles"]),
    tests(of: "Interview", with: values + ["CaseFiles"]),
    tests(of: "Documents", with: values + ["Wording"]),
    tests(of: "Presentation", with: values + ["Screen", "Wording", "Interview", "ScriptSupport"]),
    // A stranger to the package, who sees what is public in the product and nothing else.
    .testTarget(
      name: "ConsumerTests", dependencies: product.map { .target(name: $0) }, packageAccess: false,
      swiftSettings: settings),
    tests(of: "Reports", with: ["Guidance", "Knowledge", "Presentation", "Screen", "Wording"]),
    tests(
      of: "TerminalUI", with: conversation + ["Faults", "Kiosk", "LineUI", "ScriptSupport", "SquareCodes"]),
    tests(of: "LineUI", with: conversation + ["TerminalUI", "ScriptSupport"]),
    tests(of: "bench"),
    tests(
      of: "ubique",
      with: conversation + [
        "Faults", "Files", "ContentFiles", "Documents", "SheetForm", "Kiosk", "TerminalUI", "LineUI",
        "Reports",
        "ScriptSupport",
        "Arguments", "CountStore", "Sqlite",
      ]),
  ]
)

// The program that `make fuzz` builds: it needs libFuzzer, which only a build with `-sanitize=fuzzer` links.
if Context.environment["UBIQUE_FUZZ"] == "1" {
  package.targets += [
    .target(name: "CFuzz", path: "Tests/CFuzz"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzz", "FuzzTargets"], path: "Tests/Fuzz", swiftSettings: settings),
  ]
}
