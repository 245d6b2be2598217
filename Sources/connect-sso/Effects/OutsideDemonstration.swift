import SetupRules
import Wizard

extension MetadataPath {
  /// Whether a text, typed as a path, can only mean a file in a folder. Nothing is looked up for it.
  static func leads(_ typed: String, into folder: String, home: String) -> Bool {
    let meant = candidates(for: typed, home: home, currentFolder: home)
    return meant.allSatisfy { $0.hasPrefix(folder + "/") && !$0.split(separator: "/").contains("..") }
  }
}

extension MetadataReading {
  /// What is answered in place of reading a file that does not belong to a demonstration.
  init(outsideDemonstration typed: String, message: String, advice: String) {
    let finding = Finding(ProgramCode.outsideDemonstration.rawValue, .error, message, advice: advice)
    self.init(typed: typed, path: typed, description: nil, findings: [finding])
  }
}
