import Glibc

/// Tells when an XML file arrives in one of the folders or leaves it, with inotify.
///
/// Where inotify has no room left (EMFILE, ENOSPC), it watches nothing, and the wizard goes on without.
package final class DownloadWatch {
  /// Becomes readable when something happened in a folder; nil where nothing is watched.
  package let descriptor: Int32?
  /// The time after which `changed()` is worth a call although the descriptor is still, in milliseconds; nil where
  /// it never is. Windows does not tell WSL of its downloads.
  package let callAgainAfter: Int?

  private let silentFolders: [String]
  private var lastModified: [Int?]

  package init(_ folders: DownloadFolders) {
    descriptor = DownloadWatch.watching(folders.ofLinux)
    silentFolders = folders.ofWindows
    lastModified = silentFolders.map { FileStatus(ofPath: $0)?.modified }
    callAgainAfter = silentFolders.isEmpty ? nil : 2_000
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Whether an XML file was made, moved, removed or written to the end in a folder since the last call. Never waits.
  package func changed() -> Bool {
    let modified = silentFolders.map { FileStatus(ofPath: $0)?.modified }
    defer { lastModified = modified }
    return drained() || modified != lastModified
  }

  private static func watching(_ folders: [String]) -> Int32? {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    let wanted = UInt32(IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_ONLYDIR)
    let watched = folders.filter { inotify_add_watch(descriptor, $0, wanted) >= 0 }
    if watched.isEmpty {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private func drained() -> Bool {
    guard let descriptor else { return false }
    var found = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      guard let got = try? calling({ read(descriptor, &buffer, buffer.count) }), got > 0 else { return found }
      found = DownloadWatch.tellsOfXML(buffer[..<got]) || found
    }
  }

  /// Reads `struct inotify_event`s: four 32-bit words, the last of them the length of the name that follows.
  private static func tellsOfXML(_ events: ArraySlice<UInt8>) -> Bool {
    var rest = events
    while rest.count >= 16 {
      let (mask, length) = rest.withUnsafeBytes {
        ($0.loadUnaligned(fromByteOffset: 4, as: UInt32.self), $0.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
      }
      let name = rest.dropFirst(16).prefix(Int(length)).prefix { $0 != 0 }
      // When events were lost, anything can have happened.
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      if String(decoding: name, as: UTF8.self).lowercased().hasSuffix(".xml") { return true }
      rest = rest.dropFirst(16 + Int(length))
    }
    return false
  }
}
