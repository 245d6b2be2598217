import Machine
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// The metadata file that a text names.
package enum MetadataFile {
  /// A text that names no file, because it is a value of another field, gets only that said.
  /// - Parameter keep: Is given what the file holds: exactly the bytes that were inspected.
  package static func read(
    typed: String, environment: Environment, keep: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) -> MetadataReading {
    let path = path(typed: typed, environment: environment)
    var reading = MetadataInspection.inspectFile(path, now: Clock.now, keep: keep)
    (reading.typed, reading.path) = (typed, path)
    if reading.isUnreadable, let foreign = Finding.foreign(insteadOfMetadataFile: typed) {
      reading.findings = [foreign]
      reading.isUnreadable = false
    }
    return reading
  }

  /// Fetches metadata from its address, and inspects it, as far as it has come. Only what is the metadata of that application
  /// has a description.
  private static func fetch(
    _ address: MetadataAddress, typed: String, environment: Environment, among helpers: RunningHelpers
  ) -> (reading: MetadataReading, contents: [UInt8]?) {
    func refused(_ finding: MetadataAddressFinding, _ contents: [UInt8]? = nil) -> (MetadataReading, [UInt8]?) {
      (MetadataReading(typed: typed, findings: [Finding(finding)], isUnreadable: contents == nil), contents)
    }
    let contents: [UInt8]
    switch HTTPSFetch(address.url, atMost: MetadataInspection.mostBytes, environment: environment, among: helpers) {
    case .noCurl: return refused(.noCurl)
    case .tookTooLong: return refused(.notFetched("no answer came within \(HTTPSFetch.usualLimit / 1000) seconds"))
    case .failed(let words): return refused(.notFetched(words))
    case .status(let status): return refused(.refused(status: status))
    case .contents(let bytes): contents = bytes
    }
    var reading = MetadataInspection.inspect(bytes: contents, now: Clock.now)
    if let description = reading.description, !address.belongs(toEntityID: description.record.entityID) {
      return refused(.tokenDiffers, contents)
    }
    (reading.typed, reading.path) = (typed, typed)
    // There is no file of which a good copy could be made.
    if reading.description == nil {
      for index in reading.findings.indices { reading.findings[index].offersCopy = false }
    }
    return (reading, contents)
  }

  /// The same, kept beside the state file if it is the metadata that was asked for.
  static func fetch(
    _ address: MetadataAddress, typed: String, beside file: StateFile, role: Role, environment: Environment,
    among helpers: RunningHelpers
  ) -> MetadataReading {
    let (fetched, contents) = fetch(address, typed: typed, environment: environment, among: helpers)
    guard let contents, fetched.description != nil, !helpers.isOver else { return fetched }
    var kept = keep(contents, beside: file, role: role, environment: environment)
    kept.typed = typed
    if kept.path.isEmpty { kept.path = typed }
    return kept
  }

  /// The metadata that a text names, for a command: of a file, or from an address; and what was fetched from there. A signal ends
  /// the program also while it waits.
  package static func reading(
    of typed: String, environment: Environment
  ) throws -> (reading: MetadataReading, fetched: [UInt8]?) {
    guard let judged = MetadataAddress.judge(typed) else { return (read(typed: typed, environment: environment), nil) }
    guard let address = judged.value else {
      return (MetadataReading(typed: typed, findings: judged.findings), nil)
    }
    let helpers = RunningHelpers()
    return try EndableWait.result(among: helpers) {
      let (reading, contents) = fetch(address, typed: typed, environment: environment, among: helpers)
      return (reading, contents)
    }
  }

  /// Keeps metadata as `<role>-metadata.xml` beside the state file, so that the next module finds it there, and reads it. A
  /// file that has the name already stays as it is, and the new one gets a number; the same contents are kept once.
  package static func keep(_ contents: [UInt8], beside file: StateFile, role: Role, environment: Environment)
    -> MetadataReading
  {
    do throws(StateFileError) {
      let path = try file.keepBeside("\(role.rawValue)-metadata", ".xml", contents) { _ in false }
      return read(typed: path, environment: environment)
    } catch {
      return .notKept(error.reason)
    }
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
    return MetadataReading(findings: [finding])
  }
}
