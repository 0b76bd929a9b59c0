import FileAccess
import Foundation
import Testing

struct FolderListingTests {
  @Test func `files come sorted, with their path below the folder`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a/b/c.txt", "a.txt"] { try folder.write("", to: name) }
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.description) == ["a.txt", "a/b/c.txt", "a/z.txt", "b.txt"])
    #expect(listing.failures.isEmpty)
    let flat = try FolderListing(of: folder.path, recursively: false)
    #expect(flat.files.map(\.description) == ["a.txt", "b.txt"])
  }

  @Test func `hidden names, pipes and links to folders are left out`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "real/file.txt")
    try folder.write("", to: ".hidden/file.txt")
    try folder.write("", to: "._file.txt")
    let files = FileManager.default
    try files.createSymbolicLink(
      at: folder.url.appending(path: "loop"), withDestinationURL: folder.url)
    try files.createSymbolicLink(
      at: folder.url.appending(path: "link.txt"),
      withDestinationURL: folder.url.appending(path: "real/file.txt"))
    #expect(mkfifo(folder["pipe.txt"].description, 0o600) == 0)
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.description) == ["link.txt", "real/file.txt"])
  }

  @Test func `a link that leads nowhere is told and stops nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder["broken.txt"].description, withDestinationPath: "nowhere")
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.description) == ["file.txt"])
    #expect(listing.failures.map(\.path) == [folder["broken.txt"].description])
  }

  @Test func `a missing folder and a file are errors`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    #expect(throws: FileError.self) { try FolderListing(of: folder["missing"]) }
    #expect(throws: FileError.self) { try FolderListing(of: folder["file"]) }
  }
}
