import SetupRules
import Wizard

extension MetadataReading {
  /// What is answered in place of reading a file that does not belong to a demonstration.
  init(outsideDemonstration typed: String, message: String, advice: String) {
    let finding = Finding(ProgramCode.outsideDemonstration.rawValue, .error, message, advice: advice)
    self.init(typed: typed, path: typed, description: nil, findings: [finding])
  }
}
