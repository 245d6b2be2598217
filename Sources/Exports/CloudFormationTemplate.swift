import JSON
import SetupRules
import Wizard

extension Export {
  /// What `aws cloudformation deploy` sends without a bucket, and the most that CloudFormation takes from one
  /// (CloudFormation User Guide, "Quotas"), in bytes.
  package static let mostBytesOfTemplate = (sent: 51_200, stored: 1_000_000)

  /// A template that makes the provider, the policy and the role.
  func template() throws(ExportFailure) -> JSONValue {
    guard let metadataDocument else { throw .metadataElsewhere }
    let template = JSONValue.object([
      "AWSTemplateFormatVersion": .string("2010-09-09"), "Description": .string(templateDescription),
      "Parameters": .object(["CreatePolicy": Self.policyParameter(next.policyName)]),
      "Conditions": .object([
        "CreatesPolicy": .object(["Fn::Equals": .array([.object(["Ref": .string("CreatePolicy")]), .string("yes")])])
      ]),
      "Resources": .object(["Provider": provider(metadataDocument), "Policy": policy, "Role": role]),
      "Outputs": .object([
        "AttributeMapping": .object([
          "Description": .string("The value of the attribute \(NextModule.attributeName)"),
          "Value": .string(next.attributeMapping),
        ])
      ]),
    ])
    let bytes = template.text.utf8.count
    guard bytes <= Self.mostBytesOfTemplate.stored else {
      throw .templateTooLarge(bytes: bytes, most: Self.mostBytesOfTemplate.stored)
    }
    return template
  }

  private var templateDescription: String {
    "Single sign-on for Amazon Connect, for \(run.role.rawValue). To be deployed in account \(next.instance.account)."
  }

  /// The policy is one for both roles; whoever deploys the second role's template has it already.
  private static func policyParameter(_ name: String) -> JSONValue {
    .object([
      "Type": .string("String"), "Default": .string("yes"), "AllowedValues": .array([.string("yes"), .string("no")]),
      "Description": .string("Say no where the policy \(name) is there already, such as from the other role."),
    ])
  }

  private func provider(_ metadata: String) -> JSONValue {
    Self.resource(
      "AWS::IAM::SAMLProvider", ["Name": .string(next.providerName), "SamlMetadataDocument": .string(metadata)])
  }

  private var policy: JSONValue {
    Self.resource(
      "AWS::IAM::ManagedPolicy",
      ["ManagedPolicyName": .string(next.policyName), "PolicyDocument": Self.document(next.policyDocument)],
      ["Condition": .string("CreatesPolicy")])
  }

  private var role: JSONValue {
    let attached = JSONValue.array([
      .string("CreatesPolicy"), .object(["Ref": .string("Policy")]), .string(next.policyARN),
    ])
    return Self.resource(
      "AWS::IAM::Role",
      [
        "RoleName": .string(next.roleName), "AssumeRolePolicyDocument": Self.document(next.trustPolicy),
        "ManagedPolicyArns": .array([.object(["Fn::If": attached])]),
      ],
      ["DependsOn": .string("Provider")])
  }

  /// A document of IAM. It is always JSON, for it is made of names that have been judged.
  private static func document(_ text: String) -> JSONValue {
    (try? JSONValue(reading: Array(text.utf8))) ?? .string(text)
  }

  private static func resource(
    _ type: String, _ properties: [String: JSONValue], _ attributes: [String: JSONValue] = [:]
  ) -> JSONValue {
    var resource = attributes
    resource["Type"] = .string(type)
    resource["Properties"] = .object(properties)
    return .object(resource)
  }
}
