import Foundation
import TestSupport
import Testing

@Suite(
  "An export as a CloudFormation template",
  .enabled(if: PythonTools.areExpected, Comment(rawValue: PythonTools.whyNot)))
struct ExportedTemplateTests {
  private func template(_ setup: SavedSetup) throws -> [String: Any] {
    let export = try setup.run("export", "--format", "cloudformation")
    try #require(export.status == 0, "\(export.words)")
    try setup.home.write(export.output, to: "template.json")
    return export.json
  }

  private func properties(_ template: [String: Any], _ resource: String) -> [String: Any] {
    let resources = template["Resources"] as? [String: [String: Any]] ?? [:]
    return resources[resource]?["Properties"] as? [String: Any] ?? [:]
  }

  private func expectAccepted(_ setup: SavedSetup) throws {
    let lint = try FinishedTool(
      PythonTools.path(of: "cfn-lint"), ["--include-checks", "W", "E", "--", "template.json"], folder: setup.home.path)
    #expect(lint.status == 0 && lint.output.isEmpty && lint.words.isEmpty, "\(lint.output)\(lint.words)")
  }

  @Test("cfn-lint has nothing to say, and the provider holds the file; policy and role are made of it")
  func deployed() throws {
    let setup = try SavedSetup()
    let template = try template(setup)
    try expectAccepted(setup)
    let provider = properties(template, "Provider")
    #expect(provider["Name"] as? String == "AmazonConnectAgentAccess")
    #expect(
      provider["SamlMetadataDocument"] as? String == (try Sample.metadata)
    )
    let attached = properties(template, "Role")["ManagedPolicyArns"] as? [[String: Any]]
    let choice = attached?.first?["Fn::If"] as? [Any]
    #expect(choice?[0] as? String == "CreatesPolicy")
    #expect((choice?[1] as? [String: String]) == ["Ref": "Policy"])
    #expect(choice?[2] as? String == NextModuleFacts.policy)

    let server = try MotoServer()
    let held = try server.ask(
      """
      stacks = boto3.client('cloudformation')
      stacks.create_stack(StackName='sso', TemplateBody=open('\(setup.home.path)/template.json').read(),
        Capabilities=['CAPABILITY_NAMED_IAM'])
      stack = stacks.describe_stacks(StackName='sso')['Stacks'][0]
      result = {
        'status': stack['StackStatus'], 'output': stack['Outputs'][0]['OutputValue'],
        'policies': [policy['Arn'] for policy in iam.list_policies(Scope='Local')['Policies']],
        'policy': iam.get_policy_version(PolicyArn='\(NextModuleFacts.policy)', VersionId='v1')['PolicyVersion']['Document'],
        'roles': [role['Arn'] for role in iam.list_roles()['Roles']],
        'trust': iam.get_role(RoleName='AmazonConnectAgentAccessRole')['Role']['AssumeRolePolicyDocument'],
      }
      """)
    #expect(held["status"] as? String == "CREATE_COMPLETE")
    #expect(held["output"] as? String == NextModuleFacts.mapping)
    #expect(held["policies"] as? [String] == [NextModuleFacts.policy])
    #expect(NextModuleFacts.isSame(held["policy"], NextModuleFacts.policyDocument))
    #expect(held["roles"] as? [String] == [NextModuleFacts.role])
    #expect(NextModuleFacts.isSame(held["trust"], NextModuleFacts.trustPolicy))
  }

  @Test("a large file: said from 51,200 bytes on, refused above 1,000,000")
  func sizes() throws {
    let setup = try SavedSetup()
    let metadata = try setup.home.read("metadata.xml")
    func grow(by count: Int) throws {
      try setup.home.write(metadata + "<!-- \(String(repeating: "x", count: count)) -->\n", to: "metadata.xml")
      let input = #"{"answers": {"metadataFile": "\#(setup.metadataFile)"}}"#
      try #require(try setup.run("apply", "-", input: input).status == 0)
    }
    try grow(by: 60_000)
    let large = try setup.run("export", "--format", "cloudformation")
    #expect(large.status == 0)
    #expect(large.words.contains("aws cloudformation deploy --s3-bucket BUCKET"))
    try setup.home.write(large.output, to: "template.json")
    try expectAccepted(setup)
    try grow(by: 1_000_000)
    let refused = try setup.run("export", "--format", "cloudformation")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.words.contains("CloudFormation takes 1000000 at most"))
  }
}
