import Foundation
import TestSupport

/// What the next module makes for the agents of `Sample.arn`, written out.
enum NextModuleFacts {
  static let provider = "arn:aws:iam::111122223333:saml-provider/AmazonConnectAgentAccess"
  static let policy = "arn:aws:iam::111122223333:policy/AmazonConnectSSOPolicy"
  static let role = "arn:aws:iam::111122223333:role/AmazonConnectAgentAccessRole"
  static let mapping = "\(role),\(provider)"

  static var policyDocument: NSDictionary {
    json(
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "connect:GetFederationToken",
       "Resource": "\(Sample.arn)/user/${aws:userid}"}]}
      """)
  }

  static var trustPolicy: NSDictionary {
    json(
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithSAML",
       "Principal": {"Federated": "\(provider)"},
       "Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}}]}
      """)
  }

  /// Compares as JSON, in which the order of keys means nothing.
  static func isSame(_ value: Any?, _ other: NSDictionary) -> Bool { other.isEqual(value) }

  private static func json(_ text: String) -> NSDictionary {
    // A text that is no JSON is equal to nothing, which the tests then say.
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? NSDictionary ?? [:]
  }
}
