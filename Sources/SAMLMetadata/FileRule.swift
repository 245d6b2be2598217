import Machine
import Glibc
import Machine
import SetupRules

/// Says in words why the path does not lead to a file that can be read, and which file was probably meant.
enum FileRule {
  static func finding(_ failure: FileFailure, path: String) -> Finding {
    switch failure.cause {
    case .kind(.folder), .system(EISDIR): folder(path)
    case .kind(.pipe): notAFile("a pipe")
    case .kind(.socket): notAFile("a socket")
    case .kind: notAFile("a device")
    case .system(ENXIO): notAFile("a socket or a device")
    case .system(ENOENT), .system(ENOTDIR), .system(ENAMETOOLONG): missing(path)
    case .system(EACCES), .system(EPERM):
      MetadataCode.noPermission.error(
        "The system does not let you read this file.",
        advice: "Copy the file into a folder of yours, or ask its owner: chmod u+r gives the permission.")
    case .system, .refusal: notReadable(failure.reason)
    }
  }

  static func notReadable(_ reason: String) -> Finding {
    MetadataCode.notReadable.error(
      "The file cannot be read: \(ShownText.quoted(reason)).", advice: "Copy it to another folder, and try again.")
  }

  static var tooLarge: Finding {
    MetadataCode.tooLarge.error(
      "The file is larger than 10,000,000 bytes. A metadata file has about 2,500.", advice: Advice.downloadAgain)
  }

  private static func notAFile(_ kind: String) -> Finding {
    MetadataCode.isNotAFile.error(
      "This path leads to \(kind), not to a file.", advice: "Give the path of the file that the browser saved.")
  }

  private static func missing(_ path: String) -> Finding {
    let lower = path.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      return MetadataCode.isAddress.error(
        "This is a web address. A file is needed.",
        advice: "Open the address in the browser where you are signed in, save the file, and give its path.")
    }
    if let mounted = WindowsPath.path(inWSL: path) {
      return MetadataCode.noSuchFile.error(
        "This is a path of Windows. Linux has another name for it.",
        advice: "In WSL, drive C: is /mnt/c. If the file is elsewhere, copy it to this computer first.",
        repair: FileStatus(ofPath: mounted)?.isRegular == true ? mounted : nil)
    }
    if let similar = LikelyFile.similar(to: path) {
      return MetadataCode.noSuchFile.error(
        "No file has exactly this name, but one has a similar name: \(ShownText.quoted(PathParts.name(of: similar))).",
        advice: "Take the similar file if it is the right one.", repair: similar)
    }
    return MetadataCode.noSuchFile.error(
      "There is no file at this path.",
      advice:
        "Search the folder Downloads for a name such as Amazon Connect_ins-0123456789abcdef.xml, with its blank."
        + " If the browser runs on another computer, copy the file to this one first.")
  }

  private static func folder(_ path: String) -> Finding {
    guard let newest = LikelyFile.newestMetadata(in: path) else {
      return MetadataCode.isFolder.error(
        "This is a folder. No file in it has a name as AWS gives it, such as Amazon Connect_ins-0123456789abcdef.xml.",
        advice: "Give the path of the file itself.")
    }
    return MetadataCode.isFolder.error(
      "This is a folder. The newest metadata file in it seems to be \(ShownText.quoted(PathParts.name(of: newest))).",
      advice: "Give the path of the file itself.", repair: newest)
  }
}
