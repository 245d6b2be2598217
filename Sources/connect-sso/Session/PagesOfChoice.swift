import Pages
import Wizard

extension RunChoice {
  /// Every page: the trainer's where a folder is named, else the program's own.
  func allPages() throws -> NamedValues<Page> { try trainersPages() ?? Pages.embedded() }

  /// The same, of which the program's own have their titles and minutes alone.
  func pageTitles() throws -> NamedValues<Page> { try trainersPages() ?? Pages.embeddedHeads() }

  /// The pages of the trainer's folder; nil where none is named. A folder with a fault is refused as a whole.
  func trainersPages() throws -> NamedValues<Page>? { try pages.map { try PageFolder(reading: $0).usablePages() } }
}
