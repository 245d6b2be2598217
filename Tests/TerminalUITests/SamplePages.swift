import TestSupport
import Wizard

/// Made-up words for every place, within the limits of a page, so that frames do not change with the real ones.
enum SamplePages {
  static let all: [String: Page] = [
    "before-you-start": welcome, "enable-sso": enable, "create-organization": organization,
    "add-application": application, "name-application": name, "download-metadata": metadata,
    "set-relay-state": relayState, "review": review,
  ]

  static let welcome = Page(
    title: "Single sign-on for your agents", shortTitle: "Before you start", minutes: 3,
    text: [
      paragraph("Agents log in to Amazon Connect with one name and one password. Six short steps set this up."),
      paragraph("Please have these at hand:"),
      entry("An Amazon Connect instance that uses SAML 2.0, and is active."),
      entry("An AWS account that you may administer. Not the root user."),
      entry("In a company account: the word of those who look after it."),
    ],
    items: [
      "askAccount": Page.ItemWords(
        label: [.init("May the wizard ask AWS about the account, read-only?")],
        detail: [paragraph("It asks with the credentials of this machine. Nothing is asked before you say yes.")])
    ])

  static let enable = Page(
    title: "Enable single sign-on", shortTitle: "Enable SSO", minutes: 10,
    text: [
      paragraph("IAM Identity Center (the workshop calls it AWS SSO) lets one login open many applications.")
    ],
    pictures: [
      Page.Picture(
        title: "",
        lines: [
          "┌ IAM Identity Center ─────────────────────────────┐",
          "│ Enable IAM Identity Center                       │",
          "│ Manage access to many accounts.      >[ Enable ] │",
          "└──────────────────────────────────────────────────┘",
        ])
    ],
    items: [
      "console-open": Page.ItemWords(
        label: [.init("The "), .init("IAM Identity Center", .strong), .init(" console is open.")],
        detail: [paragraph("Any Region will do for a first look.")],
        address: "https://console.aws.amazon.com/singlesignon"),
      "consoleShows": Page.ItemWords(label: [.init("What the console shows")]),
      "identityCenterRegion": Page.ItemWords(
        label: [.init("Region of Identity Center")],
        detail: [paragraph("It stands in the upper right corner of the console.")]),
      "enabled": Page.ItemWords(label: [.init("Identity Center is enabled in this Region.")]),
    ],
    hints: [[paragraph("The button is orange.")], [paragraph("Choose Enable, then With AWS Organizations.")]],
    pitfalls: [entry("The wrong Region is chosen. Only one can have Identity Center.")])

  static let organization = Page(
    title: "Create the organization", shortTitle: "Create organization", minutes: 5,
    text: [paragraph("Identity Center needs AWS Organizations. Today Enable creates one.")],
    items: [
      "organization-exists": Page.ItemWords(label: [
        .init("An organization exists, and this is its management account.")
      ]),
      "dashboard-seen": Page.ItemWords(label: [.init("The dashboard of Identity Center is shown.")]),
    ])

  static let application = Page(
    title: "Add the application", shortTitle: "Add application", minutes: 5,
    text: [paragraph("Identity Center keeps a list of applications. Amazon Connect joins it.")],
    items: [
      "applications-open": Page.ItemWords(label: [.init("Applications", .strong), .init(" is open.")]),
      "catalog": Page.ItemWords(label: [.init("The catalog is open.")]),
      "connect-chosen": Page.ItemWords(label: [.init("Amazon Connect is chosen.")]),
    ])

  static let name = Page(
    title: "Name the application", shortTitle: "Name it", minutes: 5,
    text: [paragraph("Agents see this name in their access portal. The next module looks for exactly this one.")],
    pictures: [
      Page.Picture(
        title: "",
        lines: [
          "┌ Configure application ───────────────────────────┐",
          "│ Display name   >[ Amazon Connect - Agent       ] │",
          "│ Description     [ Amazon Connect               ] │",
          "└──────────────────────────────────────────────────┘",
        ])
    ],
    items: [
      "applicationName": Page.ItemWords(label: [.init("Application name")]),
      "name-typed": Page.ItemWords(
        label: [.init("The box "), .init("Display name", .strong), .init(" holds exactly this name.")]),
    ],
    hints: [
      [paragraph("The box is the first one of the form.")],
      [paragraph("Mark all of the text in the box, and paste the name over it.")],
      [paragraph("The name is Amazon Connect - Agent, with blanks around a hyphen.")],
    ],
    pitfalls: [
      entry("The name has a long dash, because a word processor made one of the hyphen."),
      entry("The name goes into Description, the box below."),
    ])

  static let metadata = Page(
    title: "Download the metadata", shortTitle: "Download metadata", minutes: 5,
    text: [paragraph("The file tells Amazon Web Services whom to trust. The next module needs it.")],
    items: [
      "downloaded": Page.ItemWords(label: [.init("The SAML metadata file is downloaded.")]),
      "metadataFile": Page.ItemWords(label: [.init("Metadata file")]),
    ])

  static let relayState = Page(
    title: "Set the relay state", shortTitle: "Set relay state", minutes: 10,
    text: [paragraph("After the login the relay state leads agents to your instance.")],
    items: [
      "connect-open": Page.ItemWords(
        label: [.init("Amazon Connect is open in a new tab.")], address: "https://console.aws.amazon.com/connect/home"),
      "instance": Page.ItemWords(label: [.init("Instance ARN")]),
      "instanceRegion": Page.ItemWords(label: [.init("Region of the instance")]),
      "instanceAccount": Page.ItemWords(label: [.init("Account of the instance")]),
      "pasted": Page.ItemWords(label: [.init("The URL below is in "), .init("Relay state", .strong), .init(".")]),
      "relayState": Page.ItemWords(label: [.init("What the box Relay state holds")]),
      "defaults-kept": Page.ItemWords(label: [.init("All other boxes are as they were.")]),
      "submitted": Page.ItemWords(label: [.init("Submit", .strong), .init(" is chosen.")]),
    ])

  static let review = Page(
    title: "Review", shortTitle: "Review", minutes: 2,
    text: [paragraph("These are your answers. The next module begins with them.")])

  private static func paragraph(_ text: String) -> Page.Block { .paragraph([Page.Phrase(text)]) }
  private static func entry(_ text: String) -> Page.Block { .entry([Page.Phrase(text)]) }
}
