import JSON
import SetupRules
import Wizard

/// A complete and faultless run, ready to be handed over to the workshop's next module in one of several formats.
package struct Export: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    /// A handout for people.
    case markdown
    /// An answers file, with what follows from the answers.
    case json
    /// Variables for a shell to source.
    case env
    /// A script for the AWS command line.
    case awsCLI = "aws-cli"
    /// A template for AWS CloudFormation.
    case cloudFormation = "cloudformation"
  }

  let run: SetupRun
  let pages: [String: Page]
  let findings: [Finding]
  let next: NextModule
  let stateFile: String
  let metadataDocument: String?

  /// - Parameters:
  ///   - findings: What `recheck` has to say about the run now; none is an error.
  ///   - stateFile: The path of the run's state file.
  ///   - metadataDocument: What the metadata file holds now; nil where it stays on another computer.
  /// - Returns: nil where the run does not know the instance with its Region and its account.
  package init?(
    run: SetupRun, pages: [String: Page], findings: [Finding], stateFile: String, metadataDocument: String?
  ) {
    guard let next = run.nextModule else { return nil }
    self.run = run
    self.pages = pages
    self.findings = findings
    self.next = next
    self.stateFile = stateFile
    self.metadataDocument = metadataDocument
  }

  /// The whole text in a format, with a newline at its end.
  package func text(in format: Format) throws(ExportFailure) -> String {
    switch format {
    case .markdown: handout
    case .json: answersFile.text
    case .env: variables
    case .awsCLI: script
    case .cloudFormation: try template().text
    }
  }
}

/// Why a format cannot hold a run.
package enum ExportFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// A template holds the metadata file's contents, and the file is on another computer.
  case metadataElsewhere
  /// CloudFormation takes no larger template than `most` bytes.
  case templateTooLarge(bytes: Int, most: Int)

  /// What is wrong and what to do, in whole sentences.
  package var description: String {
    switch self {
    case .metadataElsewhere:
      "A template holds the contents of the metadata file, and the file is on another computer. "
        + "Please run connect-sso there, or take --format aws-cli: its script is told where the file is."
    case .templateTooLarge(let bytes, let most):
      "With the metadata file inside, the template has \(bytes) bytes; CloudFormation takes \(most) at most. "
        + "Please take --format aws-cli instead."
    }
  }
}
