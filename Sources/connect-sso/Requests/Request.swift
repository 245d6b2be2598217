/// What the program is asked to do, apart from the words that ask for it.
enum Request: Equatable {
  case wizard(WizardRequest)
  case status(StatusRequest)
  case inspect(InspectRequest)
  case relayState(RelayStateRequest)
  case explain(ExplainRequest)

  /// Does it, and tells how the program ends.
  func run() throws -> ExitStatus {
    switch self {
    case .wizard(let request): try request.run()
    case .status(let request): try request.run()
    case .inspect(let request): try request.run()
    case .relayState(let request): try request.run()
    case .explain(let request): try request.run()
    }
  }
}
