import FoundationEssentials
import SetupRules
import TestSupport
import Testing

/// Every value that the program itself shows as an example is one that it accepts without a word.
@Suite("Shown examples")
struct ShownExamplesTests {
  /// Words, tapes, consoles, samples, schemas, the manual page with the words of every command, the README.
  private static func texts() throws -> [(name: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Resources")).sorted()
    let files = names.map { "Resources/\($0)" } + ["README.md"]
    return try files.filter { !isFolder($0) }.map { file in
      // The workshop's own example is known as what it is, and has a warning of its own.
      let text = try Repository.text(file).replacing(Sample.workshopARN, with: "").replacing("257804509653", with: "")
      return (file, text)
    }
  }

  private static func isFolder(_ name: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: Repository.path(name), isDirectory: &isFolder) && isFolder
  }

  @Test("every ARN of an instance, and every account")
  func instancesAndAccounts() throws {
    var found = 0
    for (name, text) in try Self.texts() {
      for match in text.matches(of: #/arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]+:instance/[0-9a-f-]{36}/#) {
        found += 1
        #expect(Instance.judge(String(match.output)).findings.isEmpty, "\(name): \(match.output)")
      }
      // The explanations tell how an ID may be grouped.
      for match in text.matches(of: #/\b[0-9]{4}-?[0-9]{4}-?[0-9]{4}\b/#) where name != "Resources/findings.md" {
        found += 1
        let findings = AccountID.judge(String(match.output)).findings
        #expect(findings.allSatisfy { $0.code == "account/grouped" }, "\(name): \(match.output) \(findings)")
      }
    }
    #expect(found >= 8)
  }

  @Test("every relay state, for the instance and the Region in it")
  func relayStates() throws {
    var found = 0
    let form = #/https://([a-z0-9-]+)\.console\.aws\.amazon\.com/connect/federate/([0-9a-fur-]{36})[^\s`"'<>)]*/#
    for (name, text) in try Self.texts() {
      for match in text.matches(of: form) {
        found += 1
        let instance = Instance.judge(String(match.output.2)).value
        let region = Region.named(String(match.output.1))
        // The administrators' form is right for them alone.
        let isRight = [Role.agents, .admins].contains { role in
          RelayState.judge(String(match.output.0), instance: instance, region: region, role: role).findings.isEmpty
        }
        #expect(isRight, "\(name): \(match.output.0)")
      }
    }
    #expect(found >= 3)
  }
}
