import SetupRules
import Testing

@Suite("Symptoms of a login")
struct LoginSymptomTests {
  @Test("each is told once, in full")
  func table() {
    let all = LoginSymptom.allCases

    #expect(Set(all.map(\.seen)).count == all.count)
    for symptom in all {
      #expect(!symptom.cause.isEmpty && !symptom.advice.isEmpty, "\(symptom)")
      #expect((symptom.seen + symptom.cause + symptom.advice).isFitForATerminal, "\(symptom)")
    }
  }

  @Test("the messages that AWS documents are there letter by letter")
  func messages() {
    let messages = Set(LoginSymptom.allCases.filter(\.isMessage).map(\.seen))
    let documented: Set = [
      "Access Denied. Your account has been authenticated, but has not been onboarded to this application.",
      "Access denied, Please contact your AWS account administrator for assistance.", "Session Expired",
      "An error occurred when we tried to process your request.",
      "Requested DurationSeconds exceeds the MaxSessionDuration set for this role",
      "RoleSessionName is required in AuthnResponse", "Specified provider doesn't exist", "No access",
    ]

    #expect(documented.isSubset(of: messages))
  }

  @Test(
    "a message is known again with what AWS writes around it, and in other small words",
    arguments: [
      ("Session Expired", LoginSymptom.sessionExpired), ("session expired.", .sessionExpired),
      ("No access", .notAssigned),
      (
        "The requested DurationSeconds exceeds MaxSessionDuration set for this role. (service: AWSSecurityTokenService)",
        .sessionTooLong
      ),
      ("Requested DurationSeconds exceeds the MaxSessionDuration", .sessionTooLong),
      ("RoleSessionName is required", .sessionNameMissing),
      ("Specified provider doesn\u{2019}t exist", .providerMissing),
      ("Error: Not authorized to perform sts:AssumeRoleWithSAML", .roleNotAssumed),
    ])
  func shown(_ text: String, _ symptom: LoginSymptom) {
    #expect(LoginSymptom.shown(as: text) == symptom)
  }

  @Test(
    "any other text is no message",
    arguments: [
      "", "a", "access", "the", "login/session-expired", "I have no access", String(repeating: "x", count: 99_999),
    ])
  func isNone(_ text: String) {
    #expect(LoginSymptom.shown(as: text) == nil)
  }

  @Test("sign-in address and audience are told for GovCloud too")
  func govCloud() throws {
    #expect(LoginSymptom.acsURLChanged.advice.contains("https://signin.amazonaws-us-gov.com/saml"))
    #expect(LoginSymptom.dashboardOpens.advice.contains("%2Fccp-v2"))
    let arn = try #require(Instance.judge(Example.govARN).value?.arn)
    let next = NextModule(role: .agents, instance: arn)
    #expect(next.signIn.audience == "urn:amazon:webservices:govcloud")
    #expect(next.trustPolicy.contains(#""SAML:aud":"https://signin.amazonaws-us-gov.com/saml""#))
    let arns = next.values.map(\.text).filter { $0.contains("arn:") }
    #expect(arns.count > 5 && arns.allSatisfy { !$0.contains("arn:aws:") })
  }

  @Test("every symptom that a first login names is in the table")
  func named() {
    let named = LoginRow.all.compactMap(\.symptom)

    #expect(Set(named) == [.consoleOpens, .sessionExpired, .roleNotAllowed, .dashboardOpens])
  }
}
