import SetupRules
import Wizard

/// A document of any version. A later version gets a case of its own here, and the document of the version before then
/// says how it becomes a run of today: files once written are read for ever.
struct VersionedDocument: Decodable {
  let version: Int
  /// nil for a version that this program does not know.
  let document: StateDocument?

  private enum Key: CodingKey {
    case schemaVersion
  }

  init(from decoder: any Decoder) throws {
    version = try decoder.container(keyedBy: Key.self).decode(Int.self, forKey: .schemaVersion)
    document = version == 1 ? try StateDocument(from: decoder) : nil
  }
}

/// Version 1 of the format, as it stands in the file.
struct StateDocument: Decodable {
  struct Metadata: Decodable {
    let accountID: String?
    let applicationInstance: String?
    let bytes: Int
    let certificateNotAfter: String?
    let entityID: String?
    let region: String?
    let sha256: String
  }

  struct Progress: Decodable {
    let done: Bool
    let doneAt: String?
    let ticked: [String]
  }

  let answers: [String: String]?
  let byWord: [String]?
  let changedAt: String?
  let currentItem: String?
  let currentStep: String?
  let drafts: [String: String]?
  let metadata: Metadata?
  let role: String
  let steps: [String: Progress]?
  let workshop: String?

  /// The run that the document holds.
  func run() throws(StateFileFormat.Fault) -> SetupRun {
    if let workshop, workshop != Workshop.id { throw .otherWorkshop(workshop) }
    guard let role = Role(rawValue: role) else { throw .damaged("role is neither agents nor admins") }
    var run = SetupRun(role: role)
    run.answers = Self.fields(answers)
    run.byWord = Set((byWord ?? []).compactMap(Field.init(rawValue:)))
    run.drafts = Self.fields(drafts)
    run.changedAt = try Self.moment(changedAt, "changedAt")
    if let place = currentStep.flatMap(Place.init(id:)) {
      run.place = place
      run.currentItem = currentItem
    }
    if let metadata { run.metadata = try metadata.record() }
    for (id, progress) in steps ?? [:] {
      run.steps[Step.ID(rawValue: id)] = SetupRun.StepProgress(
        ticked: Set(progress.ticked), done: progress.done,
        doneAt: try Self.moment(progress.doneAt, "steps.\(id).doneAt"))
    }
    return run
  }

  fileprivate static func moment(_ text: String?, _ name: String) throws(StateFileFormat.Fault) -> Timestamp? {
    guard let text else { return nil }
    guard let moment = Timestamp(text) else { throw .damaged("\(name) is not a moment like 2026-01-31T09:12:44Z") }
    return moment
  }

  private static func fields(_ texts: [String: String]?) -> [Field: String] {
    var values: [Field: String] = [:]
    for (key, text) in texts ?? [:] {
      if let field = Field(rawValue: key) { values[field] = text }
    }
    return values
  }
}

extension StateDocument.Metadata {
  fileprivate func record() throws(StateFileFormat.Fault) -> SetupRun.MetadataRecord {
    SetupRun.MetadataRecord(
      entityID: entityID, region: region, accountID: accountID, applicationInstance: applicationInstance,
      sha256: sha256, bytes: bytes,
      certificateNotAfter: try StateDocument.moment(certificateNotAfter, "metadata.certificateNotAfter"))
  }
}
