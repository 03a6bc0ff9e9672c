// swift-tools-version: 6.2
import PackageDescription

/// The settings of the program that draws the sheet to take home, in a package of its own.
///
/// What it draws letters with is needed neither to build `ubique` nor to run it. It shares two rooms with it, the form in
/// which a sheet passes between the two and what keeps memory private.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ubique-sheet",
  products: [.executable(name: "ubique-sheet", targets: ["ubique-sheet"])],
  targets: [
    .target(name: "SheetForm", swiftSettings: settings),
    // Keeps what is drawn to the process, from its first instruction.
    .target(name: "CProcess"),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(name: "CQrencode", providers: [.apt(["libqrencode-dev"])]),
    .executableTarget(
      name: "ubique-sheet", dependencies: ["SheetForm", "CPangoCairo", "CProcess", "CQrencode"],
      swiftSettings: settings),
  ])
