import Glibc

/// An open folder. Every name is looked up in it, so what belongs together stays together even when somebody renames
/// the folder meanwhile. Links in it are never followed.
package struct Folder: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `FileFailure`, with the code `ENOENT` where there is no such folder.
  package init(_ path: String) throws(FileFailure) {
    guard !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    descriptor = try calling { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  /// Opens the folder, and makes it and those around it where they are missing. Their names reach the disk with the
  /// first `sync`: Linux's file systems keep a new folder and its name in its parent together.
  package init(making path: String, mode: mode_t = 0o700) throws(FileFailure) {
    do {
      try self.init(path)
    } catch {
      guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
      try Self.make(path, mode)
      try self.init(path)
    }
  }

  deinit { Glibc.close(descriptor) }

  /// Takes the lock of the folder, as `Descriptor.lock` says.
  package func lock(waits: Bool = false) throws(FileFailure) -> Bool { try Descriptor.lock(descriptor, waits: waits) }

  /// What the system says of a name; nil where there is nothing.
  package func status(of name: String) throws(FileFailure) -> FileStatus? {
    do {
      return try FileStatus(at: name, in: descriptor, followingLinks: false)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  package func isRegular(_ name: String) throws(FileFailure) -> Bool {
    try status(of: name)?.isRegular == true
  }

  /// Whether the name is there, as a regular file. Throws where it is something else.
  package func holds(_ name: String) throws(FileFailure) -> Bool {
    guard let kind = try status(of: name)?.kind else { return false }
    if kind == .link { throw FileFailure("it is a symbolic link that changed meanwhile") }
    guard kind == .regular else { throw FileFailure(kind) }
    return true
  }

  /// The first of `<stem><ending>`, `<stem>-2<ending>` and so on that nothing has yet, or that is ours.
  package func freeName(
    _ stem: String, _ ending: String = "", orOurs isOurs: (_ name: String) throws(FileFailure) -> Bool = { _ in false }
  ) throws(FileFailure) -> String {
    for number in 1...1000 {
      let name = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
      if try status(of: name) == nil { return name }
      if try isOurs(name) { return name }
    }
    throw FileFailure("every name for it is taken").about(stem + ending)
  }

  /// Opens a regular file; the caller closes it.
  package func open(_ name: String, _ flags: Int32, mode: mode_t = 0o600) throws(FileFailure) -> Int32 {
    do {
      return try Descriptor.openRegular(name, in: descriptor, flags | O_NOFOLLOW, mode: mode)
    } catch {
      switch error.code {
      case ELOOP: throw FileFailure(.link)
      case EISDIR: throw FileFailure(.folder)
      default: throw error
      }
    }
  }

  /// The whole file, or its first `limit` bytes; nil where there is none.
  package func read(_ name: String, limit: Int) throws(FileFailure) -> [UInt8]? {
    let file: Int32
    do {
      file = try open(name, O_RDONLY)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    defer { Glibc.close(file) }
    return try Descriptor.contents(of: file, atMost: limit)
  }

  /// Makes a new file, and waits until the disk has it. Where that fails, nothing of it stays.
  ///
  /// - Parameters:
  ///   - mode: its permissions, less those that the mask of the process takes; nil for exactly these permissions.
  ///   - permissions: those of its owner alone, unless others are to read it.
  ///   - model: the file whose owner it gets, as `giveToOwner` says; nil for the folder's.
  package func write(
    _ bytes: [UInt8], to name: String, mode: mode_t? = nil, permissions: mode_t = 0o600, asOwned model: String? = nil
  ) throws(FileFailure) {
    let file = try open(name, O_WRONLY | O_CREAT | O_EXCL, mode: mode ?? permissions)
    do throws(FileFailure) {
      do throws(FileFailure) {
        if mode == nil { try calling { fchmod(file, permissions) } }
        try giveToOwner(file, of: model)
        try Descriptor.write(bytes, to: file)
        try calling { fsync(file) }
      } catch {
        Glibc.close(file)
        throw error
      }
      // Some network file systems tell only here that they could not keep what was written. Linux closes also when
      // a signal interrupts.
      if Glibc.close(file) != 0, errno != EINTR { throw FileFailure(code: errno) }
    } catch {
      // Only tidying, and perhaps giving space back.
      try? remove(name)
      throw error
    }
  }

  /// Writes a file whole, or not at all, in place of one that has the name; when this returns, the disk has it.
  package func put(_ bytes: [UInt8], as name: String) throws(FileFailure) {
    let fresh = name + ".new"
    try remove(fresh)
    try write(bytes, to: fresh)
    do {
      try rename(fresh, to: name)
    } catch {
      // As above.
      try? remove(fresh)
      throw error
    }
    try sync()
  }

  /// What root makes in a participant's folder is the participant's: it gets the owner and the group of the file that
  /// it belongs to, or of the folder where there is none yet. For anybody else, nothing.
  package func giveToOwner(_ file: Int32, of model: String?) throws(FileFailure) {
    guard geteuid() == 0 else { return }
    let present = try FileStatus(ofDescriptor: file)
    var wanted = try FileStatus(ofDescriptor: descriptor)
    if let model, let status = try status(of: model) { wanted = status }
    guard present.owner != wanted.owner || present.group != wanted.group else { return }
    try calling { fchown(file, wanted.owner, wanted.group) }
  }

  /// Gives the file a second name that is not taken yet.
  package func link(_ name: String, to other: String) throws(FileFailure) {
    try calling { linkat(descriptor, name, descriptor, other, 0) }
  }

  /// Renames the file, in one moment, also over another one.
  package func rename(_ name: String, to other: String) throws(FileFailure) {
    try calling { renameat(descriptor, name, descriptor, other) }
  }

  /// Removes the file; that there is none is fine.
  package func remove(_ name: String) throws(FileFailure) {
    do {
      try calling { unlinkat(descriptor, name, 0) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Whether an open file is still the one that has the name.
  package func isSame(_ file: Int32, as name: String) throws(FileFailure) -> Bool {
    try FileStatus(ofDescriptor: file).identity == status(of: name)?.identity
  }

  /// Waits until the disk has the names.
  package func sync() throws(FileFailure) {
    do {
      try calling { fsync(descriptor) }
    } catch {
      // A file system that cannot do this for a folder says so with EINVAL, and has nothing better.
      if error.code != EINVAL { throw error }
    }
  }

  private static func make(_ path: String, _ mode: mode_t) throws(FileFailure) {
    let parent = PathParts.parent(of: path)
    do {
      try calling { mkdir(path, mode) }
    } catch {
      // Somebody else can have made it in between.
      if error.code == EEXIST, FileStatus(ofPath: path)?.isFolder == true { return }
      guard error.code == ENOENT || error.code == ENOTDIR, parent != path else { throw error.making(path) }
      // The folder above one that is not there is none that anybody means.
      if PathParts.name(of: PathParts.withoutSlashes(atEndOf: path)) == ".." {
        throw FileFailure("the folder \(parent) does not exist")
      }
      try make(parent, mode)
      try calling { mkdir(path, mode) }
    }
    if geteuid() == 0 { try Folder(path).takeOwner(of: Folder(parent)) }
  }

  private func takeOwner(of around: borrowing Folder) throws(FileFailure) {
    try around.giveToOwner(descriptor, of: nil)
  }
}
