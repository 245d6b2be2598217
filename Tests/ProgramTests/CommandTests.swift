import Foundation
import TestSupport
import Testing

@Suite("The commands without questions")
struct CommandTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private var stateFile: String { home.path + "/.local/state/connect-sso/agents.json" }

  @Test("status without a state: all open, exit 1, nothing created")
  func emptyStatus() throws {
    let result = try home.run("status", "--json")
    #expect(result.status == 1)
    #expect(result.json["complete"] as? Bool == false)
    #expect(result.json["stateFile"] as? String == stateFile)
    let steps = result.json["steps"] as? [[String: Any]] ?? []
    #expect(steps.map { $0["status"] as? String } == Array(repeating: "open", count: 6))
    #expect(steps.first?["title"] as? String == "Enable IAM Identity Center")
    #expect(steps.first?["missing"] as? [String] == ["console-open", "identityCenterRegion", "enabled"])
    #expect(try home.run("status").output.contains("needs: The IAM Identity Center console is open."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test("apply takes answers, builds the relay state, and status is complete")
  func apply() throws {
    let answers = """
      {"role": "agents", "done": "all", "answers": {"identityCenterRegion": "us-east-1", "instance": "\(Sample.arn)",
       "applicationName": "Amazon Connect - Agent", "metadataFile": "\(Sample.metadataFile)"}}
      """
    let applied = try home.run("apply", "-", "--json", input: answers)
    #expect(applied.status == 0, "\(applied.words) \(applied.output)")
    #expect(applied.json["ok"] as? Bool == true)
    #expect(applied.json["saved"] as? Bool == true)

    let status = try home.run("status", "--json")
    #expect(status.status == 0)
    #expect((status.json["answers"] as? [String: String])?["relayState"] == Sample.url)
    #expect(try home.run("status").output.contains("Everything is set up."))
  }

  @Test(
    "a fault in the answers saves nothing",
    arguments: [
      (#"{"answers": {"identityCenterRegion": "us-east-9"}}"#, 1), (#"{"done": ["enable-sso"]}"#, 1),
      (#"{"answers": {"metadataFile": "/nowhere.xml"}}"#, 1), (#"{"answers": {"instance": "i-0123456789abcdef0"}}"#, 1),
      (#"{"answers": {"colour": "blue"}}"#, 65), (#"{"colour": {}}"#, 65), (#"{"answers": {"instance": 5}}"#, 65),
      (#"{"done": ["tea-break"]}"#, 65), (#"{"role": "pilots"}"#, 65), ("[]", 65), ("{", 65), ("", 65),
      ("\u{FEFF}not json", 65),
    ])
  func faults(_ answers: String, _ status: Int) throws {
    let result = try home.run("apply", "-", input: answers)
    #expect(result.status == status)
    #expect(!result.words.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: stateFile))
  }

  @Test("an answers file that cannot be read is exit 66, another role is exit 64")
  func unreadable() throws {
    #expect(try home.run("apply", "/nowhere.json").status == 66)
    #expect(try home.run("apply", "-", "--role", "admins", input: #"{"role": "agents"}"#).status == 64)
  }

  @Test("relay-state prints the URL and nothing else")
  func relayState() throws {
    #expect(try home.run("relay-state", Sample.workshopARN).output == Sample.workshopURL + "\n")
    #expect(try home.run("relay-state", Sample.arn).output == Sample.url + "\n")
    let base = "https://us-west-2.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770"
    #expect(try home.run("relay-state", Sample.arn, "--role", "admins").output == base + "\n")
    #expect(
      try home.run("relay-state", Sample.arn, "--role", "admins", "--destination", "").output == base + "\n")
    #expect(
      try home.run("relay-state", Sample.arn, "--destination", "/agent-app-v2").output
        == base + "?destination=%2Fagent-app-v2\n")
    let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
    #expect(try home.run("relay-state", id, "--region", "us-west-2").output == Sample.url + "\n")
    #expect(try home.run("relay-state", id).status == 64)
    #expect(try home.run("relay-state", "i-0123456789abcdef0").status == 1)
  }

  @Test("inspect judges one value, always with its JSON")
  func inspect() throws {
    let good = try home.run("inspect", "region", " us-east-1 ", "--json")
    #expect(good.status == 0)
    #expect(good.json["value"] as? String == "us-east-1")
    #expect(good.json["ok"] as? Bool == true)

    let bad = try home.run("inspect", "relay-state", "https://us-east-1.console.aws.amazon.com/", "--json")
    #expect(bad.status == 1)
    #expect(bad.json["value"] is NSNull)
    #expect((bad.json["findings"] as? [[String: Any]])?.isEmpty == false)

    let file = try home.run("inspect", "metadata", Sample.metadataFile, "--json")
    #expect(file.status == 0)
    let metadata = file.json["metadata"] as? [String: Any]
    #expect(metadata?["accountID"] as? String == "111122223333")
    #expect((metadata?["certificates"] as? [[String: Any]])?.count == 1)
    #expect((metadata?["singleSignOn"] as? [[String: Any]])?.count == 2)
    #expect(try home.run("inspect", "metadata", "/nowhere.xml", "--json").status == 66)
    #expect(try home.run("inspect", "colour", "blue").status == 64)
  }

  @Test(
    "inspect names the field where a value belongs",
    arguments: [
      ("name", Sample.arn, 0, "step 6, the field Instance ARN"),
      ("region", "/home/me/Amazon Connect_ins-0123456789abcdef.xml", 1, "step 5, the field Metadata file"),
      ("instance", "Amazon Connect - Agent", 1, "step 4, the field Application name"),
      ("instance", Sample.url, 1, "step 6, the field Relay state"),
      ("relay-state", Sample.arn, 1, "step 6, the field Instance ARN"),
      ("metadata", "us-east-1", 1, "step 1, the field Region of Identity Center"),
    ])
  func inspectForeign(_ kind: String, _ value: String, _ status: Int32, _ place: String) throws {
    let result = try home.run("inspect", kind, value, "--json")
    #expect(result.status == status)
    let findings = result.json["findings"] as? [[String: Any]] ?? []
    #expect(findings.contains { ($0["advice"] as? String)?.hasPrefix("It belongs in \(place). ") == true })
    #expect(try home.run("inspect", kind, value).words.contains("It belongs in \(place). "))
  }

  @Test(
    "a web address and a path of Windows are named as such",
    arguments: [
      ("https://example.com/saml/x", "metadata/is-address"),
      (#""C:\Users\me\Downloads\metadata.xml""#, "This is a path of Windows"),
    ])
  func foreign(_ path: String, _ words: String) throws {
    let result = try home.run("inspect", "metadata", path)
    #expect(result.status == 66)
    #expect(result.words.contains(words))
  }

  @Test("a damaged or newer state file is exit 65 and stays as it is")
  func damaged() throws {
    for text in ["{", #"{"schemaVersion": 2}"#] {
      try home.write(text, to: ".local/state/connect-sso/agents.json")
      let result = try home.run("status", "--json")
      #expect(result.status == 65)
      #expect(try home.read(".local/state/connect-sso/agents.json") == text)
    }
  }

  @Test("another role than the file's is exit 64")
  func otherRole() throws {
    _ = try home.run("apply", "-", input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#)
    #expect(try home.run("status", "--state", stateFile, "--role", "admins").status == 64)
  }

  @Test("without a terminal the wizard asks line by line, and an end of the input is exit 1")
  func noTerminal() throws {
    let result = try home.run()
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("connect-sso in plain mode"))
    #expect(result.words == "Nothing was given yet. To start: connect-sso\n")
  }
}
