import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("The review")
struct ReviewTests {
  /// The lines below a heading.
  private func lines(below heading: String, _ state: WizardState) -> [ReviewLine] {
    let rest = state.reviewLines.drop { $0.kind != .heading || $0.label != heading }.dropFirst()
    return Array(rest.prefix { $0.kind != .heading })
  }

  private func result(_ state: WizardState) -> String? {
    state.reviewLines.first { $0.kind == .heading && $0.label == "At the first login" }?.value
  }

  private func firstLogin(_ state: WizardState) -> [ReviewLine] { lines(below: "At the first login", state) }

  private func run(_ relayState: String?, role: Role = .agents) -> SetupRun {
    var run = SetupRun(role: role)
    run.answers[.instance] = Sample.arn
    run.answers[.relayState] = relayState
    return run
  }

  @Test("it tells what agents see at the first login, and what that assumes")
  func wanted() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.focused("relayState"))
    sitting.answer(Sample.url)
    let told = firstLogin(sitting.state)

    #expect(result(sitting.state) == "Agents see the Contact Control Panel (the phone), if:")
    #expect(
      told.contains(
        ReviewLine(.entry, "The attribute mapping names this role and provider, and RoleSessionName is still mapped.")
      ))
    #expect(told.allSatisfy { $0.kind == .entry })
  }

  @Test("what was compared by hand is assumed, and not checked")
  func byWord() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.focused("relayState"), .accepted, .movedDown, .accepted)

    #expect(sitting.state.run.byWord == [.relayState])
    #expect(
      firstLogin(sitting.state).contains(ReviewLine(.entry, "The box Relay state holds this URL; it is not checked."))
    )
    #expect(
      lines(below: "Your answers", sitting.state).contains(
        ReviewLine(.answer(.notChecked), "relayState", Sample.url, choice: .answer(.relayState))))
  }

  @Test("what is not wanted is a warning, with the field to mend")
  func unwanted() {
    let url = Sample.url.prefix { $0 != "?" }
    let told = firstLogin(Sitting(run(String(url))).state)

    #expect(
      told == [
        ReviewLine(
          .finding(.warning), "Agents see the dashboard for administrators.", "The relay state names no destination."),
        ReviewLine(.plain, "To mend:", "relayState"),
      ])
    #expect(
      result(Sitting(run(String(url), role: .admins)).state)
        == "Administrators see the dashboard for administrators, if:")
  }

  @Test("a metadata file of another Identity Center is the one to mend")
  func metadata() {
    var run = run(Sample.url)
    run.answers[.identityCenterRegion] = "us-east-1"
    run.metadata = MetadataRecord(region: "eu-west-1", sha256: "00", bytes: 2575)

    #expect(firstLogin(Sitting(run).state).last == ReviewLine(.plain, "To mend:", "metadataFile"))
  }

  @Test("a change of an accepted answer that is not accepted is told, though the run is complete")
  func changed() {
    var sitting = Sitting(Sample.completeRun)
    sitting.take(.accepted)
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.typed("Z"), .jumped(to: .review))
    #expect(
      Array(sitting.state.reviewLines.prefix(2)) == [
        ReviewLine(.heading, "Done", "everything is set up", isInWords: true),
        ReviewLine(.finding(.note), "A change in step 4, Application name, is not accepted yet."),
      ])
  }

  @Test("while a value is missing, it tells which one")
  func missing() {
    #expect(
      firstLogin(Sitting().state) == [
        ReviewLine(.plain, "There is nothing to tell yet."), ReviewLine(.plain, "The instance is not answered yet."),
        ReviewLine(.plain, "To answer:", "instance"),
      ])
    #expect(firstLogin(Sitting(run(nil)).state).last == ReviewLine(.plain, "To answer:", "relayState"))
  }

  @Test("what the console showed is told in words, and is never checked")
  func consoleShows() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    sitting.answer("enable-button")

    #expect(
      lines(below: "Your answers", sitting.state).first
        == ReviewLine(
          .answer(.notChecked), "consoleShows", "A button Enable: not set up yet", isInWords: true,
          choice: .answer(.consoleShows)))
  }
}
