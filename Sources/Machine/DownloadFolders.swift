import Glibc
import SetupRules

/// The folders in which a browser probably leaves the metadata file.
package struct DownloadFolders: Equatable {
  /// Folders of this machine: the download folder, home, the current folder; each once.
  let ofLinux: [String]
  /// In WSL, the download folders of the people of Windows. The system does not tell of changes in them.
  let ofWindows: [String]

  package var all: [String] { ofLinux + ofWindows }

  /// - Parameter windowsPeople: the folder of Windows that has a folder for each person; nil outside WSL.
  package init(environment: Environment, home: String, currentFolder: String, windowsPeople: String?) {
    let named = environment.value("XDG_DOWNLOAD_DIR")
    let download = named ?? DownloadFolders.configured(environment: environment, home: home) ?? home + "/Downloads"
    let wanted = (home.isEmpty ? [named] : [download, home]).compactMap { $0 } + [currentFolder]

    ofLinux = DownloadFolders.existing(wanted.filter { $0.hasPrefix("/") })
    ofWindows = windowsPeople.map(DownloadFolders.downloads(ofPeopleIn:)) ?? []
  }

  /// The folders of the running program.
  package init(environment: Environment, home: String, currentFolder: String) {
    let people = WindowsPath.isInWSL(environment: environment) ? "/mnt/c/Users" : nil
    self.init(environment: environment, home: home, currentFolder: currentFolder, windowsPeople: people)
  }

  /// `XDG_DOWNLOAD_DIR="$HOME/Downloads"` in `user-dirs.dirs` (freedesktop.org, xdg-user-dirs).
  private static func configured(environment: Environment, home: String) -> String? {
    let folder = environment.value("XDG_CONFIG_HOME") ?? home + "/.config"
    // Most systems have no such file.
    guard let bytes = try? RegularFile.contents(of: folder + "/user-dirs.dirs", atMost: 65_536) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let line = String(line).withoutBlanksAround
      guard line.hasPrefix("XDG_DOWNLOAD_DIR=") else { continue }
      let value = ShellWord(String(line.dropFirst("XDG_DOWNLOAD_DIR=".count))).text
      let path = value.hasPrefix("$HOME") ? home + value.dropFirst("$HOME".count) : value
      return path.hasPrefix("/") ? path : nil
    }
    return nil
  }

  private static func downloads(ofPeopleIn folder: String) -> [String] {
    let shared: Set = ["All Users", "Default", "Default User", "Public"]
    let people = FolderListing.showable(in: folder, until: Deadline(milliseconds: 500)) { !shared.contains($0) }
    let paths = people.map { $0.path + "/Downloads" }.sorted()
    return existing(paths.filter { access($0, R_OK | X_OK) == 0 })
  }

  private static func existing(_ paths: [String]) -> [String] {
    var seen: Set<FileStatus.Identity> = []
    return paths.filter { path in
      guard let status = FileStatus(ofPath: path), status.isFolder else { return false }
      return seen.insert(status.identity).inserted
    }
  }
}
