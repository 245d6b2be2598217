import Glibc
import SetupRules

/// Keeps pasted XML as a file beside the state file, so that the next module finds it there.
enum PastedMetadata {
  /// Why the text could not be kept.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case noFolder(String, reason: String)
    case notWritten(String, reason: String)

    var description: String {
      switch self {
      case .noFolder(let path, let reason): "The folder \(path.withoutTerminalControls) cannot be made: \(reason)."
      case .notWritten(let path, let reason):
        "The pasted text cannot be saved as \(path.withoutTerminalControls): \(reason)."
      }
    }
  }

  /// Saves the text, mode 0600, and answers with the path. The file appears whole or not at all.
  ///
  /// - Parameter stateFile: the absolute path of the state file; its folder is made where it is missing.
  static func save(_ xml: String, beside stateFile: String, role: Role) throws(Failure) -> String {
    let folder = folder(of: stateFile)
    if let failure = FolderMaking.make(folder, mode: 0o700) {
      throw .noFolder(failure.path, reason: reason(failure.code))
    }
    let path = (folder == "/" ? "" : folder) + "/\(role.rawValue)-metadata.xml"
    let new = path + ".new"

    unlink(new)
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritten(path, reason: reason(errno)) }
    let failure =
      OpenFile.write(Array(asUTF8Document(xml).utf8), to: descriptor) ?? (fsync(descriptor) == 0 ? nil : errno)
    close(descriptor)
    if let failure {
      unlink(new)
      throw .notWritten(path, reason: reason(failure))
    }
    guard rename(new, path) == 0 else {
      let failure = errno
      unlink(new)
      throw .notWritten(path, reason: reason(failure))
    }
    synchronize(folder)
    return path
  }

  /// XML must begin with its first character, and says in its declaration how it is encoded (XML 1.0, 4.3.3). The
  /// file is written as UTF-8, whatever the pasted declaration says.
  private static func asUTF8Document(_ xml: String) -> String {
    let text = xml.withoutBlanksAround + "\n"
    let declaration = text.prefix(200).prefix { $0 != ">" }
    let pieces = declaration.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
    guard text.hasPrefix("<?xml"), let key = pieces.firstIndex(where: { $0.filter { $0 != " " } == "encoding=" }),
      pieces.indices.contains(key + 1), pieces[key + 1].lowercased() != "utf-8"
    else { return text }
    return #"<?xml version="1.0" encoding="UTF-8"?"# + text.dropFirst(declaration.count)
  }

  private static func folder(of path: String) -> String {
    let scalars = path.unicodeScalars
    guard let slash = scalars.lastIndex(of: "/"), slash > scalars.startIndex else { return "/" }
    return String(scalars[..<slash])
  }

  /// Makes the new name survive a power cut. Where it cannot, the file is still there.
  private static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
