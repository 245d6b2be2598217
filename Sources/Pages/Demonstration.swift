import SetupRules
import Wizard

/// The files inside the program that a demonstration needs besides the pages.
package enum Demonstration {
  /// The name under which IAM Identity Center's console would download the sample.
  package static let metadataName = "Amazon Connect_ins-5e1f0c2a7d9b3846.xml"

  /// The tape for the whole module.
  package static func tape(for role: Role) throws(FileFault) -> [UInt8] {
    Array(try EmbeddedResource.bytes(named: role == .agents ? "tapes/module.tape" : "tapes/module-admins.tape"))
  }

  /// A metadata file in AWS's shape, around a certificate made for it, which is valid until 2056.
  package static func metadata() throws(FileFault) -> [UInt8] {
    Array(try EmbeddedResource.bytes(named: "samples/metadata.xml"))
  }
}
