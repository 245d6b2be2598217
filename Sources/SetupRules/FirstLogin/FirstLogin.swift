/// What the people of a role see at their first login, if the next modules go right. It is worked out from the values
/// alone; nothing is asked of AWS (Amazon Connect Administrator Guide, "Configure SAML with IAM").
package struct FirstLogin: Hashable, Sendable {
  /// Where the login ends.
  package enum Outcome: String, Sendable, CaseIterable {
    case contactControlPanel = "contact-control-panel"
    case agentWorkspace = "agent-workspace"
    case adminDashboard = "admin-dashboard"
    case awsConsole = "aws-console"
    case errorPage = "error-page"
    case anotherInstance = "another-instance"
    case ownWebsite = "own-website"
    /// Values are missing.
    case nothingYet = "nothing-yet"

    /// Whether the application is made for this. A website of one's own is somebody's choice for either role.
    package func isWanted(by role: Role) -> Bool {
      switch self {
      case .contactControlPanel, .agentWorkspace: role == .agents
      case .adminDashboard: role == .admins
      case .ownWebsite: true
      case .awsConsole, .errorPage, .anotherInstance, .nothingYet: false
      }
    }
  }

  package let role: Role
  package let outcome: Outcome
  /// Why, in one or two short sentences.
  package let why: String
  /// What is seen then, where AWS's documentation tells.
  package let symptom: LoginSymptom?
  /// Whether it comes so for certain; false where one of two answers must be wrong, and nobody knows which.
  package internal(set) var isCertain = true
  /// The field to mend or to answer; nil when the role's people see what they should.
  package internal(set) var fieldToMend: Field?
  /// What has to come true beside the values, a short sentence each: first what they leave open, then what the next
  /// modules make. Empty while there is nothing to tell.
  package internal(set) var assumptions: [String] = []
  /// The Region that the relay state leads to.
  var region: Region?

  package var isWanted: Bool { outcome.isWanted(by: role) }

  package var headline: String {
    let people = role == .agents ? "Agents" : "Administrators"
    return switch outcome {
    case .contactControlPanel: "\(people) see the Contact Control Panel (the phone)."
    case .agentWorkspace: "\(people) see the agent workspace."
    case .adminDashboard: "\(people) see the dashboard for administrators."
    case .awsConsole: "\(people) see the AWS console, not Amazon Connect."
    case .errorPage: "\(people) \(isCertain ? "see" : "may see") an error page."
    case .anotherInstance: "\(people) come to another instance, or are refused."
    case .ownWebsite: "\(people) come to your own website."
    case .nothingYet: "There is nothing to tell yet."
    }
  }

  /// Foretells the first login. Never traps, whatever the texts are.
  package static func foretell(_ values: Values) -> FirstLogin { FirstLoginRule(values: values).foretell() }
}

extension FirstLogin {
  /// What the first login depends on. What is not known is nil.
  package struct Values: Hashable, Sendable {
    package var role: Role
    /// What the box Relay state holds, right or wrong; empty when the box is, nil when nobody has told.
    package var relayState: String?
    /// What the box Application start URL holds; it should be empty.
    package var startURL = ""
    /// The instance that the login should come to.
    package var instance: Instance?
    /// The instance's Region, where the instance is known by its id alone.
    package var instanceRegion: Region?
    /// Where IAM Identity Center is enabled.
    package var identityCenterRegion: Region?
    package var metadataRegion: String?
    /// The account that the metadata file seems to name.
    package var metadataAccount: String?
    /// The application's own id (`ins-...`) in the metadata file.
    package var applicationInstance: String?
    /// What stands against the instance: what AWS itself says, or an error of its answer.
    package var refusedInstance: Finding?
    /// The error of the metadata file.
    package var refusedMetadata: Finding?
    /// The answers that nobody but the participant has looked at.
    package var byWord: Set<Field> = []

    package init(role: Role, relayState: String? = nil) {
      self.role = role
      self.relayState = relayState
    }

    var hasStartURL: Bool { !startURL.unicodeScalars.allSatisfy(\.isBlankOrUnseen) }
  }
}
