import SetupRules
import Wizard

extension JSONObject {
  /// The run, whatever version of the format the file has. A later version gets a case of its own, and the version before
  /// then says how it becomes a run of today: files once written are read for ever.
  func run() throws(StateFileFormat.Fault) -> SetupRun {
    let version = try number("schemaVersion")
    switch version {
    case 1: return try runOfVersion1()
    case let version where version > StateFileFormat.version: throw .newer(version)
    default: throw .damaged("there is no schemaVersion \(version)")
    }
  }

  private func runOfVersion1() throws(StateFileFormat.Fault) -> SetupRun {
    if let workshop = try text("workshop"), workshop != Workshop.id { throw .otherWorkshop(workshop) }
    guard let role = Role(rawValue: try requiredText("role")) else {
      throw .damaged("role is neither agents nor admins")
    }
    let place = try text("currentStep").flatMap(Place.init(id:))
    let currentItem = try text("currentItem")
    var run = SetupRun(
      role: role, answers: try fields("answers"), byWord: try set("byWord"), taken: try set("taken"),
      drafts: try fields("drafts"), metadata: try object("metadata").map(Self.metadata), steps: try steps(),
      place: place ?? .welcome, currentItem: place == nil ? nil : currentItem, changedAt: try moment("changedAt"),
      startedAt: try moment("startedAt"),
      plannedMinutes: try optionalNumber("plannedMinutes", within: SetupRun.possibleMinutes))
    run.asksForHelpSince = try moment("asksForHelpSince")
    run.account = try object("account").map(AccountFacts.init) ?? AccountFacts()
    return run
  }

  private func set(_ key: String) throws(StateFileFormat.Fault) -> Set<Field> {
    Set(try texts(key).compactMap(Field.init(rawValue:)))
  }

  private func steps() throws(StateFileFormat.Fault) -> [Step.ID: SetupRun.StepProgress] {
    guard let object = try object("steps") else { return [:] }
    var steps: [Step.ID: SetupRun.StepProgress] = [:]
    for id in object.keys {
      guard let progress = try object.object(id) else { continue }
      steps[Step.ID(rawValue: id)] = try Self.progress(progress)
    }
    return steps
  }

  private func fields(_ key: String) throws(StateFileFormat.Fault) -> [Field: String] {
    guard let object = try object(key) else { return [:] }
    var values: [Field: String] = [:]
    for key in object.keys {
      let text = try object.requiredText(key)
      if let field = Field(rawValue: key) { values[field] = text }
    }
    return values
  }

  private static func progress(_ object: JSONObject) throws(StateFileFormat.Fault) -> SetupRun.StepProgress {
    SetupRun.StepProgress(
      ticked: Set(try object.texts("ticked")), done: try object.flag("done"), doneAt: try object.moment("doneAt"))
  }

  private static func metadata(_ object: JSONObject) throws(StateFileFormat.Fault) -> MetadataRecord {
    MetadataRecord(
      entityID: try object.text("entityID"), region: try object.text("region"),
      accountID: try object.text("accountID"), applicationInstance: try object.text("applicationInstance"),
      sha256: try object.requiredText("sha256"), bytes: try object.number("bytes"),
      certificateNotAfter: try object.moment("certificateNotAfter"))
  }
}
