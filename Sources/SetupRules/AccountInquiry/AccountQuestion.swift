/// One thing that AWS is asked about the account. Only calls that read answer it.
package struct AccountQuestion: Hashable, Sendable {
  /// What is asked; the raw value is its name in JSON.
  package enum Subject: String, Sendable, CaseIterable {
    case caller
    case organization
    case identityCenter = "identity-center"
    case applications
    case instances
    case instance
    case provider = "saml-provider"
  }

  package let subject: Subject
  /// The Region that is asked, which AWS's commands always need.
  package let region: String
  /// The ARN of the instance of Identity Center or of the identity provider, or the id of the Amazon Connect instance, that is
  /// asked about; empty for the other subjects.
  package let resource: String
  /// The name that the application has, or the SHA-256 of the metadata file that the provider should hold; empty for the
  /// other subjects.
  package let expected: String

  package init(_ subject: Subject, in region: String, of resource: String = "", expecting expected: String = "") {
    self.subject = subject
    self.region = region
    self.resource = resource
    self.expected = expected
  }
}

/// What AWS has answered.
package enum AccountFact: Hashable, Sendable {
  case caller(account: String, isRoot: Bool)
  /// nil where the account is in no organization.
  case organization(managementAccount: String?)
  /// The instances of IAM Identity Center that the account sees in the Region.
  case identityCenter([IdentityCenter])
  /// Of the applications that have the expected name, whether each is enabled.
  case applications(areEnabled: [Bool])
  case instances([ConnectInstance])
  /// nil where there is none of this id in the Region.
  case instance(ConnectInstance?)
  /// Whether its document is the expected one; nil where there is no such provider.
  case provider(isExpected: Bool?)

  package struct IdentityCenter: Hashable, Sendable {
    package let arn: String
    /// The account that owns it: an organization's is owned by the management account.
    package let owner: String
    package let status: String

    package init(arn: String, owner: String, status: String) {
      (self.arn, self.owner, self.status) = (arn, owner, status)
    }

    package var isActive: Bool { status == "ACTIVE" }
  }

  /// An instance of Amazon Connect (its API, InstanceSummary).
  package struct ConnectInstance: Hashable, Sendable {
    package let arn: String
    /// The name in its access URL; empty where it has none.
    package let alias: String
    package let status: String
    /// Where its users come from: `SAML`, `CONNECT_MANAGED` or `EXISTING_DIRECTORY`.
    package let users: String
    /// Whether it is the copy of an instance in another Region.
    package let isReplica: Bool

    package init(arn: String, alias: String, status: String, users: String, isReplica: Bool = false) {
      (self.arn, self.alias, self.status, self.users) = (arn, alias, status, users)
      self.isReplica = isReplica
    }

    package var isActive: Bool { status == "ACTIVE" }
    package var isSAML: Bool { users == "SAML" }
  }
}

/// A question, with what came of it.
package struct AccountReply: Equatable, Sendable {
  package let question: AccountQuestion
  package let result: Result<AccountFact, AccountObstacle>
  package let at: Timestamp

  package init(_ question: AccountQuestion, _ result: Result<AccountFact, AccountObstacle>, at: Timestamp) {
    self.question = question
    self.result = result
    self.at = at
  }
}
