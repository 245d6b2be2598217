import Glibc

/// The right to save a run, held by one process at a time; given back when it is released, or when the process ends in
/// whatever way.
public final class Lock {
  private var descriptor: Int32?

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { release() }

  /// Gives the right back; again, does nothing.
  public func release() {
    guard let descriptor else { return }
    // The process id goes first: whoever has the lock next has not written its own yet. A failure leaves an id
    // that is compared with the real holder before it is used.
    ftruncate(descriptor, 0)
    // Closing would not be enough while a child that is being started still has the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
    self.descriptor = nil
  }

  /// What an attempt to take the lock ended with.
  enum Attempt {
    case taken(Lock)
    case held(Holder)
  }

  /// Who has the lock.
  struct Holder {
    /// The id that stands in the lock file; nil where it holds none.
    let processID: Int32?
    /// Whether the kernel names the same process as the one that has the lock, so that it may be sent a signal.
    let isCertain: Bool
  }

  /// Takes the lock of a state file, or tells who has it, without waiting.
  static func attempt(for name: String, in folder: borrowing Folder) throws(FileFailure) -> Attempt {
    while true {
      let descriptor = try folder.open(name + Suffix.lock, O_RDWR | O_CREAT)
      do {
        try calling { flock(descriptor, LOCK_EX | LOCK_NB) }
      } catch {
        defer { close(descriptor) }
        guard error.code == EWOULDBLOCK else { throw error }
        return .held(holder(of: descriptor))
      }
      let lock = Lock(descriptor: descriptor)
      // Somebody may have removed or replaced the file before it was locked: then the lock is of no use.
      guard try folder.isSame(descriptor, as: name + Suffix.lock) else { continue }
      lock.writeProcessID()
      return .taken(lock)
    }
  }

  /// Says who has the lock; one that nobody can read is still a lock.
  private func writeProcessID() {
    guard let descriptor else { return }
    // Always of one length, so that nothing of a longer number stays: cutting the file first takes as long again.
    let digits = String(getpid())
    let line = Array((String(repeating: " ", count: max(0, 10 - digits.utf8.count)) + digits + "\n").utf8)
    pwrite(descriptor, line, line.count, 0)
  }

  private static func holder(of descriptor: Int32) -> Holder {
    let capacity = 16
    var buffer = [UInt8](repeating: 0, count: capacity)
    let count = max(0, pread(descriptor, &buffer, capacity, 0))
    let digits = buffer[..<count].prefix { $0 != UInt8(ascii: "\n") }.drop { $0 == UInt8(ascii: " ") }
    guard let processID = Int32(String(decoding: digits, as: UTF8.self)), processID > 1 else {
      return Holder(processID: nil, isCertain: false)
    }
    return Holder(processID: processID, isCertain: processID != getpid() && kernelNames(processID, descriptor))
  }

  /// Whether `/proc/locks` has a line such as `1: FLOCK ADVISORY WRITE 4711 fd:01:131092 0 EOF` for process and file.
  private static func kernelNames(_ processID: Int32, _ descriptor: Int32) -> Bool {
    var status = stat()
    // Where the kernel does not tell, nobody is sent a signal.
    guard fstat(descriptor, &status) == 0, let folder = try? Folder("/proc"),
      let bytes = try? folder.read("locks", limit: 1 << 20)
    else { return false }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      guard let file = words.dropLast(2).last, let holder = words.dropLast(3).last else { return false }
      return holder == String(processID) && file.hasSuffix(":\(status.st_ino)")
    }
  }
}
