import Glibc
import Machine
import SetupRules
import Synchronization
import Wizard

/// A state file that is open for saving. Its lock is held, so that no other connect-sso saves it; and what is in it is
/// known, so that a change by anybody else is seen before it is written over.
///
/// It can be shared by threads: what they ask for is done one after the other.
package final class OpenStateFile: Sendable {
  struct State: Sendable {
    /// The lock file, open and locked; nil while the lock is not held.
    var lock: Int32?
    /// What was last read from the file or written to it; nil where there was none.
    var known: [UInt8]?
    /// What was last tried to be written.
    var tried: [UInt8]?
    /// Since when the present file waits to be set aside: until it is, nothing is saved.
    var owedSettingAside: Timestamp?
  }

  package let file: StateFile
  let state = Mutex(State())

  /// Names the file; nothing is locked, read or written yet.
  package init(_ file: StateFile) {
    self.file = file
  }

  deinit { release() }

  /// Does something with the file and its folder, which is made where it is missing, while the lock is held. A lock that was
  /// lost, with a folder that is gone, or that could not be had before, is taken first.
  func whileHeld<Result: Sendable>(
    _ body: (inout State, borrowing Location) throws(StateFileError) -> Result
  ) throws(StateFileError) -> Result {
    try state.withLock { (state) throws(StateFileError) -> Result in
      let here = try self.locationForSaving()
      switch try self.hold(&state, here) {
      case .taken: return try body(&state, here)
      case .held(let holder): throw .locked(path: self.file.path, processID: holder.processID)
      }
    }
  }
}
