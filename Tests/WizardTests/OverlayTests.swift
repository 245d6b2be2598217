import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("What lies over the page")
struct OverlayTests {
  @Test("a complete run asks: go on, or start new")
  func completeRun() {
    var sitting = Sitting(Sample.completeRun)
    #expect(sitting.state.overlay == .question(.goOnOrStartNew, selection: 0))
    var other = sitting

    sitting.take(.accepted)
    #expect(sitting.state.run.isComplete)

    other.take(.movedDown, .accepted)
    #expect(other.effects == [.setAside])
    #expect(other.state.run == SetupRun(role: .agents, startedAt: other.state.now))
  }

  @Test("a new start begins a new time, also where the whole run is cleared, and the planned minutes stay")
  func newTime() {
    let (before, now) = (Timestamp(seconds: 1_799_990_000), Sample.now)
    var run = Sample.completeRun
    run.startedAt = before
    run.plannedMinutes = 45
    var sitting = Sitting(run)
    #expect(sitting.state.run.startedAt == before)

    sitting.take(.movedDown, .accepted)
    run.clear(nil, now: now)

    for changed in [sitting.state.run, run] {
      #expect(changed.startedAt == now)
      #expect(changed.plannedMinutes == 45)
    }
  }

  @Test("a run older than four hours asks, a younger one does not", arguments: [(3 * 3600, false), (5 * 3600, true)])
  func oldRun(_ age: Int, _ asks: Bool) {
    var run = SetupRun(role: .agents, answers: [.identityCenterRegion: "us-east-1"])
    run.changedAt = Timestamp(seconds: 1_800_000_000 - age)

    let sitting = Sitting(run)

    #expect((sitting.state.overlay == .question(.goOnOrStartNew, selection: 0)) == asks)
  }

  @Test("the list of places jumps")
  func places() {
    var sitting = Sitting()
    sitting.take(.askedForPlaces, .movedDown, .movedDown, .accepted)
    #expect(sitting.state.place == .step(Step.createOrganization.id))
    #expect(sitting.state.overlay == nil)
  }

  @Test("a chosen entry of the menu is done on the page, even Enter and Esc")
  func menu() {
    var sitting = Sitting()
    sitting.go(to: .addApplication)
    sitting.take(.askedForMenu, .movedDown, .chose(.accepted))
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.run.isTicked(Step.addApplication.items[0], in: .addApplication))

    sitting.take(.askedForMenu, .chose(.wentBack))
    #expect(sitting.state.place == .step(Step.createOrganization.id))
  }

  @Test("a step is cleared only after a yes")
  func reset() {
    var sitting = Sitting(Sample.completeRun)
    sitting.take(.accepted)
    sitting.go(to: .nameApplication)
    sitting.take(.askedForReset, .accepted)
    #expect(sitting.state.run.isDone(.nameApplication))

    sitting.take(.askedForReset, .movedDown, .accepted)

    #expect(sitting.state.run.answers[.applicationName] == nil)
    #expect(!sitting.state.run.isDone(.nameApplication))
    #expect(sitting.state.run.isDone(.createOrganization))
    #expect(sitting.effects.contains(.saveKeepingBefore))
  }

  @Test("a run that is open elsewhere stays there, or is taken over")
  func elsewhere() {
    var sitting = Sitting()
    sitting.take(.foundOpenElsewhere)
    var other = sitting

    sitting.take(.movedUp, .accepted)
    #expect(sitting.effects == [.quit(.leftElsewhere)])

    other.take(.accepted)
    #expect(other.effects == [.takeOver])

    // Nothing of it is given here, so nothing is saved.
    var third = Sitting()
    third.take(.foundOpenElsewhere, .askedToQuit(.saved))
    #expect(third.effects == [.quit(.leftElsewhere)])
  }

  @Test("nothing typed reaches the page behind a question")
  func typedBehind() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState)
    sitting.take(.toggled, .focused("instance"), .askedForReset, .typed("x"), .pasted("y"), .wentToNextStep)
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.state.place == .step(Step.setRelayState.id))
  }
}
