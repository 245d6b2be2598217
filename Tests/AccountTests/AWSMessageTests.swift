import SetupRules
import Testing

@testable import Account

@Suite("What the messages of the aws command mean")
struct AWSMessageTests {
  private static let endpoint = #"Could not connect to the endpoint URL: "https://sts.us-east-1.amazonaws.com/""#

  /// Messages as the versions 1.45 and 2.17 to 2.36 print them.
  static let rows: [(said: String, means: AccountObstacle)] = [
    (Self.service("ExpiredToken", "The security token included in the request is expired"), .expired),
    (Self.service("ExpiredTokenException", "The security token included in the request is expired"), .expired),
    (Self.service("RequestExpired", "Request has expired."), .expired),
    (
      Self.service("InvalidClientTokenId", "The security token included in the request is invalid."),
      .credentialsRefused
    ),
    (Self.service("UnrecognizedClientException", "The security token is invalid."), .credentialsRefused),
    (Self.service("InvalidSignatureException", "Signature expired"), .credentialsRefused),
    (Self.service("SignatureDoesNotMatch", "The request signature does not match"), .credentialsRefused),
    (
      Self.service(
        "AccessDeniedException",
        "User: arn:aws:iam::111122223333:user/MFA-anna is not authorized to perform: sso:ListInstances on resource: *"),
      .noPermission("sso:ListInstances")
    ),
    (
      Self.service("AccessDenied", "User: x is not authorized to perform: sts:AssumeRole on resource: y", "AssumeRole"),
      .noPermission("sts:AssumeRole")
    ),
    // Organizations does not say which action it is.
    (
      Self.service("AccessDeniedException", "You don't have permissions to access this resource."),
      .noPermission("connect:DescribeInstance")
    ),
    (Self.service("ThrottlingException", "Rate exceeded"), .refused(code: "ThrottlingException")),
    (Self.service("500", "Internal Server Error"), .refused(code: "500")),
    (
      Self.service("UnauthorizedException", "Session token not found or invalid", "GetRoleCredentials"), .expired
    ),
    (
      Self.service("AccessDeniedException", "The refresh token has expired.", "CreateOAuth2Token"), .expired
    ),
    (
      Self.service("ValidationException", "The provided authorization grant is invalid, expired", "CreateOAuth2Token"),
      .expired
    ),

    (#"Unable to locate credentials. You can configure credentials by running "aws configure"."#, .noCredentials),
    (#"Unable to locate credentials. You can configure credentials by running "aws login"."#, .noCredentials),
    (
      #"An error occurred (NoCredentials): Unable to locate credentials. You can configure credentials by running "aws login"."#,
      .noCredentials
    ),
    ("Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY", .noCredentials),
    ("The config profile (nope) could not be found", .noProfile("nope")),
    ("An error occurred (ProfileNotFound): The config profile (nope) could not be found", .noProfile("nope")),
    (Self.endpoint, .noNetwork), ("An error occurred (EndpointConnectionError): \(Self.endpoint)", .noNetwork),
    (#"Connect timeout on endpoint URL: "https://sts.us-east-1.amazonaws.com/""#, .noNetwork),
    (#"Read timeout on endpoint URL: "https://sts.us-east-1.amazonaws.com/""#, .noNetwork),
    ("Connection was closed before we received a valid response from endpoint URL: \"https://x/\".", .noNetwork),
    ("SSL validation failed for https://sts.us-east-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED]", .noNetwork),
    (#"Failed to connect to proxy URL: "http://proxy:3128""#, .noNetwork),
    ("Enter MFA code for arn:aws:iam::111122223333:mfa/anna: \nEOF when reading a line", .wantsMFA),
    ("Unable to parse config file: /home/mfarah/.aws/config", .notUnderstood),
    ("The SSO session associated with this profile has expired or is otherwise invalid.", .expired),
    ("Error when retrieving token from sso: Token has expired and refresh failed", .expired),
    ("Error loading SSO Token: Token for https://x.awsapps.com/start does not exist", .expired),
    ("Your session has expired. Please reauthenticate using 'aws login'.", .expired),
    ("Your session has expired or credentials have changed. Please reauthenticate using 'aws login'.", .expired),
    ("usage: aws [options]\naws: error: argument operation: Invalid choice, valid choices are:\n\na", .tooOld),
    ("aws: [ERROR]: argument command: Found invalid choice 'sso-admin'", .tooOld),

    ("An error occurred (SomethingNew): in words of tomorrow", .refused(code: "SomethingNew")),
    ("", .notUnderstood), ("\n\n", .notUnderstood), ("Segmentation fault", .notUnderstood),
    ("Traceback (most recent call last):\n  File \"aws\", line 4\nKeyError: 'x'", .notUnderstood),
    ("An error occurred (", .notUnderstood), ("An error occurred ()", .notUnderstood),
    ("The config profile (", .notUnderstood), ("The config profile ()", .notUnderstood),
  ]

  private static func service(_ code: String, _ words: String, _ operation: String = "DescribeInstance") -> String {
    "An error occurred (\(code)) when calling the \(operation) operation: \(words)"
  }

  @Test("with each version's words before it and behind it", arguments: rows)
  func meanings(said: String, means: AccountObstacle) {
    let newer = "\naws: [ERROR]: \(said)\n\nAdditional error details:\nType: Sender\n"
    for text in [said, "\n\(said)\n", newer] {
      #expect(AccountObstacle(said: text, needing: "connect:DescribeInstance") == means, "\(text)")
    }
  }

  @Test("where the action is not named, it is the one of the question")
  func actions() {
    let actions = AccountQuestion.Subject.allCases.map { subject in
      AccountObstacle(said: Self.service("AccessDenied", "no"), needing: subject.action)
    }
    #expect(
      actions
        == [
          "sts:GetCallerIdentity", "organizations:DescribeOrganization", "sso:ListInstances", "sso:ListApplications",
          "connect:ListInstances", "connect:DescribeInstance", "iam:ListSAMLProviders",
        ].map { .noPermission($0) })
  }
}
