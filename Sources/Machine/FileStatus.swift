import Glibc

/// What the system says of a file.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Sendable {
    case regular, folder, link, pipe, socket, device
  }

  /// The same for two names of one file.
  package struct Identity: Hashable, Sendable {
    let device: UInt
    package let inode: UInt
  }

  /// What tells one writing of a file from the next.
  package struct Generation: Equatable, Sendable {
    let identity: Identity
    /// Nanoseconds since 1970.
    package let modified: Int
    let bytes: Int
  }

  package let kind: Kind
  package let bytes: Int
  /// Nanoseconds since 1970.
  package let modified: Int
  package let identity: Identity
  package let owner: uid_t
  package let group: gid_t
  /// The bits of chmod(2).
  package let permissions: mode_t

  package var generation: Generation { Generation(identity: identity, modified: modified, bytes: bytes) }
  package var isRegular: Bool { kind == .regular }
  package var isFolder: Bool { kind == .folder }

  /// Links are followed. nil where there is no such file, or the way to it is closed.
  package init?(ofPath path: String) {
    guard let status = try? FileStatus(at: path) else { return nil }
    self = status
  }

  package init(ofDescriptor descriptor: Int32) throws(FileFailure) {
    var status = stat()
    try calling { fstat(descriptor, &status) }
    self.init(status)
  }

  package init(at path: String, in folder: Int32 = AT_FDCWD, followingLinks: Bool = true) throws(FileFailure) {
    // A C string ends at the first zero, and would name another file.
    guard !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    var status = stat()
    try calling { fstatat(folder, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    bytes = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    owner = status.st_uid
    group = status.st_gid
    permissions = status.st_mode & 0o7777
  }
}
