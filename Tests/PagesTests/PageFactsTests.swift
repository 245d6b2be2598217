import Pages
import Testing
import Wizard

@Suite("Facts on the pages")
struct PageFactsTests {
  /// Something a participant must be able to read, and where.
  struct Fact: CustomTestStringConvertible {
    let page: String
    let part: Part
    let phrases: [String]

    var testDescription: String { "\(page), \(part): \(phrases.joined(separator: " + "))" }

    init(_ page: String, _ part: Part, _ phrases: String...) {
      self.page = page
      self.part = part
      self.phrases = phrases
    }
  }

  enum Part: Equatable, CustomStringConvertible {
    case text, pitfalls, notes, hints, pictures
    case item(String)

    var description: String {
      switch self {
      case .text: "text"
      case .pitfalls: "what goes wrong"
      case .notes: "trainer"
      case .hints: "hints"
      case .pictures: "pictures"
      case .item(let id): id
      }
    }

    func words(of page: Page) -> String {
      switch self {
      case .text: page.text.map(plainText).joined(separator: " ")
      case .pitfalls: page.pitfalls.map(plainText).joined(separator: " ")
      case .notes: page.notes.map(plainText).joined(separator: " ")
      case .hints: page.hints.joined().map(plainText).joined(separator: " ")
      case .pictures: page.pictures.flatMap(\.lines).joined(separator: " ")
      case .item(let id):
        page.items[id].map {
          ([$0.label.plainText] + $0.detail.map(plainText) + [$0.address ?? ""]).joined(separator: " ")
        } ?? ""
      }
    }
  }

  /// The sentences of the workshop's page.
  static let workshop = [
    Fact("before-you-start", .notes, "identity provider of an Amazon Connect instance"),
    Fact("enable-sso", .text, "AWS SSO", "identity provider"),
    Fact("enable-sso", .item("console-open"), "https://console.aws.amazon.com/singlesignon"),
    Fact("enable-sso", .item("console-open"), "Other identity providers can sign people in"),
    Fact("before-you-start", .notes, "Other identity providers are possible"),
    Fact("enable-sso", .item("enabled"), "Enable AWS SSO"),
    Fact("create-organization", .text, "Identity Center requires AWS Organizations", "Create AWS organization"),
    Fact("create-organization", .item("dashboard-seen"), "main page of AWS SSO"),
    Fact("add-application", .item("applications-open"), "menu on the left"),
    Fact("add-application", .item("catalog"), "Add a new application"),
    Fact("add-application", .text, "One Identity Center signs people in to many applications"),
    Fact("add-application", .text, "best practice", "one for agents, one for administrators", "because"),
    Fact("add-application", .item("connect-chosen"), "Type Amazon Connect in the search box", "its logo", "Next"),
    Fact("name-application", .text, "Amazon Connect - Agent", "Amazon Connect - Admin"),
    Fact("download-metadata", .item("downloaded"), "AWS SSO SAML metadata file", "AWS SSO metadata"),
    Fact("set-relay-state", .item("connect-open"), "https://console.aws.amazon.com/connect/home", "instance details"),
    Fact("set-relay-state", .item("connect-open"), "alias, Account overview, Distribution settings", "Instance ARN"),
    Fact("set-relay-state", .item("instance"), "The part after instance/ is the instance ID"),
    Fact("set-relay-state", .item("pasted"), "Application properties", "Relay state"),
    Fact("set-relay-state", .item("defaults-kept"), "All other settings"),
    Fact("set-relay-state", .item("submitted"), "Save changes"),
    Fact("set-relay-state", .hints, "arn:aws:connect:us-east-1:210987654321:instance/", "So the instance ID is"),
    Fact(
      "set-relay-state", .hints, "https://us-east-1.console.aws.amazon.com/connect/federate/",
      "?destination=%2Fconnect%2Fccp"),
  ]

  /// What the workshop's page shows as its example, and where its links lead.
  static let workshopExample = [
    Fact(
      "set-relay-state", .item("instance"), "The workshop's example, which is not yours",
      "arn:aws:connect:us-east-1:257804509653:instance/9690dd9b-3de7-4097-b4d9-67829f7c8fur",
      "Its instance ID is 9690dd9b-3de7-4097-b4d9-67829f7c8fur"),
    Fact(
      "set-relay-state", .item("pasted"),
      "https://<region-id>.console.aws.amazon.com/connect/federate/<instance-id>?destination=%2Fconnect%2Fccp",
      "https://us-east-1.console.aws.amazon.com/connect/federate/9690dd9b-3de7-4097-b4d9-67829f7c8fur?destination=%2Fconnect%2Fccp"
    ),
    Fact("enable-sso", .item("console-open"), "https://aws.amazon.com/single-sign-on/"),
    Fact(
      "enable-sso", .item("console-open"), "https://docs.aws.amazon.com/connect/latest/adminguide/configure-saml.html"),
    Fact("create-organization", .hints, "https://aws.amazon.com/organizations/"),
    Fact("create-organization", .item("organization-exists"), "https://console.aws.amazon.com/organizations"),
    Fact("create-organization", .item("dashboard-seen"), "https://console.aws.amazon.com/singlesignon"),
    Fact("add-application", .item("applications-open"), "https://console.aws.amazon.com/singlesignon"),
    Fact("add-application", .item("applications-open"), "This workshop sets up the agents' application"),
  ]

  /// What an account on AWS's free plan loses, and what to do, wherever an organization is near.
  static let freePlan = [
    Fact(
      "before-you-start", .text, "free plan", "free credits", "at once", "another account", "trainer",
      "connect-sso rehearse"),
    Fact("before-you-start", .pitfalls, "free plan", "Creating or joining an organization", "paid plan", "at once"),
    Fact("enable-sso", .item("console-open"), "free plan", "before Enable", "free credits at once"),
    Fact("enable-sso", .item("consoleShows"), "free plan"),
    Fact(
      "enable-sso", .item("enabled"), "free plan", "at once", "another account", "connect-sso rehearse", "trainer"),
    Fact("create-organization", .item("organization-exists"), "free plan", "at once"),
    Fact("create-organization", .pitfalls, "free plan", "joining"),
  ]

  /// GovCloud and replicated instances.
  static let otherPlaces = [
    Fact(
      "set-relay-state", .item("defaults-kept"), "https://signin.amazonaws-us-gov.com/saml",
      "urn:amazon:webservices:govcloud"),
    Fact("set-relay-state", .hints, "GovCloud", "%2Fccp-v2", "not available there"),
    Fact("set-relay-state", .pitfalls, "GovCloud", "%2Fccp-v2"),
    Fact("set-relay-state", .notes, "replicated instance", "sign-in address", "no relay state"),
  ]

  /// What must be there before the first step.
  static let before = [
    Fact("before-you-start", .text, "ACTIVE", "SAML 2.0", "management account", "administer", "not the root user"),
    Fact("before-you-start", .text, "company account", "ask first", "saved", "Ctrl-X", "come back"),
    Fact("before-you-start", .pitfalls, "cannot be changed later", "member of an organization"),
    Fact("before-you-start", .hints, "aws connect list-instances", "IdentityManagementType"),
    Fact("before-you-start", .notes, "private one", "cost nothing"),
  ]

  /// What today's console says, and what instructors warn about.
  static let today = [
    Fact("enable-sso", .text, "one primary Region", "Enable"),
    Fact("enable-sso", .item("consoleShows"), "dashboard", "another Region", "account instance", "error"),
    Fact(
      "enable-sso", .item("enabled"), "second page", "Enable IAM Identity Center with AWS Organizations",
      "an organization is created for this account"),
    Fact("enable-sso", .pitfalls, "Region of the last visit", "account instance", "Only the management account"),
    Fact("create-organization", .item("organization-exists"), "management account", "company account"),
    Fact("create-organization", .pitfalls, "within 24 hours", "all features", "consolidated billing"),
    Fact("create-organization", .pictures, "Enable IAM Identity Center", "Dashboard"),
    Fact("add-application", .item("applications-open"), "Customer managed"),
    Fact("add-application", .item("catalog"), "I want to select an application from the catalog"),
    Fact("add-application", .item("connect-chosen"), "Connect Customer", "Adobe Connect", "External AWS Account"),
    Fact("add-application", .pitfalls, "I have an application I want to set up"),
    Fact("name-application", .item("applicationName"), "Display name", "hyphen", "100 characters"),
    Fact("name-application", .pitfalls, "access portal", "long dash"),
    Fact("download-metadata", .text, "certificate"),
    Fact("download-metadata", .item("downloaded"), "IAM Identity Center SAML metadata file", "not the certificate"),
    Fact("download-metadata", .item("metadataFile"), "Tab", "pasted", "elsewhere", "Amazon Connect_ins-"),
    Fact("download-metadata", .hints, "copy the address", "Upload file", "scp"),
    Fact("download-metadata", .pitfalls, "another application", "editor", "emptied"),
    Fact("download-metadata", .notes, "five years", "1,000 to 10,000,000"),
    Fact("set-relay-state", .text, "AWS does not check it"),
    Fact("set-relay-state", .item("instance"), "alias", "is not the ID"),
    Fact("set-relay-state", .item("instance"), "ID alone will do", "Region and account are asked"),
    Fact("set-relay-state", .item("instanceRegion"), "does not tell the Region"),
    Fact("set-relay-state", .item("instanceAccount"), "does not tell the account", "top right", "12 digits"),
    Fact("set-relay-state", .item("connect-open"), "NEW tab", "stays open"),
    Fact("set-relay-state", .item("pasted"), "Application start URL is empty", "nothing before or after"),
    Fact("set-relay-state", .item("relayState"), "compared"),
    Fact("set-relay-state", .item("defaults-kept"), "https://signin.aws.amazon.com/saml", "urn:amazon:webservices"),
    Fact("set-relay-state", .item("submitted"), "Without it nothing is saved", "Edit configuration"),
    Fact("set-relay-state", .pitfalls, "%2F", "alias", "Region of Identity Center", "destination", "without Submit"),
    Fact("set-relay-state", .notes, "12 hours", "as it is", "another account"),
    Fact("review", .text, "checked", "not checked"),
    Fact("review", .hints, "connect-sso --role admins"),
    Fact("review", .pitfalls, "upper and lower case", "second factor", "private window", "STS", "both applications"),
    Fact("review", .notes, "cost nothing", "connect:GetFederationToken", "64"),
  ]

  @Test(
    "a fact stands on the page where it belongs",
    arguments: workshop + workshopExample + freePlan + otherPlaces + before + today)
  func fact(_ fact: Fact) throws {
    let page = try #require(try Pages.embedded()[fact.page])

    let words = fact.part.words(of: page)

    for phrase in fact.phrases {
      #expect(words.contains(phrase), "missing: \(phrase)")
    }
  }

  @Test("actions in a console carry the address of that console")
  func addresses() throws {
    let pages = try Pages.embedded()

    #expect(pages["enable-sso"]?.items["console-open"]?.address == "https://console.aws.amazon.com/singlesignon")
    #expect(pages["set-relay-state"]?.items["connect-open"]?.address == "https://console.aws.amazon.com/connect/home")
  }
}
