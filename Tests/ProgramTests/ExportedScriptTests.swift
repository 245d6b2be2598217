import Foundation
import TestSupport
import Testing

@Suite(
  "An export as a script for the AWS command line, at a server that answers as AWS does",
  .enabled(if: PythonTools.areExpected, Comment(rawValue: PythonTools.whyNot)))
struct ExportedScriptTests {
  private func write(_ setup: SavedSetup) throws {
    let export = try setup.run("export", "--format", "aws-cli")
    try #require(export.status == 0, "\(export.words)")
    try setup.home.write(export.output, to: "script")
  }

  private func run(_ setup: SavedSetup, _ environment: [String: String] = [:], _ arguments: String...) throws
    -> FinishedTool
  {
    try FinishedTool(
      "/usr/bin/dash", ["script"] + arguments, folder: setup.home.path,
      environment: ["PATH": "\(PythonTools.programs):/usr/bin:/bin"].merging(environment) { $1 })
  }

  private func expectRefused(_ done: FinishedTool, _ text: String) {
    #expect(done.status == 1)
    #expect(done.output.isEmpty)
    #expect(done.words.contains(text), "\(done.words)")
  }

  /// A setup whose metadata file has a name full of what a shell or the AWS command line could stumble on.
  private func oddSetup() throws -> SavedSetup {
    let setup = try SavedSetup()
    let path = setup.home.path + "/it's $HOME `id` \"m\".xml"
    try FileManager.default.moveItem(atPath: setup.metadataFile, toPath: path)
    let input = String(
      decoding: try JSONSerialization.data(withJSONObject: ["answers": ["metadataFile": path]]), as: UTF8.self)
    let given = try setup.run("apply", "-", input: input)
    try #require(given.status == 0, "\(given.words)")
    return setup
  }

  @Test("it makes provider, policy and role, prints the mapping alone, and does no harm the second time")
  func twice() throws {
    let server = try MotoServer()
    let setup = try oddSetup()
    try write(setup)
    let metadata = try Sample.metadata
    for word in ["Made", "Kept"] {
      let done = try run(setup, server.environment)
      #expect(done.status == 0, "\(done.words)")
      #expect(done.output == NextModuleFacts.mapping + "\n")
      #expect(done.words.contains("\(word) the SAML provider AmazonConnectAgentAccess."))
      #expect(done.words.contains("\(word) the policy AmazonConnectSSOPolicy."))
      #expect(done.words.contains("\(word) the role AmazonConnectAgentAccessRole."))
      let held = try server.held()
      #expect(held["providers"] as? [String] == [NextModuleFacts.provider])
      #expect(held["metadata"] as? [String] == [metadata])
      #expect(held["policies"] as? [String] == [NextModuleFacts.policy])
      #expect(NextModuleFacts.isSame(held["policy"], NextModuleFacts.policyDocument))
      #expect(held["version"] as? String == "v1")
      #expect(held["roles"] as? [String] == [NextModuleFacts.role])
      #expect(NextModuleFacts.isSame(held["trust"], NextModuleFacts.trustPolicy))
      #expect(held["attached"] as? [String] == [NextModuleFacts.policy])
    }
  }

  @Test("what says something else is left alone, until --update; what was made by hand after the workshop is right")
  func others() throws {
    let server = try MotoServer()
    let setup = try SavedSetup()
    try write(setup)
    // The workshop's own policy, with a Sid and a list; a provider from an older file; a policy for another instance.
    _ = try server.ask(
      """
      statement = {'Sid': 'Statement1', 'Effect': 'Allow', 'Action': 'connect:GetFederationToken',
        'Resource': ['\(Sample.arn)/user/${aws:userid}']}
      document = json.dumps({'Version': '2012-10-17', 'Statement': [statement]})
      iam.create_policy(PolicyName='AmazonConnectSSOPolicy', PolicyDocument=document)
      iam.create_saml_provider(Name='AmazonConnectAgentAccess', SAMLMetadataDocument='<old/>' * 200)
      iam.create_role(RoleName='AmazonConnectAgentAccessRole', AssumeRolePolicyDocument='{"Version": "2012-10-17", "Statement": []}')
      result = {}
      """)
    expectRefused(
      try run(setup, server.environment),
      "the role AmazonConnectAgentAccessRole is there already, and trusts something else. It is left as it is.")
    let untouched = try server.held()
    #expect(untouched["attached"] as? [String] == [])
    #expect((untouched["metadata"] as? [String])?.first?.hasPrefix("<old/>") == true)

    let updated = try run(setup, server.environment, "--update")
    #expect(updated.status == 0, "\(updated.words)")
    #expect(updated.words.contains("Kept the policy AmazonConnectSSOPolicy."))
    let held = try server.held()
    #expect(held["version"] as? String == "v1")
    #expect(NextModuleFacts.isSame(held["trust"], NextModuleFacts.trustPolicy))
    #expect(held["metadata"] as? [String] == [try Sample.metadata])

    _ = try server.ask(
      """
      for number in range(4):
        iam.create_policy_version(PolicyArn='\(NextModuleFacts.policy)', SetAsDefault=True,
          PolicyDocument='{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}')
      result = {}
      """)
    expectRefused(
      try run(setup, server.environment),
      "the policy AmazonConnectSSOPolicy is there already, and allows something else")
    #expect(try run(setup, server.environment, "--update").status == 0)
    #expect(NextModuleFacts.isSame(try server.held()["policy"], NextModuleFacts.policyDocument))
  }

  @Test("without the file, with another one, without credentials, in another account: it says so and changes nothing")
  func refusals() throws {
    let setup = try SavedSetup()
    try write(setup)
    var environment = ["AWS_EC2_METADATA_DISABLED": "true"]
    expectRefused(try run(setup, environment), "please sign in to AWS first")
    expectRefused(try run(setup, environment, "--updat"), "the option --updat is not known")
    expectRefused(try run(setup, ["PATH": "/usr/bin:/bin"]), "the AWS command line is not installed here")
    let server = try MotoServer()
    try setup.home.write("export account=1\n", to: "other")
    expectRefused(try run(setup, environment, setup.home.path + "/other"), "its SHA-256 differs")
    try FileManager.default.moveItem(atPath: setup.metadataFile, toPath: setup.home.path + "/-moved")
    expectRefused(try run(setup, environment), "the metadata file is not here: \(setup.metadataFile)")

    let script = try setup.home.read("script")
    environment = server.environment
    try setup.home.write(script.replacingOccurrences(of: "account='1111", with: "account='9999"), to: "script")
    expectRefused(
      try run(setup, environment, "./-moved"), "these credentials are of account 111122223333, and the instance is in")
    try setup.home.write(script, to: "script")
    #expect(try run(setup, environment, "./-moved").status == 0)
  }

  @Test("where the file is elsewhere, its path is asked for, and it is used as it is")
  func elsewhere() throws {
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: #"{"answers": {"metadataFile": "elsewhere"}}"#)
    try write(setup)
    let server = try MotoServer()
    expectRefused(try run(setup, server.environment), "please say where the metadata file is: sh script METADATA-FILE")
    let done = try run(setup, server.environment, setup.metadataFile)
    #expect(done.status == 0, "\(done.words)")
    #expect(done.words.contains("connect-sso has not looked at it"))
    #expect(done.output == NextModuleFacts.mapping + "\n")
  }
}
