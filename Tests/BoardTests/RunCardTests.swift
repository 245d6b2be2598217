import SetupRules
import TestSupport
import Testing
import Wizard

@testable import Board

@Suite("The card of a run")
struct RunCardTests {
  /// Somebody at the wizard, whose card is made at moments in seconds from the start.
  private struct Seat {
    var sitting: Sitting
    var card: RunCard

    init(_ run: SetupRun = SetupRun(role: .agents)) throws {
      sitting = Sitting(run)
      sitting.state.board = .joined
      card = RunCard(seat: try #require(SeatName("Anna")))
    }

    mutating func card(at seconds: Int, after events: Event...) -> Card {
      let now = Timestamp(seconds: Sample.now.seconds + seconds)
      sitting.take(.timePassed(now))
      for event in events { sitting.take(event) }
      return card.card(of: sitting.state, at: now)
    }
  }

  private func seconds(_ card: Card) -> Int { card.since.seconds - Sample.now.seconds }

  @Test("since is when the item was reached, else when the error appeared, else when the trainer was asked")
  func since() throws {
    var seat = try Seat()
    #expect(seconds(seat.card(at: 0)) == 0)
    #expect(seconds(seat.card(at: 50)) == 0)
    let step = seat.card(at: 60, after: .jumped(to: .step(Step.setRelayState.id)))
    #expect(step.place == .step(Step.setRelayState.id) && step.item == "connect-open" && seconds(step) == 60)
    let typing = seat.card(at: 70, after: .focused("instance"), .typed("nonsense"))
    #expect(typing.findings.isEmpty && seconds(typing) == 70)
    let wrong = seat.card(at: 80, after: .accepted)
    #expect(wrong.findings.count == 1 && seconds(wrong) == 80)
    // The error goes along to another item, until it is mended.
    let along = seat.card(at: 90, after: .focused("submitted"))
    #expect(along.findings == wrong.findings && along.item == "submitted" && seconds(along) == 80)
    let asks = seat.card(at: 100, after: .askedForTrainer)
    #expect(asks.asksForHelp && seconds(asks) == 100 && asks.findings == wrong.findings)
    let later = seat.card(at: 160)
    #expect(seconds(later) == 100 && later.writtenAt.seconds - Sample.now.seconds == 160)
    let back = seat.card(at: 170, after: .askedForTrainer)
    #expect(!back.asksForHelp && seconds(back) == 80)
    let mended = seat.card(at: 180, after: .focused("instance"), .edited(.deleteToStart))
    #expect(mended.findings.isEmpty && seconds(mended) == 180 - 0)
  }

  @Test("a run that goes on stands since its last change, unless that was in another workshop")
  func restart() throws {
    var run = Sample.completeRun
    run.changedAt = Timestamp(seconds: Sample.now.seconds - 600)
    var seat = try Seat(run)
    #expect(seconds(seat.card(at: 0)) == -600)
    run.changedAt = Timestamp(seconds: Sample.now.seconds - 5 * 3600)
    seat = try Seat(run)
    #expect(seconds(seat.card(at: 0)) == 0)
    run.changedAt = Timestamp(seconds: Sample.now.seconds + 600)
    seat = try Seat(run)
    #expect(seconds(seat.card(at: 0)) == 0)
  }

  @Test("whoever asked for the trainer goes on asking in the next sitting, and not in the next workshop")
  func asking() throws {
    var run = SetupRun(role: .agents, changedAt: Sample.now)
    run.asksForHelpSince = Timestamp(seconds: Sample.now.seconds - 900)
    var seat = try Seat(run)
    let card = seat.card(at: 0)
    #expect(card.asksForHelp && seconds(card) == -900)
    run.asksForHelpSince = Timestamp(seconds: Sample.now.seconds - 5 * 3600)
    seat = try Seat(run)
    #expect(!seat.card(at: 0).asksForHelp)
    #expect(seat.sitting.state.run.asksForHelpSince == nil)
  }

  @Test("it is complete as the wizard says it, and says what AWS contradicts")
  func complete() throws {
    var seat = try Seat(Sample.completeRun)
    #expect(seat.card(at: 0).isComplete)
    #expect(seat.card(at: 0).rank == .isDone)
    var run = Sample.completeRun
    run.answers[.relayState] = "https://us-east-1.console.aws.amazon.com/console/home"
    seat = try Seat(run)
    let card = seat.card(at: 0)
    #expect(!card.isComplete && card.rank == .hasError)
    #expect(card.findings.allSatisfy { $0.hasPrefix("relay-state/") } && !card.findings.isEmpty)
  }

  @Test("what it says is the same until something changes, whenever it is written")
  func sameness() throws {
    var seat = try Seat()
    let first = seat.card(at: 0)
    #expect(seat.card(at: 3000).saysTheSame(as: first))
    #expect(!seat.card(at: 3001, after: .askedForTrainer).saysTheSame(as: first))
  }

  @Test(
    "codes are what findings have, and nothing else",
    arguments: [
      ("relay-state/region-differs", true), ("name/en-dash", true), ("", false), ("/", false), ("name", false),
      ("name/", false), ("a/b/c", false), ("name/en dash", false), ("name/\u{1B}", false), ("Name/x", false),
      ("name/" + String(repeating: "x", count: 60), false),
    ])
  func codes(_ text: String, _ isCode: Bool) { #expect(Card.isCode(text) == isCode) }
}
