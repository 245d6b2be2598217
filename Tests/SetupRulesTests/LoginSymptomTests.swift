import SetupRules
import Testing

@Suite("Symptoms of a login")
struct LoginSymptomTests {
  @Test("each is told once, in full")
  func table() {
    let all = LoginSymptom.all

    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.map(\.seen)).count == all.count)
    for symptom in all {
      #expect(!symptom.cause.isEmpty && !symptom.advice.isEmpty, "\(symptom.id)")
      #expect((symptom.seen + symptom.cause + symptom.advice).isFitForATerminal, "\(symptom.id)")
    }
  }

  @Test("the messages that AWS documents are there letter by letter")
  func messages() {
    let messages = Set(LoginSymptom.all.filter(\.isMessage).map(\.seen))
    let documented: Set = [
      "Access Denied. Your account has been authenticated, but has not been onboarded to this application.",
      "Access denied, Please contact your AWS account administrator for assistance.", "Session Expired",
      "An error occurred when we tried to process your request.",
    ]

    #expect(documented.isSubset(of: messages))
  }

  @Test("every symptom that a first login names is in the table")
  func named() {
    let named = LoginRow.all.compactMap(\.symptom)

    #expect(named.allSatisfy(LoginSymptom.all.contains))
    #expect(Set(named) == [.consoleOpens, .sessionExpired, .roleNotAllowed, .dashboardOpens])
  }
}
