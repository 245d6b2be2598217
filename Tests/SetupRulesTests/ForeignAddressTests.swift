import SetupRules
import Testing

/// Ids of an instance's form that belong to other sites.
@Suite("Ids of foreign addresses")
struct ForeignAddressTests {
  private static let other = "7f3c1a52-0000-4000-8000-000000000000"
  private static let id = Example.id

  static let foreign = [
    "https://login.microsoftonline.com/\(other)/saml2", "login.microsoftonline.com/\(other)/saml2",
    "https://login.microsoftonline.com/\(other)/federationmetadata/2007-06/federationmetadata.xml?appid=\(id)",
    "https://sts.windows.net/\(other)/", "https://login.microsoftonline.us/\(other)/v2.0", "api://\(other)/scope",
    "https://portal.azure.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/\(other)",
    "https://accounts.google.com/o/saml2?idpid=\(other)", "https://example.okta.com/app/\(other)/sso/saml",
    "https://example.com/connect/federate/\(other)", "https://example.com/instance/\(other)",
    "https://example.com/?instanceId=\(other)", "ftp://example.com/\(other)", "\(other)@example.onmicrosoft.com",
    "me@\(other).example", "https://\(other).example.com/", "\(other).example.com", "//example.com/\(other)",
    "https://us-east-1.console.aws.amazon.com/kms/home?region=us-east-1#/kms/keys/\(other)",
    "https://my-center.my.connect.aws/contact-trace-records/details/\(other)",
    "https://my-center.awsapps.com/connect/contact-trace-records/details/\(other)",
    "https://us-east-1.console.aws.amazon.com/connect/v2/app/contacts/\(other)",
    "https://example.com/?arn=arn:aws:connect:us-east-1:210987654321:instance/\(other)",
    "https://example.com/connect:us-east-1:210987654321:instance/\(other)?x=:connect:",
    "https://docs.example.org/x(\(other))", "See https://example.com/\(other) for it",
    "Tenant ID: \(other)", "Directory (tenant) ID\n\(other)", "{\"tenantId\": \"\(other)\"}", "tenant=\(other)",
    "subscriptions/\(other)", "client_id=\(other)", "contactId: \(other)", "arn:aws:kms:us-east-1:key/\(other)",
    "arn:aws:kms:us-east-1:210987654321:key/\(other)", "spn:\(other)",
    "https://d-1234567890.awsapps.com/start#/\(other)", "https://us-west-2.signin.aws/platform/saml/acs/\(other)",
  ]

  @Test("an id is taken only from addresses of Amazon Connect", arguments: foreign)
  func isNotTaken(_ text: String) {
    #expect(Instance.judge(text).value == nil)
    #expect(Instance.judge(text).repair == nil)
    for region in ["us-east-1", "us-gov-west-1"].map(Region.named) {
      for role in Role.allCases {
        #expect(RelayState.judge(text, region: region, role: role).value == nil)
        #expect(RelayState.judge(text, region: region, role: role).repair == nil)
      }
    }
    #expect(Region.judge(text, for: .connect).repair?.contains(Self.other) != true)
    #expect(AccountID.judge(text).repair?.contains(Self.other) != true)
  }

  @Test(
    "from an address of Amazon Connect it is",
    arguments: [
      "https://eu-central-1.console.aws.amazon.com/connect/v2/app/instances/\(id)/contact-flows",
      "https://eu-central-1.console.aws.amazon.com/connect/v2/app/instances/\(id)/contact-flows/\(other)",
      "https://eu-central-1.console.aws.amazon.com/connect/v2/app/settings/overview?instanceId=\(id)",
      "https://us-gov-west-1.console.amazonaws-us-gov.com/connect/v2/app/instances/\(id)",
      "https://console.amazonaws-us-gov.com/connect/federate/\(id)?destination=%2Fccp-v2",
      "eu-central-1.console.aws.amazon.com/connect/federate/\(id)", "https://\(id).us-east-1.sign-in.connect.aws/saml",
      "https://connect.us-east-1.amazonaws.com/instance/\(id)",
      "Here: https://\(id).us-east-1.sign-in.connect.aws/saml",
      "https://{region}.console.aws.amazon.com/connect/federate/\(id)", "instance-id: \(id)", "ID \(id)",
    ])
  func isTaken(_ text: String) {
    #expect(Instance.judge(text).repair == Self.id)
  }

  @Test("a link into the console leads to its instance")
  func consoleLink() {
    let host = "https://eu-central-1.console.aws.amazon.com"
    let judgement = RelayState.judge("\(host)/connect/v2/app/instances/\(Self.id)/queues?region=eu-central-1#x")

    #expect(judgement.findings.first?.code == "relay-state/is-console-link")
    #expect(judgement.repair == Example.url)
    let keys = "\(host)/kms/home?region=eu-central-1#/kms/keys/\(Self.other)"
    #expect(RelayState.judge(keys).repair == nil)
  }
}
