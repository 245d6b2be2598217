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

  @Test("sign-in address and audience are told for GovCloud too")
  func govCloud() throws {
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
