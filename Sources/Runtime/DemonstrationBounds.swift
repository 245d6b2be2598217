import Machine
import SetupRules
import Wizard

/// What keeps a demonstration to its scratch folder. Where an order would leave it, words are the answer.
struct DemonstrationBounds {
  /// The scratch folder, and the home in it.
  let folder: String, home: String
  let downloadFolders: DownloadFolders
  /// What is said of a file outside, and what to do instead.
  let message: String, advice: String
  /// What is said in place of copying and opening; nil where the demonstration does both by itself.
  var wordsForCopying: String?
  var wordsForOpening: String?
  /// Keeps a file that the rehearsed console downloads; answers with the system's reason where it cannot.
  var download: (_ name: String, _ contents: String) -> String? = { _, _ in nil }

  /// Whether a text, typed as a path, can only mean a file in the folder. Nothing is looked up for it.
  func contains(_ typed: String) -> Bool {
    let meant = TypedPath.candidates(for: typed, home: home, currentFolder: home)
    return meant.allSatisfy { $0.hasPrefix(folder + "/") && !$0.split(separator: "/").contains("..") }
  }

  /// What is answered in place of reading a file outside; nil for one inside.
  func refusal(of typed: String) -> [Event]? {
    contains(typed) ? nil : refusal(of: typed, message)
  }

  /// What is answered in place of fetching.
  func refusalToFetch(_ typed: String) -> [Event] {
    refusal(of: typed, "In the wizard, this fetches the file. \(message)")
  }

  private func refusal(of typed: String, _ message: String) -> [Event] {
    let finding = Finding(ProgramCode.outsideDemonstration.rawValue, .error, message, advice: advice)
    return [
      .otherApplicationFound(nil),
      .metadataRead(MetadataReading(typed: typed, path: typed, description: nil, findings: [finding])),
    ]
  }
}
