import Machine
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// The metadata file that a text names.
package enum MetadataFile {
  package static func read(typed: String, environment: Environment, now: Timestamp) -> MetadataReading {
    let path = path(typed: typed, environment: environment)
    return reading(MetadataInspection.inspectFile(path, now: now), typed: typed, path: path)
  }

  /// Keeps what the file holds, too: exactly the bytes that were inspected.
  package static func read(typed: String, environment: Environment, now: Timestamp, keeping contents: inout [UInt8])
    -> MetadataReading
  {
    let path = path(typed: typed, environment: environment)
    return reading(MetadataInspection.inspectFile(path, now: now) { contents += $0 }, typed: typed, path: path)
  }

  private static func reading(_ inspection: MetadataInspection, typed: String, path: String) -> MetadataReading {
    MetadataReading(
      typed: typed, path: path, description: inspection.description, findings: findings(of: inspection, typed: typed),
      isUnreadable: inspection.isUnreadable)
  }

  /// Fetches metadata from its address, and inspects it. Only what is the metadata of that application has a description.
  static func fetch(
    _ address: MetadataAddress, typed: String, environment: Environment, among helpers: RunningHelpers,
    keeping contents: inout [UInt8]
  ) -> MetadataReading {
    func reading(_ finding: MetadataAddressFinding, isUnreadable: Bool = true) -> MetadataReading {
      MetadataReading(
        typed: typed, path: typed, description: nil, findings: [Finding(finding)], isUnreadable: isUnreadable)
    }
    let fetch = HTTPSFetch(
      address.url, atMost: MetadataInspection.mostBytes, environment: environment, among: helpers)
    switch fetch {
    case .noCurl: return reading(.noCurl)
    case .tookTooLong: return reading(.notFetched("no answer came within \(HTTPSFetch.usualLimit / 1000) seconds"))
    case .failed(let words): return reading(.notFetched(words))
    case .status(let status): return reading(.refused(status: status))
    case .contents(let bytes): contents = bytes
    }
    let inspection = MetadataInspection.inspect(bytes: contents, now: Clock.now)
    if let description = inspection.description, !address.belongs(toEntityID: description.record.entityID) {
      return reading(.tokenDiffers, isUnreadable: false)
    }
    // There is no file of which a good copy could be made.
    let findings = inspection.findings.map { finding in
      var finding = finding
      if inspection.description == nil { finding.offersCopy = false }
      return finding
    }
    return MetadataReading(
      typed: typed, path: typed, description: inspection.description, findings: findings,
      isUnreadable: inspection.isUnreadable)
  }

  /// The same, kept beside the state file if it is the metadata that was asked for.
  static func fetch(
    _ address: MetadataAddress, typed: String, beside file: StateFile, role: Role, environment: Environment,
    among helpers: RunningHelpers
  ) -> MetadataReading {
    var contents: [UInt8] = []
    let fetched = fetch(address, typed: typed, environment: environment, among: helpers, keeping: &contents)
    if fetched.description == nil || helpers.isOver { return fetched }
    var kept = keep(contents, beside: file, role: role, environment: environment)
    kept.typed = typed
    if kept.path.isEmpty { kept.path = typed }
    return kept
  }

  /// The metadata that a text names, for a command: of a file, or from an address. A signal ends the program also while it waits.
  package static func reading(of typed: String, environment: Environment) throws -> MetadataReading {
    var contents: [UInt8] = []
    let fetched = try fetched(from: typed, environment: environment, keeping: &contents)
    return fetched ?? read(typed: typed, environment: environment, now: Clock.now)
  }

  /// The same, and keeps the bytes that were inspected.
  package static func reading(of typed: String, environment: Environment, keeping contents: inout [UInt8]) throws
    -> MetadataReading
  {
    let fetched = try fetched(from: typed, environment: environment, keeping: &contents)
    return fetched ?? read(typed: typed, environment: environment, now: Clock.now, keeping: &contents)
  }

  /// nil where the text is no web address.
  private static func fetched(from typed: String, environment: Environment, keeping contents: inout [UInt8]) throws
    -> MetadataReading?
  {
    guard let judged = MetadataAddress.judge(typed) else { return nil }
    guard let address = judged.value else {
      return MetadataReading(typed: typed, path: typed, description: nil, findings: judged.findings, isUnreadable: true)
    }
    let helpers = RunningHelpers()
    let fetched = try EndableWait.result(among: helpers) {
      var contents: [UInt8] = []
      let reading = fetch(address, typed: typed, environment: environment, among: helpers, keeping: &contents)
      return (reading, contents)
    }
    contents = fetched.1
    return fetched.0
  }

  /// Keeps metadata as `<role>-metadata.xml` beside the state file, so that the next module finds it there, and reads it. A
  /// file that has the name already stays as it is, and the new one gets a number; the same contents are kept once.
  package static func keep(_ contents: [UInt8], beside file: StateFile, role: Role, environment: Environment)
    -> MetadataReading
  {
    do throws(StateFileError) {
      let path = try file.keepBeside("\(role.rawValue)-metadata", ".xml", contents) { _ in false }
      return read(typed: path, environment: environment, now: Clock.now)
    } catch {
      return .notKept(error.reason)
    }
  }

  /// What there is to say about a file. A text that names none, because it is a value of another field, gets only that.
  package static func findings(of inspection: MetadataInspection, typed: String) -> [Finding] {
    guard inspection.isUnreadable, let foreign = Finding.foreign(insteadOfMetadataFile: typed) else {
      return inspection.findings
    }
    return [foreign]
  }

  /// The absolute path that is probably meant; a text that can be none is left as it is, and not found.
  package static func path(typed: String, environment: Environment) -> String {
    let path = TypedPath(typed: typed, home: environment["HOME"] ?? "", currentFolder: TypedPath.currentFolder)
    guard let path else { return typed }
    return path.exists ? path.path : TypedPath.foreign(typed) ?? path.path
  }
}

extension MetadataReading {
  /// What is answered where metadata cannot be kept beside the state file.
  package static func notKept(_ reason: String) -> MetadataReading {
    let finding = Finding(
      ProgramCode.notKept.rawValue, .error, "The metadata cannot be saved beside your answers: \(reason).",
      advice: "Please save it as a file yourself, and type its path here.")
    return MetadataReading(typed: "", path: "", description: nil, findings: [finding])
  }
}
