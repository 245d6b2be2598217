import Foundation
import Testing

@Suite("Targets import only what the design allows")
struct ImportDirectionTests {
  /// What each target may import, besides the standard library.
  private static let allowed: [String: Set<String>] = [
    "SetupRules": [],
    "Wizard": ["SetupRules"],
    "TerminalUI": ["Wizard", "SetupRules"],
    "Rehearsal": ["TerminalUI", "Wizard", "SetupRules"],
    "PlainPrompt": ["Wizard", "SetupRules"],
    "Presentation": ["TerminalUI", "Wizard", "SetupRules"],
    "NcursesTerminal": ["TerminalUI", "SetupRules", "CNcurses", "Glibc"],
    "Machine": ["SetupRules", "CMachine", "Glibc", "Synchronization"],
    "JSON": ["SetupRules", "CJansson", "Glibc"],
    "StateFile": ["Wizard", "SetupRules", "JSON", "Machine", "Glibc", "Synchronization"],
    "Exports": ["Wizard", "SetupRules", "JSON"],
    "Pages": ["Wizard", "SetupRules", "Machine", "CCmark", "CResources", "FoundationEssentials", "Glibc"],
    "SAMLMetadata": [
      "SetupRules", "Machine", "CExpat", "CMessageDigest", "SwiftASN1", "FoundationEssentials", "Glibc",
    ],
    "Runtime": [
      "NcursesTerminal", "TerminalUI", "Rehearsal", "PlainPrompt", "Presentation", "Wizard", "SetupRules", "StateFile",
      "Pages", "SAMLMetadata", "Exports", "JSON", "Machine", "Glibc", "Synchronization",
    ],
    "connect-sso": [
      "Runtime", "NcursesTerminal", "Wizard", "SetupRules", "StateFile", "Pages", "SAMLMetadata", "Exports", "JSON",
      "Machine", "ArgumentParser", "Glibc",
    ],
  ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  @Test("each import line stands in the table", arguments: allowed.keys.sorted())
  func imports(of target: String) throws {
    let folder = Self.sources.appending(path: target)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
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
    let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { target in
      let files = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.appending(path: target).path)
      return files.contains { $0.hasSuffix(".swift") }
    }
    #expect(Set(targets) == Set(Self.allowed.keys))
  }
}
