import FileAccess
import Testing

struct FilePathTests {
  @Test(arguments: [
    ("plan.txt", ".", "plan.txt", "txt"),
    ("a/b/plan.TXT", "a/b", "plan.TXT", "txt"),
    ("/plan", "/", "plan", ""),
    ("a//b/", "a", "b", ""),
    ("a.b/c", "a.b", "c", ""),
    (".hidden", ".", ".hidden", ""),
    ("..", ".", "..", ""),
    ("計画.v2.xml", ".", "計画.v2.xml", "xml"),
    ("name.", ".", "name.", ""),
  ])
  func `a path has a folder, a name and an ending`(
    path: String, parent: String, name: String, ending: String
  ) {
    let path = FilePath(path)
    #expect(path.parent == FilePath(parent))
    #expect(path.lastComponent == FilePath(name))
    #expect(path.ending == ending)
  }

  @Test(arguments: [
    ("plan.txt", "plan.json"), ("plan", "plan.json"), ("a.b/plan", "a.b/plan.json"),
    (".txt", ".txt.json"), ("plan.raw.txt", "plan.raw.json"),
  ])
  func `only the last ending is replaced`(path: String, expected: String) {
    #expect(FilePath(path).replacingEnding(with: "json") == FilePath(expected))
  }

  @Test func `names that are not UTF-8 keep their bytes`() {
    // 計画 in Shift_JIS.
    let name: [UInt8] = [0x8C, 0x76, 0x89, 0xE6, 0x2E, 0x74, 0x78, 0x74]
    let path = FilePath("plans").appending(FilePath(bytes: name))
    #expect(path.lastComponent.bytes == name)
    let output = path.replacingEnding(with: "json").lastComponent
    #expect(output.bytes == name.dropLast(3) + Array("json".utf8))
    #expect(path.description.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func `an absolute path below another stays as it is`() {
    #expect(FilePath("a").appending(FilePath("/b")) == FilePath("/b"))
    #expect(FilePath("a").appending(FilePath(".")) == FilePath("a"))
    #expect(FilePath("a/").appending(FilePath("b")) == FilePath("a/b"))
  }

  @Test func `paths sort byte by byte`() {
    let sorted = [FilePath("b"), FilePath("a/b"), FilePath("a.txt"), FilePath("B")].sorted()
    #expect(sorted.map(\.description) == ["B", "a.txt", "a/b", "b"])
  }
}
