import Foundation
import TestSupport
import Testing

/// A server on this machine that answers the AWS command line as AWS would, with an account of its own.
final class MotoServer {
  let address: String
  private let process = Process()
  private let folder: TemporaryFolder

  /// The account of `Sample.arn`.
  static let account = "111122223333"

  /// Starts it, and waits until it answers.
  init() throws {
    folder = try TemporaryFolder()
    process.executableURL = URL(filePath: PythonTools.path(of: "moto_server"))
    process.arguments = ["-H", "127.0.0.1", "-p", "0"]
    process.environment = ["PATH": "\(PythonTools.programs):/usr/bin:/bin", "MOTO_ACCOUNT_ID": Self.account]
    let words = Pipe()
    process.standardError = words
    process.standardOutput = words
    try process.run()
    var said = ""
    var address: String?
    while address == nil {
      let piece = words.fileHandleForReading.availableData
      try #require(!piece.isEmpty, "moto did not start: \(said)")
      said += String(decoding: piece, as: UTF8.self)
      address = said.firstMatch(of: /Running on (http:\/\/127\.0\.0\.1:\d+)/).map { String($0.1) }
    }
    self.address = try #require(address)
    // What it says later must not fill the pipe.
    words.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
  }

  deinit {
    // The threads of the tests block signals, and what they start inherits that; this one cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What a program needs to reach it.
  var environment: [String: String] {
    [
      "PATH": "\(PythonTools.programs):/usr/bin:/bin", "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "key",
      "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "us-west-2",
    ]
  }

  /// Runs lines of Python with `boto3`, and answers with the JSON that they leave in `result`.
  func ask(_ lines: String) throws -> [String: Any] {
    let script = "import boto3, json\niam = boto3.client('iam')\n\(lines)\nprint(json.dumps(result, default=str))\n"
    let done = try FinishedTool(
      PythonTools.path(of: "python"), ["-c", script], folder: folder.path, environment: environment)
    try #require(done.status == 0, "\(done.words)")
    return try #require(try JSONSerialization.jsonObject(with: done.bytes) as? [String: Any])
  }

  /// What IAM holds of the module: provider, policies, role and what is attached to it.
  func held(role: String = "Agent") throws -> [String: Any] {
    try ask(
      """
      arn = 'arn:aws:iam::\(Self.account):'
      name = 'AmazonConnect\(role)Access'
      policy = iam.get_policy(PolicyArn=arn + 'policy/AmazonConnectSSOPolicy')['Policy']
      version = iam.get_policy_version(PolicyArn=policy['Arn'], VersionId=policy['DefaultVersionId'])['PolicyVersion']
      providers = iam.list_saml_providers()['SAMLProviderList']
      result = {
        'providers': [provider['Arn'] for provider in providers],
        'metadata': [iam.get_saml_provider(SAMLProviderArn=provider['Arn'])['SAMLMetadataDocument'] for provider in providers],
        'policies': [policy['Arn'] for policy in iam.list_policies(Scope='Local')['Policies']],
        'policy': version['Document'], 'version': version['VersionId'],
        'roles': [role['Arn'] for role in iam.list_roles()['Roles']],
        'trust': iam.get_role(RoleName=name + 'Role')['Role']['AssumeRolePolicyDocument'],
        'attached': [policy['PolicyArn'] for policy in iam.list_attached_role_policies(RoleName=name + 'Role')['AttachedPolicies']],
      }
      """)
  }
}
