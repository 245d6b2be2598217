import Account
import Board
import Machine
import SetupRules
import Synchronization
import Wizard

/// Puts the card of a run on the board, beside the screen, one at a time.
final class BoardPost {
  /// What the thread that puts the cards has to tell.
  private final class Outcome: Sendable {
    struct State {
      var isUnderway = false
      var hasFailed = false
      /// Whether it was said in this sitting that the board is not reached.
      var isSaid = false
    }

    let state = Mutex(State())

    /// A card got there or not; answers whether that is to be said.
    func take(_ failure: String?) -> Bool {
      state.withLock { state in
        state.isUnderway = false
        state.hasFailed = failure != nil
        defer { state.isSaid = state.isSaid || failure != nil }
        return failure != nil && !state.isSaid
      }
    }
  }

  /// How long whoever leaves waits for the last card.
  private static let patience = 3000

  private let place: BoardPlace
  private let name: String
  private let aws: AWSCommand?
  private let inbox: Inbox<Answer>
  private let worker = Worker()
  private let outcome = Outcome()
  private var runCard: RunCard
  private var times = PostingTimes()
  /// What the board is to show, and what was sent there last.
  private var wanted: Card?
  private var sent: Card?

  init(
    _ choice: BoardChoice, stateFile: String, environment: Environment, among helpers: RunningHelpers,
    answering inbox: Inbox<Answer>
  ) {
    place = choice.place
    name = choice.fileName(stateFile: stateFile)
    runCard = RunCard(seat: choice.seat)
    aws = AWSCommand(environment: environment, helpers: helpers)
    self.inbox = inbox
  }

  /// Takes in the run as it is now.
  func look(at wizard: WizardState) { wanted = runCard.card(of: wizard, at: Clock.now) }

  private var hasChanged: Bool {
    guard let wanted else { return false }
    return sent.map { !$0.saysTheSame(as: wanted) } ?? true
  }

  /// When the next card is to be sent; nil while one is underway, whose arrival wakes whoever waits.
  var due: Int? {
    guard wanted != nil, !outcome.state.withLock(\.isUnderway) else { return nil }
    // Whoever is not reached is not asked at every key.
    let isUrgent = hasChanged && !outcome.state.withLock(\.hasFailed)
    return times.due(hasChanged: isUrgent)
  }

  func sendIfDue() {
    guard let due, Clock.milliseconds >= due else { return }
    send()
  }

  /// Sends what was not sent yet, and waits for a moment until it is there. One that does not get there in time stays behind:
  /// the board has the one before. A board that was not reached the last time is not waited for.
  func finish(with wizard: WizardState) {
    look(at: wizard)
    if outcome.state.withLock(\.hasFailed) { return }
    if hasChanged { send() }
    _ = worker.finish(within: Self.patience)
  }

  private func send() {
    guard var card = wanted else { return }
    card.writtenAt = Clock.now
    sent = card
    times.sent(at: Clock.milliseconds)
    outcome.state.withLock { $0.isUnderway = true }
    let (bytes, sending) = (CardText.bytes(of: card), Sending(place: place, name: name, aws: aws))
    let (outcome, inbox) = (outcome, inbox)
    worker.submit {
      let failure = sending.failure(of: bytes)
      let isToSay = outcome.take(failure)
      guard let failure else { return inbox.post(Answer([.cardPut])) }
      let words = "The board is not reached: \(failure) Your answers are safe all the same."
      inbox.post(Answer([.cardNotPut] + (isToSay ? [.copied(how: words)] : [])))
    }
  }

  /// One way to the board.
  private struct Sending: Sendable {
    let place: BoardPlace
    let name: String
    let aws: AWSCommand?

    /// Why a card did not get there, in a sentence; nil where it did.
    func failure(of card: [UInt8]) -> String? {
      switch place.kind {
      case .folder(let path): inFolder(path, card)
      case .bucket(let bucket, let prefix): inBucket(bucket, prefix, card)
      }
    }

    /// The card is whole at every moment. No other file is touched, and the folder is not made: it is somebody else's.
    private func inFolder(_ path: String, _ card: [UInt8]) -> String? {
      do {
        let folder = try Folder(path)
        let fresh = name + ".new"
        try folder.remove(fresh)
        // The trainer may be another user of this machine.
        try folder.write(card, to: fresh, permissions: 0o644)
        try folder.rename(fresh, to: name)
        return nil
      } catch {
        return "\(path.withoutTerminalControls): \(error.reason)."
      }
    }

    private func inBucket(_ bucket: String, _ prefix: String, _ card: [UInt8]) -> String? {
      guard let aws else { return AccountObstacle.noCommand.words }
      do {
        try Bucket(bucket, prefix, aws).put(card, as: name)
        return nil
      } catch {
        return error.words
      }
    }
  }
}
