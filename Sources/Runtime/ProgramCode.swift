/// The codes of the findings that performing an effect can give.
package enum ProgramCode: String, CaseIterable {
  /// Metadata that was pasted cannot be saved beside the state file.
  case notKept = "metadata/not-kept"
  /// A path that leads out of a demonstration's own folder.
  case outsideDemonstration = "metadata/outside-demonstration"
}
