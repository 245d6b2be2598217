import Machine
import Rehearsal
import SetupRules
import StateFile
import Wizard

/// The folder in which one rehearsal keeps all that it writes: the answers, the console, and what that downloads. Each kind of
/// rehearsal has one that stays to be gone on with; a second one at the same time has its own, which goes when it ends.
package struct RehearsalFolder: ~Copyable {
  /// What an earlier rehearsal has left.
  enum Left {
    case nothing
    /// Something that cannot be gone on with.
    case damaged
    case rehearsal(SetupRun, ConsoleState)
  }

  package let home: String
  /// Where the console's downloads go.
  package let downloads: String
  /// Whether it stays.
  let isKept: Bool
  let path: String
  /// The folder itself, locked as long as it is in use.
  private let ownership: Folder

  /// Takes or makes the folder, inside that of all demonstrations. Those of others that have ended go, but for the kept ones.
  ///
  /// - Parameter kind: the role and the wording, in a word.
  package init(environment: Environment, kind: String) throws(ScratchFolder.Failure) {
    let scratch = try ScratchFolder(madeBy: environment)
    do throws(FileFailure) {
      try self.init(in: scratch, kind)
    } catch {
      throw .cannotMake(path: error.path ?? scratch.path, reason: error.reason)
    }
  }

  private init(in scratch: ScratchFolder, _ kind: String) throws(FileFailure) {
    // One at a time, so that a folder that is just being made is not taken for one that was left behind.
    let turn = try Folder(scratch.path)
    _ = try turn.lock(waits: true)
    Self.removeLeftovers(in: turn, scratch)
    let name = Self.beginningOfKeptNames + kind
    if try turn.status(of: name)?.isFolder != true { ScratchFolder.remove(scratch.file(name)) }
    let isKept = try Folder(making: scratch.file(name)).lock()
    let path = isKept ? scratch.file(name) : try scratch.makeFolder(Self.beginningOfName)
    let ownership = try Folder(path)
    _ = try ownership.lock()
    _ = try Folder(making: "\(path)/home/Downloads")
    self.ownership = ownership
    self.path = path
    self.isKept = isKept
    home = "\(path)/home"
    downloads = "\(home)/Downloads"
  }

  package var stateFile: StateFile { Self.stateFile(in: path) }

  /// The state file of a rehearsal whose folder is this one. It stands in the home, so that its path begins with `~/`.
  package static func stateFile(in folder: String) -> StateFile {
    StateFile(path: "\(folder)/home/.local/state/connect-sso/rehearsal.json")
  }

  /// How the names of all their folders begin, and those of the kept ones.
  package static let beginningOfName = "rehearse."
  private static let beginningOfKeptNames = beginningOfName + "kept-"
  private static let nameOfConsole = "console.json"

  /// What an earlier rehearsal with this console has left here; nothing is changed.
  func left(_ console: Console, role: Role) -> Left {
    do {
      let run = try stateFile.read()
      let bytes = try ownership.read(Self.nameOfConsole, limit: ConsoleRecord.greatestSize + 1)
      if run == nil, bytes == nil { return .nothing }
      guard let run, let record = bytes.flatMap(ConsoleRecord.init(reading:)),
        let earlier = ConsoleState(console, role: role, restoring: record)
      else { return .damaged }
      return .rehearsal(run, earlier)
    } catch {
      return .damaged
    }
  }

  /// Keeps the console; what cannot be kept leaves the one before.
  static func keep(_ record: ConsoleRecord, in path: String) {
    // The rehearsal goes on without it, and the folder may be gone.
    try? Folder(path).put(Array(record.text.utf8), as: nameOfConsole)
  }

  /// Empties the folder.
  func clear() throws(FileFailure) {
    ScratchFolder.remove("\(path)/\(Self.nameOfConsole)")
    ScratchFolder.remove(home)
    _ = try Folder(making: downloads)
  }

  /// The environment as somebody has it who works in the folder, on this very machine.
  package func environment(of outside: Environment, region: String) -> Environment {
    var environment = outside
    for name in Self.namesOfElsewhere { environment[name] = nil }
    environment["HOME"] = home
    environment["XDG_STATE_HOME"] = "\(home)/.local/state"
    environment["XDG_CONFIG_HOME"] = "\(home)/.config"
    environment["XDG_DOWNLOAD_DIR"] = downloads
    environment["AWS_REGION"] = region
    // The console is the browser.
    environment["DISPLAY"] = "rehearsal"
    return environment
  }

  /// What would lead the wizard to another computer, or to folders of its own.
  private static let namesOfElsewhere = [
    "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "WSL_DISTRO_NAME",
    "WSL_INTEROP",
  ]

  func bounds(_ environment: Environment) -> DemonstrationBounds {
    DemonstrationBounds(
      folder: path, home: home,
      downloadFolders: DownloadFolders(
        environment: environment, home: home, currentFolder: downloads, windowsPeople: nil),
      message: "A rehearsal reads only its own files.",
      advice: "Please download the file in the console, and take the suggested one with Enter on the empty field.",
      rehearse: { [path, downloads] effect in
        switch effect {
        case .wizard: break
        case .save(let name, let contents): return Self.save(contents, as: name, in: downloads)
        case .keep(let record): Self.keep(record, in: path)
        case .clear: for name in ScratchFolder.names(in: downloads) { ScratchFolder.remove("\(downloads)/\(name)") }
        }
        return nil
      })
  }

  /// Keeps a file that the console downloads; answers with the system's reason where it cannot.
  private static func save(_ contents: String, as name: String, in folder: String) -> String? {
    do {
      try Folder(folder).put(Array(contents.utf8), as: name)
      return nil
    } catch {
      return error.reason
    }
  }

  /// Removes the folder with all that is in it. What cannot be removed stays for the system's own cleaning.
  package func remove() { ScratchFolder.remove(path) }

  /// Removes the folders whose rehearsals have ended without removing them.
  private static func removeLeftovers(in opened: borrowing Folder, _ scratch: ScratchFolder) {
    for name in ScratchFolder.names(in: scratch.path)
    where name.hasPrefix(beginningOfName) && !name.hasPrefix(beginningOfKeptNames) {
      let path = scratch.file(name)
      // What is no folder, such as a link, or cannot be locked is in use, or nobody's.
      guard (try? opened.status(of: name))?.isFolder == true else { continue }
      if let folder = try? Folder(path), (try? folder.lock()) == true { ScratchFolder.remove(path) }
    }
  }
}
