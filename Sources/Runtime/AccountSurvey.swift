import Account
import Machine
import SetupRules
import Wizard

/// Everything that AWS can be asked for a run, asked once and waited for.
package struct AccountSurvey: Sendable {
  /// The run with AWS's answers of this moment, and no older ones.
  package private(set) var run: SetupRun
  private var obstacles: [AccountQuestion.Subject: AccountObstacle] = [:]
  private let usualRegion: Region?

  package var inquiry: AccountInquiry { run.inquiry(usualRegion: usualRegion, obstacles: obstacles) }

  /// - Parameter profile: whose credentials the `aws` command takes; nil for its own choice.
  /// - Throws: where this program cannot wait. A signal ends it, with all that it has started.
  package static func survey(of run: SetupRun, environment: Environment, profile: String?) throws -> AccountSurvey {
    let helpers = RunningHelpers()
    return try EndableWait.result(among: helpers) {
      AccountSurvey(
        of: run, usualRegion: Surroundings(environment: environment, stateFile: "").awsRegion.flatMap(Region.named),
        AWSCommand(environment: environment, profile: profile, helpers: helpers))
    }
  }

  private init(of run: SetupRun, usualRegion: Region?, _ command: AWSCommand?) {
    self.run = run
    self.run.account = AccountFacts()
    self.usualRegion = usualRegion
    let arrived = Semaphore()
    let inbox = Inbox<Answer> { arrived.signal() }
    let desk = AccountDesk(command, answering: inbox)
    var asked: Set<AccountQuestion> = []
    var outstanding = 0
    while true {
      // An answer may be what another question needs.
      for question in AccountQuestion.Subject.allCases.compactMap(inquiry.question)
      where asked.insert(question).inserted {
        desk.submit(question, for: nil)
        outstanding += 1
      }
      if outstanding == 0 { return }
      arrived.wait()
      for event in inbox.takeAll().flatMap(\.events) {
        guard case .accountReplied(let reply) = event else { continue }
        outstanding -= 1
        take(reply)
      }
    }
  }

  private mutating func take(_ reply: AccountReply) {
    switch reply.result {
    case .success(let fact): run.account.take(fact, to: reply.question, at: reply.at)
    case .failure(let obstacle): obstacles[reply.question.subject] = obstacle
    }
  }
}
