import SetupRules

extension AccountObstacle {
  /// What a message of the `aws` command means. Both versions name a service's refusal in the same words; a newer version 2
  /// puts others before them, and gives a code to what goes wrong on this machine as well, which has words of botocore.
  ///
  /// - Parameter action: what a policy has to allow, where the message does not name it.
  init(said: String, needing action: String) {
    let code = Self.piece(of: said, behind: "An error occurred (", before: ")")
    if let code, said.containsASCII("(\(code)) when calling the ") {
      self = Self.refusals[code] ?? .refused(code: code)
      if case .noPermission = self {
        self = .noPermission(Self.piece(of: said, behind: "not authorized to perform: ", before: " ") ?? action)
      }
      // The session of `aws login` cannot be renewed.
      if said.containsASCII("CreateOAuth2Token operation") { self = .expired }
    } else if let profile = Self.piece(of: said, behind: "The config profile (", before: ")") {
      self = .noProfile(profile)
    } else if let trouble = Self.troubles.first(where: { said.containsASCII($0.words) }) {
      self = trouble.obstacle
    } else {
      self = code.map { .refused(code: $0) } ?? .notUnderstood
    }
  }

  private static func piece(of text: String, behind start: String, before end: Character) -> String? {
    guard let range = text.firstRange(ofASCII: start) else { return nil }
    let piece = text[range.upperBound...].prefix { $0 != end && !$0.isNewline }
    return piece.isEmpty ? nil : String(piece.prefix(128))
  }

  /// Error codes that mean the same for every service (AWS General Reference, "Common errors").
  private static let refusals: [String: AccountObstacle] = [
    // The portal's word for a session that is over.
    "UnauthorizedException": .expired,
    "ExpiredToken": .expired, "ExpiredTokenException": .expired, "RequestExpired": .expired,
    "InvalidClientTokenId": .credentialsRefused, "UnrecognizedClientException": .credentialsRefused,
    "InvalidAccessKeyId": .credentialsRefused, "AuthFailure": .credentialsRefused,
    "SignatureDoesNotMatch": .credentialsRefused, "InvalidSignatureException": .credentialsRefused,
    "IncompleteSignature": .credentialsRefused, "MissingAuthenticationToken": .credentialsRefused,
    "AccessDenied": .noPermission(""), "AccessDeniedException": .noPermission(""),
    "UnauthorizedOperation": .noPermission(""), "AuthorizationError": .noPermission(""),
  ]

  private static let troubles: [(words: String, obstacle: AccountObstacle)] = [
    ("MFA code", .wantsMFA),
    ("Unable to locate credentials", .noCredentials),
    ("Partial credentials", .noCredentials),
    ("aws configure", .noCredentials),
    ("SSO session", .expired),
    ("session has expired", .expired),
    ("Token has expired", .expired),
    ("Error loading SSO Token", .expired),
    ("Could not connect", .noNetwork),
    ("Connect timeout", .noNetwork),
    ("Read timeout", .noNetwork),
    ("Connection was closed", .noNetwork),
    ("SSL validation failed", .noNetwork),
    ("Failed to connect to proxy", .noNetwork),
    ("Invalid choice", .tooOld),
  ]
}

extension AccountQuestion.Subject {
  /// What a policy has to allow for the question.
  var action: String {
    switch self {
    case .caller: "sts:GetCallerIdentity"
    case .organization: "organizations:DescribeOrganization"
    case .identityCenter: "sso:ListInstances"
    case .applications: "sso:ListApplications"
    case .instances: "connect:ListInstances"
    case .instance: "connect:DescribeInstance"
    case .provider: "iam:ListSAMLProviders"
    }
  }
}
