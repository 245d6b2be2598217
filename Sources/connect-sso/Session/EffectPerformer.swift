import NcursesTerminal
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// Performs the wizard's orders to the outside world. What may take long runs beside the screen, one at a time, in order.
final class EffectPerformer {
  let file: StateFile
  let environment: Environment
  let inbox: Inbox<Event>
  /// What is to be sent to the terminal as it is.
  private let terminalBytes: Inbox<[UInt8]>
  private let saver = Worker()
  let reader = Worker()
  /// The newest run that waits to be saved; older ones need no writing any more.
  private let waiting = WaitingRun()
  var watch: DownloadWatch?
  let home: String
  /// Looked up when they are needed: it takes a few system calls.
  lazy var downloadFolders =
    givenFolders
    ?? DownloadFolders(environment: environment, home: home, currentFolder: MetadataPath.currentFolder)
  private let givenFolders: DownloadFolders?
  /// Nothing is saved while another wizard has the run.
  var hold = Hold.elsewhere

  /// - Parameter downloadFolders: Nil for those that the environment names.
  init(
    file: StateFile, environment: Environment, downloadFolders: DownloadFolders? = nil,
    wake: @escaping @Sendable () -> Void
  ) {
    givenFolders = downloadFolders
    self.file = file
    self.environment = environment
    inbox = Inbox(wake: wake)
    terminalBytes = Inbox(wake: wake)
    home = environment["HOME"] ?? ""
  }

  /// What the effects have answered since the last time. That a run is saved counts only for the newest one.
  func answers() -> [Event] {
    let answers = inbox.takeAll()
    return waiting.isSettled ? answers : answers.filter { $0 != .saved }
  }

  /// What the terminal is to be sent since the last time.
  func bytesForTerminal() -> [UInt8] { terminalBytes.takeAll().flatMap { $0 } }

  /// Becomes readable when something arrives in a download folder.
  var watchedDescriptor: Int32? {
    guard let watch, watch.descriptor >= 0 else { return nil }
    return watch.descriptor
  }

  /// How long the download folders can be left alone although nothing is readable, in milliseconds; nil for ever.
  var lookAgainAfter: Int? { watch?.callAgainAfter }

  func save(_ run: SetupRun) {
    // A run that stays with another wizard is not written here.
    if case .elsewhere = hold { return }
    waiting.put(run)
    let (file, inbox, waiting) = (file, inbox, waiting)
    saver.submit {
      guard let run = waiting.take() else { return }
      inbox.post(waiting.write(run, to: file))
    }
  }

  /// Waits until what was ordered to be saved is on disk, at most five seconds.
  func waitForSaves() {
    _ = saver.finish(within: 5000)
  }

  /// Calls back, on another thread, when all that was ordered to be read so far is answered.
  func afterReading(_ done: @escaping @Sendable () -> Void) {
    reader.submit(done)
  }

  /// Why the last save failed; nil when it did not.
  var lastFailure: StateFileError? { waiting.lastFailure }

  func perform(_ effect: Effect, for role: Role) {
    switch effect {
    case .readMetadata(let typed): read(typed: typed, role)
    case .findOtherApplication: findOtherApplication(role)
    case .findAgentsRun: findAgentsRun()
    case .keepPastedMetadata(let text): keepPasted(text, role)
    case .copyMetadata(let typed): copyMetadata(typed, role)
    case .completePath(let typed): complete(typed)
    case .searchMetadata:
      watch = watch ?? DownloadWatch(downloadFolders)
      searchMetadata()
    case .openAddress(let address): open(address)
    case .copy(let value): copy(value)
    case .setAside: setAside()
    case .takeOver: takeOver()
    default: break
    }
  }

  /// Writes the handout of a run beside the state file.
  func writeHandout(_ run: SetupRun, _ pages: NamedValues<Page>) {
    let (inbox, file, environment) = (inbox, file, environment)
    reader.submit {
      inbox.post(.handoutWritten(HandoutFile.write(run, pages, beside: file, environment: environment)))
    }
  }

  private func copy(_ value: String) {
    let (inbox, terminalBytes, clipboard) = (inbox, terminalBytes, Clipboard(environment: environment))
    reader.submit {
      switch clipboard.copy(value) {
      case .send(let bytes, let words):
        terminalBytes.post(bytes)
        inbox.post(.copied(how: words))
      case .done(let words), .unavailable(let words): inbox.post(.copied(how: words))
      }
    }
  }

  private func open(_ address: String) {
    let (inbox, environment) = (inbox, environment)
    reader.submit {
      if case .unavailable(let why) = BrowserOpening.open(address, environment: environment) {
        inbox.post(.copied(how: why))
      }
    }
  }

  func findOtherApplication(_ role: Role) {
    let (inbox, environment) = (inbox, environment)
    reader.submit {
      inbox.post(.otherApplicationFound(UsualRun(of: role.other, environment: environment)?.application))
    }
  }

  private func findAgentsRun() {
    let (inbox, environment) = (inbox, environment)
    reader.submit { inbox.post(.agentsRunFound(UsualRun(of: .agents, environment: environment)?.run)) }
  }

  private func setAside() {
    let (inbox, file) = (inbox, file)
    saver.submit {
      do throws(StateFileError) {
        _ = try file.setAside(now: Clock.now)
      } catch {
        inbox.post(.saveFailed(error.description))
      }
    }
  }

  private func takeOver() {
    do throws(StateFileError) {
      hold = try Hold(takingOver: file)
      let opened = try file.open(now: Clock.now)
      if let run = opened.run { inbox.post(.opened(run, isSaved: true, remarks: opened.notices)) }
    } catch {
      inbox.post(.saveFailed(error.description))
      inbox.post(.foundOpenElsewhere)
    }
  }
}
