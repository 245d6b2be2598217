import Foundation
import TestSupport
import Testing

@Suite("apply, clause by clause")
struct ApplyTests {
  private func apply(_ text: String, _ setup: SavedSetup, _ arguments: String...) throws -> FinishedCommand {
    try FinishedCommand(["apply", "-", "--json"] + arguments, input: text, home: setup.home)
  }

  private func answers(_ result: FinishedCommand) -> [String: String] {
    result.json["answers"] as? [String: String] ?? [:]
  }

  @Test("a key given replaces, every other stays")
  func merges() throws {
    let setup = try SavedSetup()
    let result = try apply(#"{"answers": {"applicationName": "Agents of ours"}}"#, setup)
    #expect(result.status == 0)
    #expect(answers(result)["applicationName"] == "Agents of ours")
    #expect(answers(result).count == 5)
    // The box in the console still holds the earlier name.
    #expect(result.json["complete"] as? Bool == false)
    #expect(result.statuses == ["done", "done", "done", "open", "done", "done"])
    #expect(result.json["ok"] as? Bool == true && result.json["saved"] as? Bool == true)
    let typed = try apply(
      #"{"answers": {"applicationName": "Agents of ours"}, "done": ["name-application"]}"#, setup)
    #expect(typed.json["complete"] as? Bool == true)
    // A warning does not stop.
    #expect(result.codes.contains("name/differs"))
    #expect(try setup.run("apply", "-", input: #"{"answers": {"applicationName": "X"}}"#).words.contains("warning: "))
  }

  @Test("null removes, also a relay state, which is not built again")
  func removes() throws {
    let setup = try SavedSetup()
    let result = try apply(#"{"answers": {"relayState": null, "metadataFile": null}}"#, setup)
    #expect(result.status == 0)
    #expect(Set(answers(result).keys) == ["identityCenterRegion", "applicationName", "instance"])
    #expect(result.statuses == ["done", "done", "done", "done", "open", "open"])
    #expect(try setup.home.read(".local/state/connect-sso/agents.json").contains("\"metadata\"") == false)
  }

  @Test("a relay state that is not given is built, for the new instance too, and not checked; one that fits is kept")
  func built() throws {
    let setup = try SavedSetup(in: TemporaryFolder())
    let first = try apply(SavedSetup.answers(metadataFile: "elsewhere"), setup)
    #expect(answers(first)["relayState"] == Sample.url)
    func notChecked() throws -> Bool {
      try setup.home.read(".local/state/connect-sso/agents.json").contains("\"relayState\"\n  ],")
    }
    #expect(try notChecked())
    let other = try apply(#"{"answers": {"instance": "\#(Sample.workshopARN)"}}"#, setup)
    // The box in the console still holds the earlier URL.
    #expect(other.json["complete"] as? Bool == false && other.statuses.last == "open")
    _ = try apply(#"{"done": ["set-relay-state"]}"#, setup)
    #expect(answers(other)["relayState"] == Sample.workshopURL)
    #expect(try notChecked())
    #expect(try setup.run("status").output.contains("Relay state: \(Sample.workshopURL) (not checked)\n"))
    #expect(try setup.run("check", "--json").codes.contains("relay-state/by-word"))
    #expect(
      try setup.run("export", "--format", "env").output.contains("\nCONNECT_SSO_BY_WORD='metadataFile relayState'\n"))
    let variant = Sample.workshopURL.replacingOccurrences(of: "%2Fconnect%2Fccp", with: "%2Fccp-v2")
    let given = try apply(#"{"answers": {"relayState": "\#(variant)"}}"#, setup)
    try #require(given.status == 0, "\(given.output)")
    #expect(try !notChecked())
    // What the box was seen to hold stays, also where another instance makes it wrong.
    let back = try apply(#"{"answers": {"instance": "\#(Sample.arn)"}}"#, setup)
    #expect(back.status == 0 && answers(back)["relayState"] == variant)
    #expect(back.statuses.last == "problem" && back.json["complete"] as? Bool == false)
    try #require(try apply(#"{"answers": {"instance": "\#(Sample.workshopARN)"}}"#, setup).status == 0)
    #expect(answers(try apply(#"{"answers": {"applicationName": "X"}}"#, setup))["relayState"] == variant)
  }

  @Test("done ticks every action of its steps, and no others")
  func done() throws {
    let home = try TemporaryFolder()
    let result = try FinishedCommand(
      ["apply", "-", "--json"], input: #"{"done": ["create-organization", "add-application"]}"#, home: home)
    #expect(result.status == 0)
    #expect(result.statuses == ["open", "done", "done", "open", "open", "open"])
    let state =
      try JSONSerialization.jsonObject(
        with: Data(try home.read(".local/state/connect-sso/agents.json").utf8)) as? [String: Any]
    let steps = state?["steps"] as? [String: [String: Any]]
    #expect(steps?["add-application"]?["ticked"] as? [String] == ["applications-open", "catalog", "connect-chosen"])
    #expect(steps?["enable-sso"] == nil)
  }

  @Test("a step named without its required answers is an error, and one that has them from before is not")
  func incomplete() throws {
    let setup = try SavedSetup()
    #expect(try apply(#"{"done": "all"}"#, setup).status == 0)
    let before = try setup.snapshot()
    let result = try apply(#"{"done": "all", "answers": {"applicationName": null}}"#, setup)
    #expect(result.status == 1)
    #expect(result.codes.contains("answers/step-incomplete"))
    #expect(result.json["ok"] as? Bool == false && result.json["saved"] as? Bool == false)
    #expect(try setup.snapshot() == before)
    // A bare id leaves the Region and the account to be answered.
    let bare = try apply(
      #"{"done": ["set-relay-state"], "answers": {"instance": "178c75e4-b3de-4839-a6aa-e321ab3f3770"}}"#, setup)
    #expect(bare.status == 1)
    #expect(bare.codes.contains("answers/step-incomplete"))
    #expect(try setup.snapshot() == before)
  }

  @Test("an instance by its id, its Region and its account; those beside an ARN are left out, or contradicted")
  func instanceRegion() throws {
    let setup = try SavedSetup()
    let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
    let bare = try apply(
      #"{"answers": {"instance": "\#(id)", "instanceRegion": "us-west-2", "instanceAccount": "210987654321"},"#
        + #""done": "all"}"#, setup)
    #expect(bare.status == 0, "\(bare.output)")
    #expect(answers(bare)["relayState"] == Sample.url)
    let same = try apply(
      #"{"answers": {"instance": "\#(Sample.arn)", "instanceRegion": "us-west-2"}}"#, setup)
    #expect(same.status == 0)
    #expect(answers(same)["instanceRegion"] == nil && answers(same)["instanceAccount"] == nil)
    let before = try setup.snapshot()
    let other = try apply(
      #"{"answers": {"instance": "\#(Sample.arn)", "instanceRegion": "us-east-1"}}"#, setup)
    #expect(other.status == 1)
    #expect(other.codes.contains("answers/regions-differ"))
    let account = try apply(
      #"{"answers": {"instance": "\#(Sample.arn)", "instanceAccount": "210987654321"}}"#, setup)
    #expect(account.status == 1)
    #expect(account.codes.contains("answers/accounts-differ"))
    #expect(try setup.snapshot() == before)
  }

  @Test("what the export adds is ignored, whatever it is")
  func derived() throws {
    let setup = try SavedSetup()
    #expect(try apply(#"{"derived": {"relayState": 5, "x": [null]}, "answers": {}}"#, setup).status == 0)
    #expect(try apply(#"{"derived": "anything"}"#, setup).status == 0)
  }

  @Test("all or none: one fault among good answers leaves the file as it was")
  func allOrNone() throws {
    let setup = try SavedSetup()
    let before = try setup.snapshot()
    let result = try apply(
      #"{"answers": {"applicationName": "Another", "identityCenterRegion": "us-east-9"}}"#, setup)
    #expect(result.status == 1)
    #expect(answers(result)["applicationName"] == "Amazon Connect - Agent")
    #expect(result.codes.contains("region/unknown"))
    // The saved answer is as good as before: what is refused is no answer.
    #expect(result.statuses.first == "done")
    #expect(try setup.snapshot() == before)
  }

  @Test("a file or standard input, the role of either, another state file")
  func options() throws {
    let setup = try SavedSetup()
    let admins = try setup.home.write(
      #"{"role": "admins", "answers": {"identityCenterRegion": "us-east-1"}}"#, to: "a.json")
    let result = try setup.run("apply", admins)
    #expect(result.status == 0)
    #expect(try setup.run("status", "--role", "admins", "--json").json["role"] as? String == "admins")
    #expect(try setup.run("apply", admins, "--role", "agents").status == 64)
    #expect(try setup.run("apply", admins, "--state", setup.stateFile).status == 64)
    let before = try setup.snapshot()
    #expect(try setup.run("apply", "-", "--role", "admins", "--state", setup.stateFile, input: "{}").status == 64)
    #expect(try setup.snapshot() == before)
    let other = setup.home.path + "/deep/er/other.json"
    #expect(try setup.run("apply", admins, "--state", other).status == 0)
    #expect(try setup.run("status", "--state", other, "--json").json["stateFile"] as? String == other)
    #expect(try setup.run("apply", setup.home.path).status == 66)
  }

  @Test("a value that belongs to another field is named")
  func wrongField() throws {
    let setup = try SavedSetup()
    let before = try setup.snapshot()
    let result = try apply(#"{"answers": {"identityCenterRegion": "\#(Sample.arn)"}}"#, setup)
    #expect(result.status == 1)
    let finding = try #require(result.findings.first { $0["code"] as? String == "region/belongs-elsewhere" })
    #expect(finding["message"] as? String == "This is the ARN of an Amazon Connect instance.")
    #expect((finding["advice"] as? String)?.hasPrefix("It belongs in step 6, the field Instance ARN. ") == true)
    #expect(finding["field"] as? String == "identityCenterRegion")
    #expect(try setup.snapshot() == before)
  }

  @Test(
    "what there is to say stands under the name of its answer, each with its repair, and errors are explained first")
  func wordsByAnswer() throws {
    let home = try TemporaryFolder()
    let text = #"{"answers": {"identityCenterRegion": "Frankfurt", "applicationName": "Amazon Connect \u2013 Agent"}}"#
    let result = try home.run("apply", "-", "--state", "own.json", input: text)
    let lines = result.words.split(separator: "\n").map(String.init)
    let region = try #require(lines.firstIndex(of: "identityCenterRegion:"))
    let name = try #require(lines.firstIndex(of: "applicationName:"))
    #expect(lines[region + 1].hasPrefix("error: ") && lines[region + 2] == "probably meant: eu-central-1")
    #expect(lines[name + 1].hasPrefix("warning: ") && lines[name + 2] == "probably meant: Amazon Connect - Agent")
    #expect(lines.contains("More about it: connect-sso explain region/is-a-name"))
  }

  @Test("what to do next names the state file that was named")
  func namesState() throws {
    let home = try TemporaryFolder()
    try home.write("{", to: "broken.json")
    let broken = try home.run("status", "--state", "broken.json")
    #expect(broken.words.contains("To mend it: connect-sso --state "), "\(broken.words)")
    #expect(broken.words.contains("broken.json keeps the damaged file"))
  }
}
