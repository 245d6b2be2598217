import Account
import Board
import Machine
import SetupRules
import Wizard

/// Puts the card of a run on the board, beside the screen, one at a time.
final class BoardPost {
  /// How long whoever leaves waits for the last card.
  private static let patience = 3000
  /// A card with something new waits so long after the last one, and so often there is one although nothing is new.
  private static let (shortest, longest) = (5000, 60_000)

  private let sending: Sending
  private let helpers = RunningHelpers()
  private let worker = Worker()
  /// Of each card that was sent, why it did not get there; nil where it did.
  private let arrived: Inbox<String?>
  private var runCard: RunCard
  /// When the last card was sent, in the milliseconds of `Clock`; nil while none was.
  private var lastSent: Int?
  /// What the board is to show, and what was sent there last.
  private var wanted: Card?
  private var sent: Card?
  private var isUnderway = false
  private var hasFailed = false
  /// Whether it was said in this sitting that the board is not reached.
  private var isSaid = false

  init(
    _ choice: BoardChoice, stateFile: String, environment: Environment, wake: @escaping @Sendable () -> Void
  ) {
    sending = Sending(
      place: choice.place, name: choice.fileName(stateFile: stateFile),
      aws: AWSCommand(environment: environment, helpers: helpers))
    runCard = RunCard(seat: choice.seat)
    arrived = Inbox(wake: wake)
  }

  deinit { helpers.end() }

  /// Takes in the run as it is now.
  func look(at wizard: WizardState) { wanted = runCard.card(of: wizard, at: Clock.now) }

  private var hasChanged: Bool {
    guard let wanted else { return false }
    return sent.map { !$0.saysTheSame(as: wanted) } ?? true
  }

  /// When the next card is to be sent; nil while one is underway, whose arrival wakes whoever waits.
  var due: Int? {
    if wanted == nil || isUnderway { return nil }
    // Whoever is not reached is not asked at every key.
    return lastSent.map { $0 + (hasChanged && !hasFailed ? Self.shortest : Self.longest) } ?? 0
  }

  /// What became of the card that was underway; where it is time, the next one is sent.
  func news() -> [Event] {
    let events = arrived.takeAll().flatMap { take($0) }
    if let due, Clock.milliseconds >= due { send() }
    return events
  }

  /// Sends what was not sent yet, and waits for a moment until it is there. One that does not get there in time stays behind:
  /// the board has the one before. A board that was not reached the last time is not waited for.
  func finish(with wizard: WizardState) {
    look(at: wizard)
    for failure in arrived.takeAll() { _ = take(failure) }
    if hasFailed { return }
    if hasChanged { send() }
    _ = worker.finish(within: Self.patience)
  }

  private func take(_ failure: String?) -> [Event] {
    isUnderway = false
    hasFailed = failure != nil
    guard let failure else { return [.cardPut] }
    defer { isSaid = true }
    let words = "The board is not reached: \(failure) Your answers are safe all the same."
    return [.cardNotPut] + (isSaid ? [] : [.told(words)])
  }

  private func send() {
    guard var card = wanted else { return }
    card.writtenAt = Clock.now
    sent = card
    lastSent = Clock.milliseconds
    isUnderway = true
    worker.submit { [sending, arrived, bytes = CardText.bytes(of: card)] in arrived.post(sending.failure(of: bytes)) }
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
