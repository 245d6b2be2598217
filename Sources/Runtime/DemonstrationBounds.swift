import Machine
import Rehearsal
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
  /// Keeps the rehearsed console, to go on with.
  var keep: (ConsoleRecord) -> Void = { _ in }
  /// Removes what was downloaded.
  var clear: () -> Void = {}

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
      .metadataRead(MetadataReading(typed: typed, path: typed, findings: [finding])),
    ]
  }
}

extension DemonstrationBounds {
  /// What is told, without the path of the scratch folder, which is nothing to anybody: `~` stands for the home in it, on the
  /// screen as in what is typed.
  func shown(_ event: Event) -> Event {
    switch event {
    case .copied(let words): .copied(how: shown(words))
    case .handoutWritten(let words): .handoutWritten(shown(words))
    case .saveFailed(let reason): .saveFailed(shown(reason))
    case .setAside(let path): .setAside(path.map(shown))
    case .metadataFilesFound(let paths): .metadataFilesFound(paths.map(shown))
    case .metadataRead(let reading): .metadataRead(shown(reading))
    case .metadataCopied(let typed, let reading): .metadataCopied(of: typed, shown(reading))
    case .typed, .pasted, .edited, .accepted, .toggled, .movedDown, .movedUp, .movedToNextItem, .movedToPreviousItem,
      .pagedDown, .pagedUp, .cameBack, .wentBack, .wentToPreviousStep, .wentToNextStep, .jumped, .focused,
      .askedForMenu,
      .askedForPlaces, .askedForHint, .askedForReset, .askedForCard, .askedForHandout, .askedForTrainer,
      .askedForCompletion, .askedToCopy, .askedToRepair, .askedToOpenAddress, .askedToSave, .askedToPaste, .askedToLook,
      .askedToRedraw, .askedToPause, .askedToToggleMouse, .askedToQuit, .chose, .highlighted, .opened,
      .foundOpenElsewhere, .timePassed, .rested, .saved, .foundChanged, .otherApplicationFound, .agentsRunFound,
      .pathCompleted, .accountReplied, .cardPut, .cardNotPut:
      event
    }
  }

  private func shown(_ reading: MetadataReading) -> MetadataReading {
    var shown = reading
    shown.path = self.shown(reading.path)
    for index in shown.findings.indices { shown.findings[index].message = self.shown(shown.findings[index].message) }
    return shown
  }

  private func shown(_ words: String) -> String { words.replacing(home + "/", with: "~/") }
}
