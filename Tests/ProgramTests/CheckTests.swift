import Foundation
import TestSupport
import Testing

@Suite("check judges every saved answer again")
struct CheckTests {
  @Test("a complete setup is good, and nothing is written")
  func good() throws {
    let setup = try SavedSetup()
    let before = try setup.snapshot()
    let checked = try setup.run("check", "--json")
    #expect(checked.status == 0)
    #expect(checked.json["ok"] as? Bool == true)
    var withoutVerdict = checked.json
    withoutVerdict["ok"] = nil
    let status = try setup.run("status", "--json").json
    #expect(NSDictionary(dictionary: withoutVerdict) == NSDictionary(dictionary: status))
    let words = try setup.run("check")
    #expect(words.status == 0)
    #expect(words.output.hasSuffix("Checked: no saved answer has an error.\n"))
    #expect(try setup.snapshot() == before)
  }

  @Test(
    "a missing state file is judged by the save before it, and nothing is written",
    arguments: ["status", "check", "export"])
  func missing(_ command: String) throws {
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: "{}")
    let good = try setup.run(command)
    try FileManager.default.removeItem(atPath: setup.stateFile)
    let result = try setup.run(command)
    #expect(result.status == 0)
    #expect(result.output == good.output)
    #expect(result.words.contains("The state file \(setup.stateFile) is missing. The save before it is looked at."))
    #expect(!FileManager.default.fileExists(atPath: setup.stateFile))
  }

  @Test("a run that holds only what it takes from the agents' one is saved", arguments: ["status", "check"])
  func takenOver(_ command: String) throws {
    let setup = try SavedSetup()
    _ = try setup.run("--plain", "--role", "admins", input: "\n")
    let path = setup.home.path + "/.local/state/connect-sso/admins.json"
    try #require(FileManager.default.fileExists(atPath: path))
    #expect(try setup.run(command, "--role", "admins").output.contains("\nSaved in \(path)\n"))
  }

  @Test("the metadata file is gone")
  func gone() throws {
    let setup = try SavedSetup()
    try FileManager.default.removeItem(atPath: setup.metadataFile)
    let checked = try setup.run("check", "--json")
    #expect(checked.status == 1)
    #expect(checked.json["ok"] as? Bool == false)
    #expect(checked.codes.contains("metadata/gone-since"))
    #expect(checked.statuses == ["done", "done", "done", "done", "problem", "done"])
    #expect(checked.json["complete"] as? Bool == false)
    let words = try setup.run("check").output
    #expect(words.hasPrefix("For agents: 1 to mend. 5 of 6 steps are done.\nTo mend: step 5, Metadata file: "))
    #expect(words.contains("The accepted metadata file \(setup.metadataFile) cannot be read now."))
    #expect(words.hasSuffix("Checked: at least one saved answer has an error.\n"))
    #expect(!words.contains("Everything is set up."))
    // What only looks at the state does not read the file.
    #expect(try setup.run("status").status == 0)
  }

  @Test("the metadata file is another one than before: other metadata, or none at all")
  func changed() throws {
    let setup = try SavedSetup()
    let text = try setup.home.read("metadata.xml")
    try setup.home.write(text + "<!-- downloaded again -->\n", to: "metadata.xml")
    let checked = try setup.run("check", "--json")
    #expect(checked.status == 1)
    #expect(checked.codes.contains("metadata/changed-since"))

    try setup.home.write("<html><body>Sign in</body></html>", to: "metadata.xml")
    #expect(try setup.run("check", "--json").codes.contains("metadata/is-html"))
    try setup.home.write(text, to: "metadata.xml")
    #expect(try setup.run("check").status == 0)
  }

  @Test("the certificate has expired since, on which IAM does not act")
  func expired() throws {
    let setup = try SavedSetup()
    let text = try setup.home.read("metadata.xml")
    let certificate = try #require(text.firstMatch(of: /Certificate>\s*([A-Za-z0-9+\/=\s]+?)\s*</)?.output.1)
    var bytes = try #require(Data(base64Encoded: String(certificate), options: .ignoreUnknownCharacters))
    let end = try #require(bytes.range(of: Data("20560103000000Z".utf8)), "the sample ends on another day")
    bytes.replaceSubrange(end, with: Data("20250103000000Z".utf8))
    try setup.home.write(text.replacing(certificate, with: bytes.base64EncodedString()), to: "metadata.xml")
    let inspected = try setup.run("inspect", "metadata", setup.metadataFile, "--json").json
    let sha256 = try #require((inspected["metadata"] as? [String: Any])?["sha256"] as? String)
    // As it is when the file was accepted while its certificate was still valid.
    let state = try setup.home.read(".local/state/connect-sso/agents.json")
    let recorded = state.replacing(/"sha256": "[0-9a-f]{64}"/, with: "\"sha256\": \"\(sha256)\"")
    try setup.home.write(recorded, to: ".local/state/connect-sso/agents.json")

    let checked = try setup.run("check", "--json")
    #expect(checked.status == 0)
    #expect(checked.codes.contains("metadata/expired"))
    #expect(!checked.codes.contains("metadata/changed-since"))
    #expect(try setup.run("status").status == 0)
  }

  @Test("a file that stays on another computer is said, and is no error")
  func elsewhere() throws {
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: #"{"answers": {"metadataFile": " Elsewhere"}}"#)
    let checked = try setup.run("check", "--json")
    #expect(checked.status == 0)
    let finding = checked.findings.first { $0["code"] as? String == "metadata/by-word" }
    #expect(finding?["severity"] as? String == "note")
    let words = try setup.run("check").output
    #expect(words.contains("The metadata file is on another computer. It is not checked."))
    #expect(words.contains("Metadata file: on another computer (not checked)\n"))
    #expect(words.contains("Application name: Amazon Connect - Agent (checked)\n"))
  }

  @Test("a saved answer that has become wrong is an error")
  func wrongAnswer() throws {
    let setup = try SavedSetup()
    let state = try setup.home.read(".local/state/connect-sso/agents.json")
    try setup.home.write(
      state.replacingOccurrences(of: "https://us-west-2", with: "https://us-east-1"),
      to: ".local/state/connect-sso/agents.json")
    let checked = try setup.run("check", "--json")
    #expect(checked.status == 1)
    #expect(checked.codes.contains("relay-state/region-differs"))
    #expect(checked.statuses.last == "problem")
  }

  @Test("nothing is saved: exit 1, nothing created")
  func nothing() throws {
    let home = try TemporaryFolder()
    let checked = try FinishedCommand(["check", "--json"], home: home)
    #expect(checked.status == 1)
    #expect(checked.json["ok"] as? Bool == false)
    #expect(try FinishedCommand(["check"], home: home).output.contains("there is nothing to check"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test("part of a setup without a fault is good, though not complete")
  func part() throws {
    let home = try TemporaryFolder()
    _ = try FinishedCommand(
      ["apply", "-"], input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#, home: home)
    let checked = try FinishedCommand(["check", "--json"], home: home)
    #expect(checked.status == 0)
    #expect(checked.json["complete"] as? Bool == false)
  }

  @Test("another file, another role")
  func options() throws {
    let setup = try SavedSetup()
    #expect(try setup.run("check", "--state", setup.stateFile).status == 0)
    #expect(try setup.run("check", "--state", setup.stateFile, "--role", "admins").status == 64)
    #expect(try setup.run("check", "--role", "admins").status == 1)
    try setup.home.write("{", to: "broken.json")
    #expect(try setup.run("check", "--state", setup.home.path + "/broken.json").status == 65)
  }
}
