import Foundation
import SetupRules
import Testing

/// Every value that the program itself shows as an example is one that it accepts without a word, apart from the slips that
/// a tape makes on purpose.
@Suite("Shown examples")
struct ShownExamplesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Words, tapes, consoles, samples, schemas, the manual page with the words of every command, the README.
  private static func texts() throws -> [(name: String, text: String)] {
    let folder = root.appending(path: "Resources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let files = names.map { folder.appending(path: $0) } + [root.appending(path: "README.md")]
    return try files.filter { !$0.hasDirectoryPath && !isFolder($0) }.map { file in
      // The workshop's own example is known as what it is, and has a warning of its own.
      let text = try String(contentsOf: file, encoding: .utf8)
        .replacingOccurrences(of: Participant.workshopARN, with: "").replacingOccurrences(of: "257804509653", with: "")
      return (file.lastPathComponent, text)
    }
  }

  private static func isFolder(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && isFolder.boolValue
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
      for match in text.matches(of: #/\b[0-9]{4}-?[0-9]{4}-?[0-9]{4}\b/#) where name != "findings.md" {
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

  @Test("what a tape sets up, in the end, has no finding at all", arguments: ["module.tape", "module-admins.tape"])
  func tapes(_ name: String) throws {
    let tape = try String(contentsOf: Self.root.appending(path: "Resources/tapes/\(name)"), encoding: .utf8)
    let arn = try #require(tape.firstMatch(of: #/arn:aws:connect:[^"]+/#)).output
    let sample = Self.root.appending(path: "Resources/samples/metadata.xml").path
    let codes = try Self.check(
      role: name.contains("admins") ? "admins" : "agents", region: "us-east-1", arn: String(arn), metadata: sample)

    #expect(codes == [])
  }

  @Test(
    "a rehearsal's values have none but that its two Regions differ, which it is to show",
    arguments: ["agents", "admins"])
  func rehearsal(_ role: String) throws {
    let folder = Self.root.appending(path: "Resources/console")
    let values = try String(contentsOf: folder.appending(path: "values"), encoding: .utf8)
    func value(_ name: String) throws -> String {
      let line = try #require(values.split(separator: "\n").first { $0.hasPrefix("\(name) =") }, "\(name)")
      return String(line.dropFirst(name.count + 3))
    }
    var metadata = try String(contentsOf: folder.appending(path: "metadata.xml"), encoding: .utf8)
    for (name, text) in [
      ("identityCenterRegion", try value("homeRegion")), ("token", try value("token (\(role))")),
    ] {
      metadata = metadata.replacingOccurrences(of: "{\(name)}", with: text)
    }
    let home = try TemporaryFolder()
    try home.write(metadata, to: "metadata.xml")
    let codes = try Self.check(
      role: role, region: try value("homeRegion"), arn: try value("instanceARN"), metadata: home.path + "/metadata.xml")

    #expect(codes == ["instance/other-region"])
  }

  /// The codes of every finding of a setup with these answers.
  private static func check(role: String, region: String, arn: String, metadata: String) throws -> [String] {
    let home = try TemporaryFolder()
    let name = role == "agents" ? "Amazon Connect - Agent" : "Amazon Connect - Admin"
    let answers = """
      {"role": "\(role)", "done": "all", "answers": {"identityCenterRegion": "\(region)", "instance": "\(arn)",
       "applicationName": "\(name)", "metadataFile": "\(metadata)"}}
      """
    let applied = try home.run("apply", "-", "--role", role, input: answers)
    try #require(applied.status == 0, "\(applied.words)")
    return try home.run("check", "--json", "--role", role).codes.filter { $0 != "relay-state/by-word" }
  }
}
