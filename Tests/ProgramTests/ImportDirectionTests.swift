import Foundation
import TestSupport
import Testing

@Suite("Targets import only what the design allows")
struct ImportDirectionTests {
  /// What each target may import, besides the standard library.
  private static let allowed: [String: Set<String>] = [
    "SetupRules": [],
    "Wizard": ["SetupRules"],
    "TerminalUI": ["Wizard", "SetupRules"],
    "Rehearsal": ["TerminalUI", "Wizard", "SetupRules"],
    "Board": ["TerminalUI", "Wizard", "SetupRules"],
    "PlainPrompt": ["Wizard", "SetupRules"],
    "Presentation": ["TerminalUI", "Wizard", "SetupRules"],
    "NcursesTerminal": ["TerminalUI", "SetupRules", "CNcurses", "Glibc"],
    "Machine": ["SetupRules", "CMachine", "CMessageDigest", "Glibc", "Synchronization"],
    "JSON": ["SetupRules", "CJansson", "Glibc"],
    "StateFile": ["Wizard", "SetupRules", "JSON", "Machine", "Glibc", "Synchronization"],
    "Exports": ["Wizard", "SetupRules", "JSON", "CResources"],
    "Pages": ["Wizard", "SetupRules", "Machine", "CCmark", "CResources", "Glibc"],
    "SAMLMetadata": ["SetupRules", "Machine", "CExpat", "SwiftASN1", "Glibc"],
    "Account": ["SetupRules", "JSON", "Machine"],
    "Runtime": [
      "NcursesTerminal", "TerminalUI", "Rehearsal", "Board", "PlainPrompt", "Presentation", "Wizard", "SetupRules",
      "StateFile",
      "Pages", "SAMLMetadata", "Account", "Exports", "JSON", "Machine", "Glibc", "Synchronization",
    ],
    "CommitPlugin": ["PackagePlugin", "Foundation"],
    "connect-sso": [
      "Runtime", "NcursesTerminal", "Board", "Wizard", "SetupRules", "StateFile", "Pages", "Exports", "JSON", "Machine",
      "ArgumentParser", "Glibc",
    ],
  ]

  private static func names(in target: String) throws -> [String] {
    let folder = Repository.path("Sources/\(target)")
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
  }

  @Test("each import line stands in the table", arguments: allowed.keys.sorted())
  func imports(of target: String) throws {
    let names = try Self.names(in: target)
    #expect(!names.isEmpty)
    for name in names {
      let text = try Repository.text("Sources/\(target)/\(name)")
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 1 else { continue }
        let imported = words.dropFirst(position + 1).last.map(String.init) ?? ""
        #expect(Self.allowed[target]?.contains(imported) == true, "\(target)/\(name) imports \(imported)")
      }
    }
  }

  @Test("every Swift target is in the table")
  func complete() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Sources"))
    let targets = try folders.filter { try !Self.names(in: $0).isEmpty }
    #expect(Set(targets) == Set(Self.allowed.keys))
  }
}
