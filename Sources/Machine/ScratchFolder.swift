import Glibc
import SetupRules

/// The folder of demonstrations and rehearsals: whatever they write stands here, apart from every real setup.
package struct ScratchFolder: Equatable, Sendable {
  /// Why the folder cannot be used. The description says so in words, and what to do.
  package enum Failure: Error, Equatable, Sendable {
    /// Something stands under its name that cannot be trusted with a setup.
    case unsafe(path: String, reason: String)
    case cannotMake(path: String, reason: String)
  }

  /// The absolute path, without a slash at its end.
  package let path: String

  /// Where the folder stands, whether or not it is there: `connect-sso` in `XDG_RUNTIME_DIR` where that is a folder of
  /// the user's own, else `connect-sso-<user id>` in `TMPDIR` or `/tmp`. Nothing is made.
  package init(locatedBy environment: Environment) {
    if let runtime = environment.folder("XDG_RUNTIME_DIR"), Self.isOwn(runtime) {
      path = PathParts.joined(runtime, "connect-sso")
    } else {
      path = PathParts.joined(environment.folder("TMPDIR") ?? "/tmp", "connect-sso-\(getuid())")
    }
  }

  /// The folder, made for its owner alone where it is missing.
  ///
  /// - Throws: `Failure` where it is a link, no folder, another user's, or open to others, and where it cannot be made.
  package init(madeBy environment: Environment) throws(Failure) {
    self.init(locatedBy: environment)
    // The mask of the process can only take rights away, and none of these.
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw .cannotMake(path: path, reason: String(cString: strerror(errno)))
    }
    let status: FileStatus
    do {
      status = try FileStatus(at: path, followingLinks: false)
    } catch {
      throw .cannotMake(path: path, reason: error.reason)
    }
    if let reason = Self.distrust(status) { throw .unsafe(path: path, reason: reason) }
  }

  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder in it whose name begins so and that nobody else has; answers with its path.
  package func makeFolder(_ beginning: String) throws(FileFailure) -> String {
    var template = Array(file(beginning + "XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFailure(code: errno).making(file(beginning)) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes what has a path, with all that is in it. What cannot be removed stays for the system's own cleaning.
  package static func remove(_ path: String) {
    // A link goes, and never what it leads to.
    if unlink(path) == 0 { return }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  package static func names(in path: String) -> [String] {
    // What cannot be read is left as it is.
    (try? FolderListing(of: path))?.entries.map(\.name) ?? []
  }

  private static func distrust(_ status: FileStatus) -> String? {
    if status.kind == .link { return "it is a symbolic link" }
    if !status.isFolder { return "it is not a folder" }
    if status.owner != getuid() { return "it belongs to another user" }
    return status.permissions & 0o077 != 0 ? "it is open to other users" : nil
  }

  /// The XDG Base Directory Specification wants a folder that its user owns; a login can leave one behind that is gone.
  private static func isOwn(_ path: String) -> Bool {
    guard let status = FileStatus(ofPath: path) else { return false }
    return status.isFolder && status.owner == getuid() && access(path, W_OK | X_OK) == 0
  }
}

extension ScratchFolder.Failure: CustomStringConvertible {
  /// What is wrong and what to do, in whole sentences.
  package var description: String {
    switch self {
    case .unsafe(let path, let reason):
      "The folder for demonstrations, \(path), is not used: \(reason). "
        + "Please move it away, or set TMPDIR to a folder of your own."
    case .cannotMake(let path, let reason):
      "The folder for demonstrations, \(path), cannot be made: \(reason). "
        + "Please set TMPDIR to a folder in which you can write."
    }
  }
}
