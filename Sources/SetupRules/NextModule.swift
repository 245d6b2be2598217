/// What the workshop's next module, "Configure the IAM identity provider", makes: a SAML provider, a policy and a role in
/// IAM, and a line in the application's attribute mappings. It is worked out here once; screen and exports show the same.
package struct NextModule: Hashable, Sendable {
  /// One of the values, under the name that it has in every export.
  package struct Value: Hashable, Sendable {
    /// The key in JSON, such as `roleARN`.
    package let key: String
    /// What it is, in words.
    package let label: String
    package let text: String
  }

  /// Whom the application is for; each role has a provider and a role in IAM of its own.
  package let role: Role
  /// The instance. All that the module makes belongs to its account, even when Identity Center has another.
  package let instance: InstanceARN

  package init(role: Role, instance: InstanceARN) {
    self.role = role
    self.instance = instance
  }

  /// The SAML attribute that names role and provider (IAM User Guide, "Configure SAML assertions for the
  /// authentication response"); its name is the same in every partition.
  package static let attributeName = "https://aws.amazon.com/SAML/Attributes/Role"
  package static let action = "connect:GetFederationToken"

  package var providerName: String { role == .agents ? "AmazonConnectAgentAccess" : "AmazonConnectAdminAccess" }
  /// The name of the policy, which is one for both roles.
  package var policyName: String { "AmazonConnectSSOPolicy" }
  package var roleName: String { providerName + "Role" }
  package var providerARN: String { iam("saml-provider/" + providerName) }
  package var policyARN: String { iam("policy/" + policyName) }
  package var roleARN: String { iam("role/" + roleName) }
  /// What the policy allows the action on: of each who signs in, their own user.
  package var policyResource: String { "\(instance)/user/${aws:userid}" }
  package var attributeMapping: String { roleARN + "," + providerARN }

  /// Where AWS takes the sign-in; the role trusts no assertion that is meant for another place.
  package var audience: String { signIn.address }

  /// Where the application sends the login, and whom it names as the audience.
  package var signIn: SignIn { instance.region.isGovCloud ? .govCloud : .commercial }

  package var consoleAddress: String { signIn.iamConsole }

  package var policyDocument: String {
    Self.document(#""Effect":"Allow","Action":"\#(Self.action)","Resource":"\#(policyResource)""#)
  }

  package var trustPolicy: String {
    Self.document(
      #""Effect":"Allow","Principal":{"Federated":"\#(providerARN)"},"Action":"sts:AssumeRoleWithSAML","#
        + #""Condition":{"StringEquals":{"SAML:aud":"\#(audience)"}}"#)
  }

  package var values: [Value] {
    [
      Value(key: "account", label: "Account", text: instance.account),
      Value(key: "providerName", label: "Provider name", text: providerName),
      Value(key: "providerARN", label: "Provider ARN", text: providerARN),
      Value(key: "policyResource", label: "Policy resource", text: policyResource),
      Value(key: "policyDocument", label: "Policy as JSON", text: policyDocument),
      Value(key: "policyName", label: "Policy name", text: policyName),
      Value(key: "policyARN", label: "Policy ARN", text: policyARN),
      Value(key: "trustPolicy", label: "Trust policy as JSON", text: trustPolicy),
      Value(key: "roleName", label: "Role name", text: roleName),
      Value(key: "roleARN", label: "Role ARN", text: roleARN),
      Value(key: "attributeName", label: "Attribute", text: Self.attributeName),
      Value(key: "attributeMapping", label: "Attribute mapping", text: attributeMapping),
    ]
  }

  private func iam(_ resource: String) -> String { "arn:\(instance.partition):iam::\(instance.account):\(resource)" }

  /// All parts are names that have been judged, in which JSON escapes nothing.
  private static func document(_ statement: String) -> String {
    #"{"Version":"2012-10-17","Statement":[{\#(statement)}]}"#
  }
}
