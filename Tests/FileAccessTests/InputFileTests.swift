import FileAccess
import Glibc
import Testing

struct InputFileTests {
  @Test(arguments: [0, 1, 1000, 300_000])
  func `a file is read to its end`(count: Int) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: count)
    try folder.write(text, to: "file")
    #expect(try InputFile.read(folder["file"]) == Array(text.utf8))
  }

  @Test func `files that tell no size are read`() throws {
    #expect(try InputFile.read(FilePath("/proc/self/status")).isEmpty == false)
  }

  @Test func `the limit is the largest size that passes`() throws {
    let folder = try TemporaryFolder()
    try folder.write("12345", to: "file")
    #expect(try InputFile.read(folder["file"], limit: 5).count == 5)
    let error = #expect(throws: FileError.self) { try InputFile.read(folder["file"], limit: 4) }
    #expect(error?.limit == 4)
    #expect(error?.cause == "larger than the limit of 4 bytes")
    #expect(error?.isDeviceFailure == false)
  }

  @Test func `a device without end stops at the limit`() {
    let error = #expect(throws: FileError.self) {
      try InputFile.read(FilePath("/dev/zero"), limit: 1 << 20)
    }
    #expect(error?.limit == 1 << 20)
  }

  @Test func `a missing file and a folder are told apart`() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: FileError.self) { try InputFile.read(folder["missing"]) }
    #expect(missing?.code == ENOENT)
    #expect(missing?.isMissing == true)
    #expect(missing?.path == folder["missing"].description)
    let isFolder = #expect(throws: FileError.self) { try InputFile.read(folder.path) }
    #expect(isFolder?.code == EISDIR)
    #expect(isFolder?.cause == "cannot open: Is a directory")
  }
}
