import FileAccess
import Foundation
import Testing

struct AtomicFileTests {
  private func write(_ text: String, to file: AtomicFile) throws {
    try Array(text.utf8).withUnsafeBufferPointer { try file.write($0.span) }
  }

  @Test func `the target appears complete with the commit and not before`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json")
    let file = try AtomicFile(replacing: folder["out.json"])
    try write("new ", to: file)
    try write("text", to: file)
    #expect(try folder.text(of: "out.json") == "old")
    try file.finish()
    #expect(try folder.text(of: "out.json") == "old")
    try file.commit()
    #expect(try folder.text(of: "out.json") == "new text")
    #expect(try folder.names() == ["out.json"])
  }

  @Test func `a file that is not committed leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json")
    do {
      let file = try AtomicFile(replacing: folder["out.json"])
      try write("half", to: file)
      #expect(try folder.names().count == 2)
    }
    #expect(try folder.names() == ["out.json"])
    #expect(try folder.text(of: "out.json") == "old")
  }

  @Test func `a discarded file is removed at once, and only once`() throws {
    let folder = try TemporaryFolder()
    let file = try AtomicFile(replacing: folder["out.json"])
    file.discard()
    file.discard()
    #expect(try folder.names().isEmpty)
  }

  @Test func `permissions of a replaced file stay`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json")
    #expect(chmod(folder["out.json"].description, 0o640) == 0)
    try AtomicFile(replacing: folder["out.json"]).commit()
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder["out.json"].description)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
  }

  @Test func `a name as long as the system allows is written`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "x", count: 250) + ".json"
    try AtomicFile(replacing: folder[name]).commit()
    #expect(try folder.names() == [name])
  }

  @Test func `a missing folder and a folder in the way are errors of creation`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "out.json/file")
    let missing = #expect(throws: FileError.self) {
      try AtomicFile(replacing: folder["missing/out.json"])
    }
    #expect(missing?.operation == .create)
    #expect(missing?.code == ENOENT)
    let taken = #expect(throws: FileError.self) { try AtomicFile(replacing: folder["out.json"]) }
    #expect(taken?.code == EISDIR)
    #expect(try folder.names() == ["out.json"])
  }

  @Test func `a folder that comes in between makes the commit fail cleanly`() throws {
    let folder = try TemporaryFolder()
    let file = try AtomicFile(replacing: folder["out.json"])
    try folder.write("", to: "out.json/file")
    let error = #expect(throws: FileError.self) { try file.commit() }
    #expect(error?.operation == .replace)
    #expect(try folder.names() == ["out.json"])
  }

  @Test func `folders are made with the folders above them`() throws {
    let folder = try TemporaryFolder()
    try Folder.create(folder["a/b/c"])
    try Folder.create(folder["a/b/c"])
    #expect(try FileStatus(of: folder["a/b/c"]).kind == .folder)
    try folder.write("", to: "file")
    #expect(throws: FileError.self) { try Folder.create(folder["file"]) }
    #expect(throws: FileError.self) { try Folder.create(folder["file/below"]) }
  }

  @Test func `requests to end the process wait while a file is written`() {
    func isHeld() -> Bool {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return sigismember(&mask, SIGTERM) == 1
    }
    let before = isHeld()
    #expect(ProcessSetup.holdingTermination { isHeld() })
    #expect(isHeld() == before)
  }
}
