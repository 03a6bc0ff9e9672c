// swift-tools-version: 6.2
import PackageDescription

/// The settings of the program that collects the counts of many stations, in a package of its own.
///
/// What it speaks to PostgreSQL with is needed neither to build `ubique` nor to run it, and `ubique` has no network. It
/// shares the rooms that know what is counted and how a station keeps it.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ubique-network",
  products: [.executable(name: "ubique-network", targets: ["ubique-network"])],
  targets: [
    .target(name: "Counts", swiftSettings: settings),
    .target(name: "Arguments", swiftSettings: settings),
    .systemLibrary(name: "CSqlite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Sqlite", dependencies: ["CSqlite"], swiftSettings: settings),
    .target(name: "CountStore", dependencies: ["Counts", "Sqlite"], swiftSettings: settings),
    .systemLibrary(name: "CPq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .executableTarget(
      name: "ubique-network", dependencies: ["Arguments", "Counts", "CountStore", "Sqlite", "CPq"],
      swiftSettings: settings),
    .testTarget(
      name: "NetworkTests", dependencies: ["ubique-network", "Counts", "CountStore", "Sqlite"],
      swiftSettings: settings),
  ])
