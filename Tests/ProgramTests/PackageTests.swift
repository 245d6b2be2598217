import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("What a trainer hands out")
struct PackageTests {
  /// Runs a script in the folder; in it one is root, in mounts of one's own.
  private static func run(_ script: String, in folder: TemporaryFolder) throws -> FinishedTool {
    let options = ["--mount", geteuid() == 0 ? "--propagation=unchanged" : "--map-root-user"]
    let start = """
      mount --make-rprivate / 2> /dev/null || true
      # Swift's runtime asks /proc for the program's path.
      start() { mkdir -p "$1/proc" && mount --rbind /proc "$1/proc" && chroot "$@" && umount -l "$1/proc"; }

      """
    return try FinishedTool(
      "/usr/bin/unshare", options + ["bash", "-euc", start + script], folder: folder.path,
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
  }

  @Test(
    "a tarball and a Debian package: installed into an empty root, run and removed",
    .enabled(if: BuiltConnectSSO.releasePath != nil))
  func packages() throws {
    let folder = try TemporaryFolder()
    let made = try FinishedTool(
      Repository.path(".ci/package"), ["\(folder.path)/made"], folder: folder.path,
      environment: [
        "CONNECT_SSO_RELEASE": try #require(BuiltConnectSSO.releasePath), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      ])
    #expect(made.status == 0, "\(made.words)")
    let version = try FinishedTool(try #require(BuiltConnectSSO.releasePath), ["--version"], folder: folder.path).output
    let name = "connect-sso-\(version.prefix { $0 != " " && $0 != "\n" })-"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/made").sorted()
    #expect(files.map { $0.components(separatedBy: ".").last } == ["sha256", "gz", "deb"])
    #expect(files[1].hasPrefix(name) && files[1].hasSuffix(".tar.gz"))

    let tarball = try Self.run(
      """
      cd made && sha256sum --quiet -c *.sha256 && cd ..
      mkdir flat && tar -xzf made/*.tar.gz -C flat --strip-components 1
      (cd flat && find . -type f | sort)
      bash -n flat/completions/connect-sso.bash && zsh -n flat/completions/_connect-sso
      groff -man -ww -z flat/connect-sso.1
      start flat /connect-sso --version
      """, in: folder)
    #expect(tarball.status == 0, "\(tarball.words)")
    #expect(
      tarball.output == """
        ./completions/_connect-sso
        ./completions/connect-sso.bash
        ./completions/connect-sso.fish
        ./connect-sso
        ./connect-sso.1
        ./copyright
        \(version)
        """)

    let package = try Self.run(
      """
      mkdir -p root/var/lib/dpkg/info root/var/lib/dpkg/updates && touch root/var/lib/dpkg/status
      dpkg="dpkg --root=$PWD/root --log=/dev/null"
      $dpkg --install made/*.deb > /dev/null
      (cd root && find usr -type f | sort)
      start root /usr/bin/connect-sso --version
      gzip -dc root/usr/share/man/man1/connect-sso.1.gz | cmp - flat/connect-sso.1
      find root/usr -not -user root -o -perm /022
      $dpkg --remove connect-sso > /dev/null
      find root -path root/var -prune -o -type f -print
      """, in: folder)
    #expect(package.status == 0, "\(package.words)")
    #expect(
      package.output == """
        usr/bin/connect-sso
        usr/share/bash-completion/completions/connect-sso
        usr/share/doc/connect-sso/copyright
        usr/share/fish/vendor_completions.d/connect-sso.fish
        usr/share/man/man1/connect-sso.1.gz
        usr/share/zsh/vendor-completions/_connect-sso
        \(version)
        """)
  }
}
