// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the project's own checks, and never a participant whose compiler is newer.
let warningsStop = Context.environment["WARNINGS_AS_ERRORS"] != nil

/// The release program is one static file that runs on any Linux of the same processor. FoundationEssentials
/// links statically only when its importers are compiled for it too, so every Swift target carries the flag.
let swiftSettings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-static-executable"], .when(configuration: .release)),
  ] + (warningsStop ? [.treatAllWarnings(as: .error)] : [])
let cSettings: [CSetting] = warningsStop ? [.treatAllWarnings(as: .error)] : []

/// What a participant copies holds identical functions once, and no symbols. The linker is the one of the Swift toolchain.
let releaseLinking = ["-static-executable", "-use-ld=lld"] + ["--icf=safe", "-s"].flatMap { ["-Xlinker", $0] }

/// What is large and not on the way from a key to the screen is compiled for size.
let smallSettings = swiftSettings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], archives: [String] = [],
  settings: [SwiftSetting] = swiftSettings
) -> Target {
  .target(
    // The tests draw and judge by the million.
    name: name, dependencies: dependencies,
    swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))],
    linkerSettings: archives.map { .linkedLibrary(":\($0)") })
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: swiftSettings)
}

/// A small program that a test runs as a process of its own.
func exerciser(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: swiftSettings,
    linkerSettings: [.unsafeFlags(["-static-executable"], .when(configuration: .release))])
}

let package = Package(
  name: "connect-sso",
  products: [.executable(name: "connect-sso", targets: ["connect-sso"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
  ],
  targets: [
    .executableTarget(
      name: "connect-sso",
      dependencies: [
        "Runtime", "NcursesTerminal", "Board", "Wizard", "SetupRules", "StateFile", "Pages", "Exports", "JSON",
        "Machine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings,
      linkerSettings: [.unsafeFlags(releaseLinking, .when(configuration: .release))], plugins: ["CommitPlugin"]),
    .plugin(name: "CommitPlugin", capability: .buildTool(), path: "Sources/CommitPlugin"),

    library(
      "Runtime",
      [
        "NcursesTerminal", "TerminalUI", "Rehearsal", "Board", "PlainPrompt", "Presentation", "Wizard", "SetupRules",
        "StateFile", "Pages", "SAMLMetadata", "Account", "Exports", "JSON", "Machine",
      ]),
    library("SetupRules", settings: smallSettings),
    library("Wizard", ["SetupRules"]),
    library("TerminalUI", ["Wizard", "SetupRules"]),
    library("Rehearsal", ["TerminalUI", "Wizard", "SetupRules"], settings: smallSettings),
    library("Board", ["TerminalUI", "Wizard", "SetupRules"], settings: smallSettings),
    library("PlainPrompt", ["Wizard", "SetupRules"], settings: smallSettings),
    library("Presentation", ["TerminalUI", "Wizard", "SetupRules"], settings: smallSettings),
    library("NcursesTerminal", ["TerminalUI", "SetupRules", "CNcurses"]),
    library(
      "Machine", ["SetupRules", "CMachine", "CMessageDigest"], archives: ["libmd.a"], settings: smallSettings),
    library("JSON", ["SetupRules", "CJansson"], archives: ["libjansson.a"], settings: smallSettings),
    library("StateFile", ["Wizard", "SetupRules", "JSON", "Machine"]),
    library("Exports", ["Wizard", "SetupRules", "JSON", "CResources"], settings: smallSettings),
    library("Pages", ["Wizard", "SetupRules", "Machine", "CCmark", "CResources"], archives: ["libcmark.a"]),
    library(
      "SAMLMetadata",
      ["SetupRules", "Machine", "CExpat", .product(name: "SwiftASN1", package: "swift-asn1")],
      archives: ["libexpat.a"], settings: smallSettings),
    library("Account", ["SetupRules", "JSON", "Machine"], settings: smallSettings),

    .target(
      name: "CNcurses", cSettings: cSettings,
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--wrap=write", "-Xlinker", "--wrap=_nc_read_entry2"]),
        .linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a"),
      ]),
    .target(name: "CMachine", cSettings: cSettings),
    .target(name: "CResources", cSettings: cSettings),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CJansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),

    tests(of: "SetupRules"),
    tests(of: "Wizard", ["SetupRules"]),
    tests(of: "TerminalUI", ["Wizard", "SetupRules", "Pages"], exclude: ["Snapshots", "Walks"]),
    tests(of: "Rehearsal", ["TerminalUI", "Wizard", "SetupRules", "Pages", "SAMLMetadata"], exclude: ["Snapshots"]),
    tests(of: "Board", ["TerminalUI", "Wizard", "SetupRules", "Pages"], exclude: ["Snapshots"]),
    tests(
      of: "PlainPrompt", ["Wizard", "SetupRules", "TerminalUI", "Pages", "SAMLMetadata"], exclude: ["Transcripts"]),
    tests(
      of: "Presentation", ["TerminalUI", "Wizard", "SetupRules", "Pages", "SAMLMetadata", "TerminalEmulator"],
      exclude: ["Stops"]),
    tests(of: "Machine", ["SetupRules", "TerminalEmulator"]),
    tests(of: "JSON", ["SetupRules"]),
    tests(of: "StateFile", ["Wizard", "SetupRules", "Machine", "StateFileExerciser"]),
    tests(of: "Exports", ["Wizard", "SetupRules", "Pages"]),
    tests(of: "Pages", ["Wizard", "SetupRules"]),
    tests(of: "SAMLMetadata", ["SetupRules"]),
    tests(of: "Account", ["SetupRules", "Machine"]),
    tests(
      of: "NcursesTerminal", ["TerminalUI", "Wizard", "SetupRules", "Pages", "TerminalEmulator", "TerminalExerciser"]),
    tests(
      of: "Runtime",
      ["Account", "Board", "Rehearsal", "JSON", "Wizard", "SetupRules", "StateFile", "Machine", "TerminalEmulator"]),
    tests(of: "TerminalEmulator"),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "connect-sso", "Board", "SetupRules", "Wizard", "StateFile", "Pages", "TerminalEmulator", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),

    exerciser("StateFileExerciser", ["StateFile", "Wizard", "SetupRules"]),
    exerciser("TerminalExerciser", ["NcursesTerminal", "TerminalUI"]),
    .target(
      name: "TestSupport", dependencies: ["TerminalUI", "Wizard", "SetupRules"], path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    .target(
      name: "TerminalEmulator", dependencies: ["CTerminalEmulator"], path: "Tests/TerminalEmulator",
      swiftSettings: swiftSettings),
    .target(
      name: "CTerminalEmulator", path: "Tests/CTerminalEmulator", cSettings: cSettings,
      linkerSettings: [.linkedLibrary(":libvterm.a")]),
  ],
  cLanguageStandard: .c2x
)

// libFuzzer's targets, and its marks in the libraries that they drive, only where they are asked for.
if Context.environment["FUZZ"] != nil {
  let fuzzer = SwiftSetting.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])
  for target in package.targets where ["SetupRules", "SAMLMetadata"].contains(target.name) {
    target.swiftSettings = swiftSettings + [fuzzer]
  }
  package.targets.append(.target(name: "FuzzDriver", path: "Tests/FuzzDriver", swiftSettings: swiftSettings + [fuzzer]))
  for name in ["Metadata", "RelayState"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: ["FuzzDriver", "SAMLMetadata", "SetupRules"], path: "Tests/Fuzz\(name)",
        swiftSettings: swiftSettings + [fuzzer],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
  }
}
