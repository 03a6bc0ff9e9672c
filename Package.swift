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
  "FullScreenTests": ["Golden", "Station/Golden"], "LinearTests": ["Golden"],
  "ubiqueTests": ["Output/Golden", "Interview/Golden"],
]

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "ubique",
  products: [
    .executable(name: "ubique", targets: ["ubique"]),
    // The shared guidance library: everything but the terminal.
    .library(name: "Guidance", targets: ["Guidance", "Territory", "Content", "Conversation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 1: pure values.
    room("Guidance"),
    room("Territory"),
    room("Screen"),
    .systemLibrary(name: "CYaml"),
    .target(
      name: "CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Floor 2: the outside world turned into values.
    room("Content", over: ["Guidance", "Territory", "CYaml"]),
    room("Curses", over: ["Screen", "CCurses"]),
    // Floor 3: the interview.
    room("Conversation", over: ["Guidance", "Territory", "Content"]),
    // Floor 4: what every page says and offers, the same in all faces.
    room("Pages", over: ["Guidance", "Territory", "Screen", "Content", "Conversation"]),
    // Floor 5: what the interview looks like.
    room(
      "FullScreen", over: ["Guidance", "Territory", "Screen", "Content", "Conversation", "Pages"]),
    room("Linear", over: ["Guidance", "Territory", "Screen", "Content", "Conversation", "Pages"]),
    // Floor 6: the program.
    .executableTarget(
      name: "ubique",
      dependencies: [
        "Guidance", "Territory", "Screen", "Content", "Curses", "Conversation", "FullScreen", "Linear",
        arguments,
      ],
      swiftSettings: settings),
    // Beside the house: what `make` folds and sorts the names of the territory with, before the program starts.
    .executableTarget(
      name: "make-place-index", dependencies: ["Territory", "Content", arguments], swiftSettings: settings),
    // What `make bench` measures the house with.
    .executableTarget(
      name: "bench", dependencies: ["Guidance", "Territory", "Content", arguments], swiftSettings: settings),

    // A small program that tests drive through a real terminal.
    .executableTarget(
      name: "CursesProbe", dependencies: ["Screen", "Curses"], path: "Tests/CursesProbe",
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Guidance", "Content"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // Plays scripts of keys to the full screen, and compares screens with those kept.
    .target(
      name: "ScriptSupport",
      dependencies: [
        "Guidance", "Territory", "Screen", "Content", "Conversation", "FullScreen", "Linear", "TestSupport",
      ],
      path: "Tests/ScriptSupport", swiftSettings: settings),
    tests(of: "Guidance"),
    tests(of: "Territory"),
    tests(of: "Screen"),
    tests(of: "Content", with: ["Guidance", "Territory"]),
    tests(of: "Curses", with: ["Screen", "CCurses", "CursesProbe"]),
    tests(of: "Conversation", with: ["Guidance", "Territory", "Content"]),
    tests(
      of: "FullScreen",
      with: ["Guidance", "Territory", "Screen", "Content", "Conversation", "Pages", "ScriptSupport"]),
    tests(
      of: "Linear",
      with: ["Guidance", "Screen", "Content", "Conversation", "FullScreen", "Pages", "ScriptSupport"]),
    tests(of: "bench"),
    tests(
      of: "ubique",
      with: [
        "Guidance", "Territory", "Screen", "Content", "Conversation", "FullScreen", "Linear", "ScriptSupport",
        arguments,
      ]),
  ]
)
