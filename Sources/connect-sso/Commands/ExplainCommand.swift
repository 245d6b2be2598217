import ArgumentParser

/// The words of `explain`.
struct ExplainCommand: RequestingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells more about a finding: what it means, what is seen later, and how to mend it.",
    discussion: """
      The code stands at the end of a finding. A message of a login goes in quotes, such as "Session Expired".

      Example:
      connect-sso explain relay-state/region-differs
      """)

  @Argument(
    help: "The code of the finding, such as relay-state/region-differs, or a message that a login shows.",
    completion: .list(FindingCodes.all))
  var code: String

  var request: Request { .explain(ExplainRequest(code: code)) }
}
