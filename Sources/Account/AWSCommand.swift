import JSON
import Machine
import SetupRules

/// The `aws` command of this machine, of version 1 or 2. Of an account it is asked only what reads.
package struct AWSCommand: Sendable {
  /// How long an answer may take, and how much of it is read.
  static let milliseconds = 15_000
  static let mostBytes = 4 << 20

  private let program: String
  private let environment: Environment
  private let profile: String?
  private let helpers: RunningHelpers

  /// Nil where there is no such command.
  ///
  /// - Parameter profile: whose credentials it takes; without one, those that its own settings name.
  package init?(environment: Environment, profile: String? = nil, helpers: RunningHelpers) {
    guard let program = Self.path(environment: environment) else { return nil }
    self.program = program
    self.profile = profile
    self.helpers = helpers
    var environment = environment
    // Version 1 refuses the options that say the same. Without the limit a failure takes eight seconds.
    environment["AWS_PAGER"] = ""
    environment["AWS_CLI_AUTO_PROMPT"] = "off"
    environment["AWS_MAX_ATTEMPTS"] = "1"
    environment["AWS_CLI_ERROR_FORMAT"] = "legacy"
    self.environment = environment
  }

  package static func path(environment: Environment) -> String? { ChildProcess.find("aws", environment: environment) }

  /// Can take as long as a time limit for each command: not for the thread that reads the keys.
  package func reply(to question: AccountQuestion) -> AccountReply {
    let result = Result { () throws(AccountObstacle) in try fact(for: question) }
    return AccountReply(question, result, at: Clock.now)
  }

  private func fact(for question: AccountQuestion) throws(AccountObstacle) -> AccountFact {
    switch question.subject {
    case .caller: return try .caller(answer("sts", "get-caller-identity", in: question))
    case .organization:
      do {
        return try .organization(answer("organizations", "describe-organization", in: question))
      } catch .refused("AWSOrganizationsNotInUseException") {
        return .organization(managementAccount: nil)
      }
    case .identityCenter: return try .identityCenter(answer("sso-admin", "list-instances", in: question))
    case .applications:
      let answer = try answer("sso-admin", "list-applications", "--instance-arn", question.resource, in: question)
      return try .applications(answer, named: question.expected)
    case .instances: return try .instances(answer("connect", "list-instances", in: question))
    case .instance:
      do {
        let answer = try answer("connect", "describe-instance", "--instance-id", question.resource, in: question)
        return try .instance(answer, in: question.region)
      } catch .refused("ResourceNotFoundException") {
        return .instance(nil)
      }
    case .provider: return .provider(isExpected: try isProviderExpected(question))
    }
  }

  /// Listed first, since whoever may list may not always look into what is not there.
  private func isProviderExpected(_ question: AccountQuestion) throws(AccountObstacle) -> Bool? {
    let listed = try answer("iam", "list-saml-providers", in: question).list("SAMLProviderList").map { $0.text("Arn") }
    guard listed.contains(question.resource) else { return nil }
    do {
      let provider = try answer("iam", "get-saml-provider", "--saml-provider-arn", question.resource, in: question)
      let document = provider.text("SAMLMetadataDocument")
      // A line end behind it is lost or found on the way.
      let trimmed = document.withoutBlanksAround
      return [document, trimmed, trimmed + "\n"].contains {
        Digest.hexadecimal(of: Array($0.utf8)) == question.expected
      }
    } catch .refused("NoSuchEntity") {
      return nil
    }
  }

  private func answer(_ arguments: String..., in question: AccountQuestion) throws(AccountObstacle) -> AWSAnswer {
    try AWSAnswer(output(of: arguments + ["--region", question.region], needing: question.subject.action))
  }

  /// What the command prints when it is called so, as JSON where it has a choice.
  ///
  /// - Parameters:
  ///   - input: what it reads.
  ///   - action: what a policy has to allow for it.
  func output(
    of arguments: [String], reading input: [UInt8] = [], needing action: String
  ) throws(AccountObstacle) -> [UInt8] {
    let run = ChildRun(
      program, arguments + ["--output", "json"] + (profile.map { ["--profile", $0] } ?? []), environment: environment,
      input: input, atMost: Self.mostBytes, until: Deadline(milliseconds: Self.milliseconds), among: helpers)
    guard let run else { throw .noCommand }
    if run.isTooLong { throw .tooMuch }
    switch run.end {
    case .stillRunning: throw .tookTooLong
    case .exited(0): return run.output
    case .exited, .killed:
      let said = String(decoding: run.errors, as: UTF8.self).withoutTerminalControls.withBoundedRuns
      throw AccountObstacle(said: said, needing: action)
    }
  }
}
