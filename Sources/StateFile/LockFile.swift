import Glibc
import Machine
import SetupRules

/// The file `<file>.lock`: who has it locked may save. Its first line is that process's id, always of one length; a second
/// one says who wants the run, while somebody does.
enum LockFile {
  /// What an attempt to take the lock ended with.
  enum Attempt {
    case taken(descriptor: Int32)
    case held(Holder)
  }

  struct Holder: Sendable {
    /// The id that stands in the lock file; nil where it holds none.
    let processID: Int32?
    /// Whether the kernel names the same process as the one that has the lock, so that it may be sent a signal.
    let isCertain: Bool
  }

  /// Takes the lock of a state file, or tells who has it, without waiting. A file that is not ours is not locked, and not
  /// written to.
  static func attempt(for name: String, in folder: borrowing Folder) throws(FileFailure) -> Attempt {
    while true {
      let descriptor = try open(name, in: folder)
      do throws(FileFailure) {
        guard try Descriptor.lock(descriptor) else {
          defer { close(descriptor) }
          return .held(holder(of: descriptor))
        }
        // Somebody may have removed or replaced the file before it was locked: then the lock is of no use.
        guard try folder.isSame(descriptor, as: name + Suffix.lock) else {
          close(descriptor)
          continue
        }
        let contents = contents(of: descriptor)
        guard isOurs(contents) else { throw FileFailure("connect-sso has not made it") }
        try folder.giveToOwner(descriptor, of: name)
        write(line(for: getpid()), to: descriptor, at: 0)
        if contents.count > lineLength { ftruncate(descriptor, off_t(lineLength)) }
        return .taken(descriptor: descriptor)
      } catch {
        close(descriptor)
        throw error
      }
    }
  }

  /// Gives the lock back.
  static func release(_ descriptor: Int32) {
    // The process id goes first: whoever has the lock next has not written its own yet. A failure leaves an id
    // that is compared with the real holder before it is used.
    ftruncate(descriptor, 0)
    // Closing would not be enough while a child that is being started still has the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Says in the lock file who wants the run, for whoever has it; nil takes the words away.
  static func claim(_ words: String?, for name: String, in folder: borrowing Folder) throws(FileFailure) {
    let descriptor = try open(name, in: folder)
    defer { close(descriptor) }
    guard isOurs(contents(of: descriptor)) else { return }
    ftruncate(descriptor, off_t(lineLength))
    if let words { write(Array((claimStart + words + "\n").utf8), to: descriptor, at: lineLength) }
  }

  /// Who wants the run, as the lock file of this process says; nil while nobody does.
  static func claim(in contents: [UInt8]) -> String? {
    guard isOurs(contents), contents.starts(with: line(for: getpid())) else { return nil }
    let words = contents.dropFirst(lineLength + claimStart.utf8.count).prefix { $0 != UInt8(ascii: "\n") }
    return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
  }

  private static let claimStart = "for "
  private static let lineLength = 11

  private static func open(_ name: String, in folder: borrowing Folder) throws(FileFailure) -> Int32 {
    while true {
      // Without O_CREAT first: in a folder for everybody, the kernel refuses that for a file of somebody else.
      do {
        return try folder.open(name + Suffix.lock, O_RDWR)
      } catch {
        if error.code != ENOENT { throw error }
      }
      do {
        return try folder.open(name + Suffix.lock, O_RDWR | O_CREAT | O_EXCL)
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    let capacity = 1024
    var buffer = [UInt8](repeating: 0, count: capacity)
    return Array(buffer[..<max(0, pread(descriptor, &buffer, capacity, 0))])
  }

  /// Whether the contents are those of a lock file of this program: nothing, or its first line, and who wants the run.
  private static func isOurs(_ contents: [UInt8]) -> Bool {
    let line = contents.prefix(lineLength)
    // Given back in the moment in which somebody said that they want the run, the first line is zero bytes.
    let isGivenBack = line.allSatisfy { $0 == 0 }
    let rest = contents.dropFirst(lineLength)
    return (isGivenBack || isLine(line)) && (rest.isEmpty || rest.starts(with: claimStart.utf8))
  }

  private static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count == lineLength, line.last == UInt8(ascii: "\n") else { return false }
    let digits = line.dropLast().drop { $0 == UInt8(ascii: " ") }
    return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func line(for processID: Int32) -> [UInt8] {
    let digits = String(processID)
    return Array((String(repeating: " ", count: max(0, lineLength - 1 - digits.utf8.count)) + digits + "\n").utf8)
  }

  /// A lock that nobody can read is still a lock.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) {
    pwrite(descriptor, bytes, bytes.count, off_t(offset))
  }

  private static func holder(of descriptor: Int32) -> Holder {
    let digits = contents(of: descriptor).prefix { $0 != UInt8(ascii: "\n") }.drop { $0 == UInt8(ascii: " ") }
    guard let processID = Int32(String(decoding: digits, as: UTF8.self)), processID > 1 else {
      return Holder(processID: nil, isCertain: false)
    }
    return Holder(processID: processID, isCertain: processID != getpid() && kernelNames(processID, descriptor))
  }

  /// Whether `/proc/locks` has a line such as `1: FLOCK ADVISORY WRITE 4711 fd:01:131092 0 EOF` for process and file.
  private static func kernelNames(_ processID: Int32, _ descriptor: Int32) -> Bool {
    // Where the kernel does not tell, nobody is sent a signal.
    guard let inode = try? FileStatus(ofDescriptor: descriptor).identity.inode, let folder = try? Folder("/proc"),
      let bytes = try? folder.read("locks", limit: 1 << 20)
    else { return false }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      guard let file = words.dropLast(2).last, let holder = words.dropLast(3).last else { return false }
      return holder == String(processID) && file.hasSuffix(":\(inode)")
    }
  }
}
