import SetupRules

/// What is shown or tried without a setup of one's own, as it is asked for.
package struct DemonstrationChoice {
  package var role = Role.agents
  /// A trainer's folder of pages, in place of the program's own.
  package var pages: String?
  /// The file for a recording.
  package var record: String?
  package var screen = ScreenChoice()

  package init() {}

  /// - Parameter title: what the recording is called.
  func recording(_ title: String) throws(Refusal) -> Recording? {
    guard let record else { return nil }
    return try Recording(record, title: title, colors: screen.recordedColors)
  }
}
