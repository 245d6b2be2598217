import JSON
import Machine
import SetupRules
import Wizard

/// The text of a state file: a run as JSON, and back.
package enum StateFileFormat {
  /// The version that this program writes.
  package static let version = 1

  /// The largest state in bytes, more than all answers and drafts can take; what is larger is neither written nor read.
  static let limit = 1 << 20

  /// Why bytes are not the state of a run.
  enum Fault: Error, Equatable {
    case damaged(String)
    case newer(Int)
    case otherWorkshop(String)
  }

  /// The bytes of a file that holds the run.
  package static func encode(_ run: SetupRun) -> [UInt8] {
    let seen = run.seenItems.sorted().map { JSONValue.string($0) }
    let workshop = JSONValue.object(present: [
      "account": run.account.isEmpty ? nil : run.account.json,
      "answers": .object(texts(run.answers)),
      "asksForHelpSince": run.asksForHelpSince.map { .string($0.description) },
      "byWord": .array(run.byWord.map(\.rawValue).sorted().map { .string($0) }),
      "changedAt": run.changedAt.map { .string($0.description) },
      "currentItem": run.currentItem.map { .string($0) },
      "currentStep": .string(run.place.id),
      "drafts": .object(texts(run.drafts)),
      "metadata": run.metadata.map(metadata),
      "plannedMinutes": run.plannedMinutes.map { .number($0) },
      "role": .string(run.role.rawValue),
      "schemaVersion": .number(version),
      "seen": seen.isEmpty ? nil : .array(seen),
      "startedAt": run.startedAt.map { .string($0.description) },
      "steps": .object(steps(run.steps)),
      "taken": run.taken.isEmpty ? nil : .array(run.taken.map(\.rawValue).sorted().map { .string($0) }),
      "workshop": .string(Workshop.id),
    ])
    return Array(workshop.text.utf8)
  }

  /// Whether bytes begin as a file that this program writes, as far as they go.
  static func isBeginning(_ bytes: [UInt8]) -> Bool {
    // The keys are sorted, and these are the first.
    ["{\n  \"account\": ", "{\n  \"answers\": {"].contains { beginning in
      bytes.starts(with: beginning.utf8) || Array(beginning.utf8).starts(with: bytes)
    }
  }

  /// The run that the bytes of a file hold. Keys that this program does not know are passed over.
  static func decode(_ bytes: [UInt8]) throws(Fault) -> SetupRun {
    guard !bytes.isEmpty else { throw .damaged("the file is empty") }
    guard bytes.count <= limit else { throw .damaged("the file is far larger than a state") }
    guard bytes.contains(where: { $0 != 0 }) else { throw .damaged("the file holds only zero bytes") }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .damaged("the file is not text in UTF-8") }
    let value: JSONValue
    do {
      value = try JSONValue(reading: bytes)
    } catch {
      throw .damaged("line \(error.line), column \(error.column) is not the JSON of a state: \(error.reason)")
    }
    return try JSONObject(value, path: "").run()
  }

  private static func texts(_ values: [Field: String]) -> [String: JSONValue] {
    values.reduce(into: [:]) { $0[$1.key.rawValue] = .string($1.value) }
  }

  private static func metadata(_ record: MetadataRecord) -> JSONValue {
    .object(present: [
      "accountID": record.accountID.map { .string($0) },
      "applicationInstance": record.applicationInstance.map { .string($0) },
      "bytes": .number(record.bytes),
      "certificateNotAfter": record.certificateNotAfter.map { .string($0.description) },
      "entityID": record.entityID.map { .string($0) },
      "region": record.region.map { .string($0) },
      "sha256": .string(record.sha256),
    ])
  }

  /// The steps in which something was done, with the ticks in the order of the step's items.
  private static func steps(_ steps: [Step.ID: SetupRun.StepProgress]) -> [String: JSONValue] {
    var entries: [String: JSONValue] = [:]
    for (id, progress) in steps where progress != SetupRun.StepProgress() {
      let order = Workshop.step(id)?.items.map(\.id) ?? []
      let known = order.filter(progress.ticked.contains)
      let others = progress.ticked.subtracting(known).sorted()
      entries[id.rawValue] = JSONValue.object(present: [
        "done": .boolean(progress.done),
        "doneAt": progress.doneAt.map { .string($0.description) },
        "ticked": .array((known + others).map { .string($0) }),
      ])
    }
    return entries
  }
}
