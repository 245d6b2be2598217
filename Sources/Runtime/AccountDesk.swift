import Account
import Machine
import SetupRules
import Synchronization
import Wizard

/// Asks AWS beside the screen, two questions at a time, in their order. Each is answered on its own.
final class AccountDesk: Sendable {
  private struct Waiting {
    var question: AccountQuestion
    var request: RequestID?
  }

  private let waiting = Mutex<[Waiting]>([])
  /// Nil where there is no command to ask with.
  private let command: AWSCommand?
  private let inbox: Inbox<Answer>
  private let workers = [Worker(), Worker()]

  init(_ command: AWSCommand?, answering inbox: Inbox<Answer>) {
    self.command = command
    self.inbox = inbox
  }

  func submit(_ question: AccountQuestion, for request: RequestID?) {
    waiting.withLock { $0.append(Waiting(question: question, request: request)) }
    // Whoever is free first takes it.
    for worker in workers { worker.submit { [self] in askNext() } }
  }

  private func askNext() {
    let next = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let next else { return }
    let reply = command?.reply(to: next.question) ?? .failed(next.question, .noCommand)
    inbox.post(Answer([.accountReplied(reply)], to: next.request.map { [$0] } ?? []))
  }
}

extension AccountReply {
  static func failed(_ question: AccountQuestion, _ obstacle: AccountObstacle) -> AccountReply {
    AccountReply(question, .failure(obstacle), at: Clock.now)
  }
}
