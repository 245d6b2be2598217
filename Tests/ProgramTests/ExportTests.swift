import Foundation
import TestSupport
import Testing

@Suite("export")
struct ExportTests {
  private static let formats = ["markdown", "json", "env", "aws-cli", "cloudformation"]

  private func expectNothing(_ export: FinishedCommand, says texts: String...) {
    #expect(export.status == 1)
    #expect(export.output.isEmpty)
    for text in texts { #expect(export.words.contains(text), "\(export.words)") }
  }

  @Test("a complete run gives every format; markdown is the one that need not be named")
  func complete() throws {
    let setup = try SavedSetup()
    let before = try setup.snapshot()
    for format in Self.formats {
      let export = try setup.run("export", "--format", format)
      #expect(export.status == 0)
      #expect(export.words.isEmpty)
      #expect(export.output.hasSuffix("\n"))
    }
    #expect(try setup.run("export").output == setup.run("export", "--format", "markdown").output)
    #expect(try setup.run("export", "--format", "yaml").status == 64)
    #expect(try setup.run("export", "--role", "admins", "--state", setup.stateFile).status == 64)
    #expect(try setup.snapshot() == before)
  }

  @Test("an incomplete run: what is missing is said, and nothing is printed", arguments: formats)
  func incomplete(format: String) throws {
    let home = try TemporaryFolder()
    expectNothing(
      try FinishedCommand(["export", "--format", format], home: home), says: "Step 4 needs: Application name",
      "To go on: connect-sso")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: #"{"answers": {"relayState": null}}"#)
    let export = try setup.run("export", "--format", format)
    expectNothing(export, says: "Step 6 needs: Relay state")
    #expect(export.words.split(separator: "\n").count == 3)
  }

  @Test("a saved answer that has become wrong", arguments: formats)
  func faulty(format: String) throws {
    let setup = try SavedSetup()
    let state = try setup.home.read(".local/state/connect-sso/agents.json")
    try setup.home.write(
      state.replacingOccurrences(of: "https://us-west-2", with: "https://us-east-1"),
      to: ".local/state/connect-sso/agents.json")
    expectNothing(try setup.run("export", "--format", format), says: "relay-state/region-differs")
  }

  @Test("the metadata file is gone, or another one", arguments: formats)
  func metadata(format: String) throws {
    let setup = try SavedSetup()
    let text = try setup.home.read("metadata.xml")
    try setup.home.write(text + "\n", to: "metadata.xml")
    expectNothing(try setup.run("export", "--format", format), says: "metadata/changed-since")
    try FileManager.default.removeItem(atPath: setup.metadataFile)
    expectNothing(try setup.run("export", "--format", format), says: "metadata/gone-since")
  }

  @Test("an instance by its id, its Region and its account gives what its ARN gives", arguments: formats)
  func bareID(format: String) throws {
    let (named, bare) = (try SavedSetup(), try SavedSetup())
    let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
    let withoutAccount = try bare.run(
      "apply", "-", input: #"{"answers": {"instance": "\#(id)", "instanceRegion": "us-west-2"}}"#)
    try #require(withoutAccount.status == 0)
    expectNothing(try bare.run("export", "--format", format), says: "Step 6 needs: Account of the instance")
    let given = try bare.run("apply", "-", input: #"{"answers": {"instanceAccount": "1111-2222-3333"}, "done": "all"}"#)
    try #require(given.status == 0, "\(given.words)")
    #expect(try bare.run("check").status == 0)
    #expect(try bare.run("status").status == 0)

    let export = try bare.run("export", "--format", format)
    try #require(export.status == 0, "\(export.words)")
    var wanted = try named.run("export", "--format", format).output
    switch format {
    case "json":
      wanted = wanted.replacing(
        #""instance": "\#(Sample.arn)","#,
        with: #""instance": "\#(id)",\#n    "instanceAccount": "111122223333",\#n    "instanceRegion": "us-west-2","#)
    case "env":
      wanted = wanted.replacing(
        "CONNECT_SSO_INSTANCE='\(Sample.arn)'",
        with: "CONNECT_SSO_INSTANCE='\(id)'\nCONNECT_SSO_INSTANCE_REGION='us-west-2'\n"
          + "CONNECT_SSO_INSTANCE_ACCOUNT='111122223333'")
    case "markdown":
      #expect(export.output.contains("(checked): `\(id)`\n"))
      #expect(export.output.contains("- attributeMapping: `\(NextModuleFacts.mapping)`\n"))
      #expect(export.output.contains("- instanceARN: `\(Sample.arn)`\n"))
      return
    default: break
    }
    #expect(export.output.replacing(bare.home.path, with: "HOME") == wanted.replacing(named.home.path, with: "HOME"))
  }

  @Test("a metadata file on another computer: the script is told where it is, and no template is made")
  func elsewhere() throws {
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: #"{"answers": {"metadataFile": "elsewhere"}}"#)
    expectNothing(
      try setup.run("export", "--format", "cloudformation"), says: "the file is on another computer", "--format aws-cli"
    )
    let handout = try setup.run("export").output
    #expect(handout.contains("- Metadata file (not checked): on another computer\n"))
    #expect(handout.contains("choose the metadata file, which is on another computer."))
    let variables = try setup.run("export", "--format", "env").output
    #expect(variables.contains("\nCONNECT_SSO_METADATA_FILE='elsewhere'\n"))
    #expect(variables.contains("\nCONNECT_SSO_BY_WORD='metadataFile'\n"))
    #expect(!variables.contains("SHA256"))
    #expect(try setup.run("export", "--format", "aws-cli").output.contains("\nmetadata=''\nmetadata_sha256=''\n"))
  }

  @Test("the derived values, for both roles and both partitions")
  func derived() throws {
    let setup = try SavedSetup()
    let agents = try setup.run("export", "--format", "json").json["derived"] as? [String: String]
    #expect(agents?["providerARN"] == NextModuleFacts.provider)
    #expect(agents?["policyARN"] == NextModuleFacts.policy)
    #expect(agents?["roleARN"] == NextModuleFacts.role)
    #expect(agents?["attributeMapping"] == NextModuleFacts.mapping)
    #expect(agents?["policyResource"] == Sample.arn + "/user/${aws:userid}")
    #expect(agents?["metadataSHA256"]?.count == 64)

    let arn = "arn:aws-us-gov:connect:us-gov-west-1:444455556666:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
    let input = SavedSetup.answers(metadataFile: setup.metadataFile)
      .replacingOccurrences(of: Sample.arn, with: arn).replacingOccurrences(of: "agents", with: "admins")
      .replacingOccurrences(of: "Agent\"", with: "Admin\"").replacingOccurrences(of: "us-east-1", with: "us-gov-west-1")
      .replacingOccurrences(of: setup.metadataFile, with: "elsewhere")
    let given = try setup.run("apply", "-", input: input)
    try #require(given.status == 0, "\(given.words)")
    let admins = try setup.run("export", "--role", "admins", "--format", "json").json["derived"] as? [String: String]
    #expect(
      admins?["attributeMapping"]
        == "arn:aws-us-gov:iam::444455556666:role/AmazonConnectAdminAccessRole,arn:aws-us-gov:iam::444455556666:saml-provider/AmazonConnectAdminAccess"
    )
    #expect(admins?["policyName"] == "AmazonConnectSSOPolicy")
    #expect(admins?["trustPolicy"]?.contains("https://signin.amazonaws-us-gov.com/saml") == true)
    let handout = try setup.run("export", "--role", "admins").output
    for text in [
      "<https://console.amazonaws-us-gov.com/iam/>", "`https://signin.amazonaws-us-gov.com/saml`",
      "`urn:amazon:webservices:govcloud`",
    ] {
      #expect(handout.contains(text), "\(text)")
    }
    for format in ["env", "aws-cli"] {
      let text = try setup.run("export", "--role", "admins", "--format", format).output
      #expect(text.contains("https://signin.amazonaws-us-gov.com/saml"), "\(format)")
      #expect(!text.contains("arn:aws:") && !text.contains("signin.aws.amazon.com"), "\(format)")
    }
  }

  @Test("the handout has every value, how it was checked, its findings, the first login and the next steps")
  func handout() throws {
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: #"{"answers": {"applicationName": "Agents | `of` *ours*"}, "done": "all"}"#)
    let handout = try setup.run("export").output
    for text in [
      "- Application name (checked): ``Agents | `of` *ours*``\n  - Warning: ", "(name/differs)",
      "- Instance ARN (checked): `\(Sample.arn)`\n", "Agents see the Contact Control Panel (the phone).",
      "Its certificate is valid until 2056-01-03.", "   AmazonConnectAgentAccess\n", "   \(NextModuleFacts.mapping)\n",
      "`https://signin.aws.amazon.com/saml`", "`urn:amazon:webservices`",
      "- attributeMapping: `\(NextModuleFacts.mapping)`\n", "Sign in to account `111122223333`",
    ] {
      #expect(handout.contains(text), "\(text)")
    }
    _ = try setup.run("apply", "-", input: #"{"byWord": ["relayState"]}"#)
    #expect(try setup.run("export").output.contains("- Relay state (not checked): `\(Sample.url)`\n"))
  }
}
