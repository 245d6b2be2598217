/// Why a page cannot be used, with the place to mend.
package struct PageError: Error, Equatable, CustomStringConvertible {
  package enum Fault: Equatable, Sendable {
    case fileMissing, tooLarge, notUTF8
    case unreadable(String)
    /// The system's reason why a folder of pages cannot be read.
    case folderUnreadable(String)
    case noPages
    /// A file that is called nearly like a page.
    case misnamed(meant: String)
    case titleMissing, shortTitleMissing, minutesMissing, textMissing
    case shortTitleTooLong(String)
    case minutesNotANumber(String)
    case wordTooLong(String)
    case unknownHeadEntry(String)
    case unknownSection(String), repeatedSection(String), emptySection(String)
    case headingOutOfPlace(String)
    case pictureTitleMissing, drawingMissing, drawingTooWide
    case unknownItem(String), repeatedItem(String), missingItem(String), labelMissing(String)
    case secondAddress(String), addressNotSecure(String)
    /// A kind of Markdown that is not shown, such as `an image`.
    case notShown(String)
  }

  /// What is wrong.
  package var fault: Fault
  /// The page's file, as a path where it was read from a folder.
  package var file: String
  /// The line, counted from 1; nil where the fault is in no line.
  package var line: Int?

  /// Names a fault in a file. What stands in the file's name or in the fault may come from outside.
  package init(_ fault: Fault, file: String, line: Int? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
  }

  /// File, line and fault in a sentence.
  package var description: String {
    PrintableText.from("\(file)\(line.map { ", line \($0)" } ?? ""): \(fault)")
  }
}

extension PageError.Fault: CustomStringConvertible {
  /// What is wrong, and what is expected, in words.
  package var description: String {
    switch self {
    case .fileMissing: "the page is missing."
    case .tooLarge: "the file is larger than \(PageText.greatestSize / 1024) KB, too large for a page."
    case .notUTF8: "the text is not UTF-8. Please save the file as UTF-8."
    case .unreadable(let reason): "the file cannot be read: \(reason)."
    case .folderUnreadable(let reason): "the folder of pages cannot be read: \(reason)."
    case .noPages:
      "the folder holds no page. The pages are called: \(Pages.fileNames.joined(separator: ", "))."
    case .misnamed(let meant): "there is no page with this name. Perhaps it is: \(meant)"
    case .titleMissing: "a page begins with its title: # Title"
    case .shortTitleMissing: "the list under the title needs an entry: - Short title: Name it"
    case .minutesMissing: "the list under the title needs an entry: - Minutes: 5"
    case .textMissing: "the page has no text between the list under its title and its first section."
    case .shortTitleTooLong(let title):
      "the short title \"\(title)\" is longer than \(PageReader.widestShortTitle) characters."
    case .minutesNotANumber(let text): "\"\(text)\" is not a number of minutes from 1 to 600."
    case .wordTooLong(let word): "the word \"\(word)\" has not 1 to \(PageReader.widestWord) characters."
    case .unknownHeadEntry(let text): "\"\(text)\" is neither a Short title, nor a Word, nor Minutes."
    case .unknownSection(let name):
      "there is no section \"\(name)\". The sections are: Picture, Items, Hint, What goes wrong, Trainer."
    case .repeatedSection(let name): "the section \"\(name)\" stands twice."
    case .emptySection(let name): "the section \"\(name)\" is empty."
    case .headingOutOfPlace(let text): "the heading \"\(text)\" is not expected here."
    case .pictureTitleMissing: "a picture has a title: ## Picture: Title"
    case .drawingMissing: "a picture consists of one block of code, and nothing else."
    case .drawingTooWide: "this line of the picture is longer than \(PageReader.widestDrawing) characters."
    case .unknownItem(let id): "this step has no item \"\(id)\"."
    case .repeatedItem(let id): "the item \"\(id)\" stands twice."
    case .missingItem(let id): "the item \"\(id)\" of this step is missing."
    case .labelMissing(let id): "the item \"\(id)\" begins with its label, a paragraph."
    case .secondAddress(let id): "the item \"\(id)\" has an address already."
    case .addressNotSecure(let address): "the address \"\(address)\" does not begin with https://"
    case .notShown(let kind): "\(kind) cannot be shown in a page."
    }
  }
}
