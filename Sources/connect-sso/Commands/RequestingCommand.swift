import ArgumentParser

/// A command whose words stand for a request.
protocol RequestingCommand: ParsableCommand {
  var request: Request { get }
}

extension RequestingCommand {
  func run() throws { throw try request.run() }
}
