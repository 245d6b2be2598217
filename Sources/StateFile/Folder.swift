import Glibc

/// An open folder. Every name is looked up in it, so what belongs together stays together even when somebody renames
/// the folder meanwhile.
struct Folder: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `FileFailure`, with the code `ENOENT` where there is no such folder.
  init(_ path: String) throws(FileFailure) {
    descriptor = try calling { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  deinit { Glibc.close(descriptor) }

  /// Whether the name is there, as a regular file. Throws where it is something else.
  func holds(_ name: String) throws(FileFailure) -> Bool {
    guard let status = try status(of: name) else { return false }
    try Self.requireRegular(status)
    return true
  }

  /// A name that nothing has yet: `<stem><ending>`, else `<stem>-2<ending>` and so on.
  func freeName(_ stem: String, _ ending: String = "") throws(FileFailure) -> String {
    for number in 1...1000 {
      let name = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
      if try status(of: name) == nil { return name }
    }
    throw FileFailure(code: EEXIST)
  }

  /// Opens a regular file; the caller closes it.
  func open(_ name: String, _ flags: Int32) throws(FileFailure) -> Int32 {
    // A pipe without a writer would wait, and a terminal would become ours, were it not for two of the flags.
    let always = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let file: Int32
    do {
      file = try calling { openat(descriptor, name, flags | always, 0o600) }
    } catch {
      switch error.code {
      case ELOOP: throw FileFailure("it is a symbolic link")
      case EISDIR: throw FileFailure("it is a folder")
      default: throw error
      }
    }
    do {
      var status = stat()
      try calling { fstat(file, &status) }
      try Self.requireRegular(status)
    } catch {
      Glibc.close(file)
      throw error
    }
    return file
  }

  /// The whole file, or its first `limit` bytes; nil where there is none.
  func read(_ name: String, limit: Int) throws(FileFailure) -> [UInt8]? {
    let file: Int32
    do {
      file = try open(name, O_RDONLY)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    defer { Glibc.close(file) }
    var bytes: [UInt8] = []
    let capacity = 64 << 10
    var buffer = [UInt8](repeating: 0, count: capacity)
    while bytes.count < limit {
      let count = try calling { Glibc.read(file, &buffer, min(capacity, limit - bytes.count)) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Makes a new file that only its owner can read, and waits until the disk has it.
  ///
  /// - Parameter model: The file whose owner it gets, as `giveToOwner` says.
  func write(_ bytes: [UInt8], to name: String, asOwned model: String) throws(FileFailure) {
    let file = try open(name, O_WRONLY | O_CREAT | O_EXCL)
    do {
      // The mask of the process may have taken rights away.
      try calling { fchmod(file, 0o600) }
      try giveToOwner(file, of: model)
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try calling { rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } }
        rest = rest.dropFirst(count)
      }
      try calling { fsync(file) }
    } catch {
      Glibc.close(file)
      throw error
    }
    // Some network file systems tell only here that they could not keep what was written. Linux closes also when
    // a signal interrupts.
    if Glibc.close(file) != 0, errno != EINTR { throw FileFailure(code: errno) }
  }

  /// What root makes in a participant's folder is the participant's: it gets the owner and the group of the file that
  /// it belongs to, or of the folder where there is none yet. For anybody else, nothing.
  func giveToOwner(_ file: Int32, of model: String) throws(FileFailure) {
    guard geteuid() == 0 else { return }
    var present = stat()
    try calling { fstat(file, &present) }
    var wanted = stat()
    if let status = try status(of: model) { wanted = status } else { try calling { fstat(descriptor, &wanted) } }
    guard present.st_uid != wanted.st_uid || present.st_gid != wanted.st_gid else { return }
    try calling { fchown(file, wanted.st_uid, wanted.st_gid) }
  }

  /// The same for a folder that was made in this one.
  func giveToOwner(_ path: String) throws(FileFailure) {
    guard geteuid() == 0 else { return }
    var wanted = stat()
    try calling { fstat(descriptor, &wanted) }
    if wanted.st_uid != 0 || wanted.st_gid != getegid() { try calling { chown(path, wanted.st_uid, wanted.st_gid) } }
  }

  /// Gives the file a second name that is not taken yet.
  func link(_ name: String, to other: String) throws(FileFailure) {
    try calling { linkat(descriptor, name, descriptor, other, 0) }
  }

  /// Renames the file, in one moment, also over another one.
  func rename(_ name: String, to other: String) throws(FileFailure) {
    try calling { renameat(descriptor, name, descriptor, other) }
  }

  /// Removes the file; that there is none is fine.
  func remove(_ name: String) throws(FileFailure) {
    do {
      try calling { unlinkat(descriptor, name, 0) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Whether an open file is still the one that has the name.
  func isSame(_ file: Int32, as name: String) throws(FileFailure) -> Bool {
    var opened = stat()
    try calling { fstat(file, &opened) }
    guard let named = try status(of: name) else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Waits until the disk has the names.
  func sync() throws(FileFailure) {
    do {
      try calling { fsync(descriptor) }
    } catch {
      // A file system that cannot do this for a folder says so with EINVAL, and has nothing better.
      if error.code != EINVAL { throw error }
    }
  }

  /// What the system says of a name, links not followed; nil where there is nothing.
  func status(of name: String) throws(FileFailure) -> stat? {
    var status = stat()
    do {
      try calling { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return status
  }

  /// Whether the name is there, as a regular file.
  func isRegular(_ name: String) throws(FileFailure) -> Bool {
    try status(of: name).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  private static func requireRegular(_ status: stat) throws(FileFailure) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileFailure("it is a folder")
    case S_IFLNK: throw FileFailure("it is a symbolic link that changed meanwhile")
    case S_IFIFO, S_IFSOCK: throw FileFailure("it is a pipe, not a file")
    default: throw FileFailure("it is a device, not a file")
    }
  }
}
