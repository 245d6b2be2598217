import StateFile

/// Whether this wizard may save the run.
enum Hold {
  case here(Lock)
  /// Another wizard has it open.
  case elsewhere
  /// There can be no lock here, as in a folder that cannot be written: each save fails, and says why.
  case impossible

  /// Takes the lock, without waiting.
  init(of file: StateFile) throws(StateFileError) {
    do throws(StateFileError) {
      self = .here(try file.lock())
    } catch {
      switch error {
      case .locked: self = .elsewhere
      case .cannotWrite: self = .impossible
      default: throw error
      }
    }
  }

  /// Takes the lock over: whoever has it saves and closes first, for which it has five seconds.
  init(takingOver file: StateFile) throws(StateFileError) {
    do throws(StateFileError) {
      self = .here(try file.lock())
    } catch {
      guard case .locked(_, let processID?) = error else { throw error }
      self = .here(try file.askHolderToClose(processID, within: .seconds(5)))
    }
  }
}
