import Foundation
import Testing

/// An input that is no document.
struct BadInput: CustomTestStringConvertible {
  var name: String
  var data: Data
  /// A part of the message.
  var cause: String
  var testDescription: String { name }

  init(_ name: String, _ data: Data, _ cause: String) {
    self.name = name
    self.data = data
    self.cause = cause
  }

  static let all: [BadInput] = [
    BadInput("empty.txt", Data(), "the file is empty"),
    BadInput("blank.txt", Data(" \n\u{3000}\n".utf8), "only white space"),
    BadInput("plan.pdf", Data("%PDF-1.7\n".utf8), "too damaged to be opened"),
    BadInput("garbage.txt", Data((0..<4096).map { UInt8($0 * 167 % 251) }), "not text"),
    BadInput(
      "cut.txt", Data((0..<50).flatMap { _ in Array("計画".utf8) } + [0xE3, 0x81, 0x0A, 0xFF]),
      "no encoding explains the bytes"),
    BadInput(
      "bomb.xml",
      Data(
        """
        <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "計画"><!ENTITY b "&a;&a;&a;&a;">]>
        <html><body>&b;</body></html>
        """.utf8), "entit"),
    BadInput(
      "external.xml",
      Data(
        """
        <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>
        <html><body>&a;</body></html>
        """.utf8), "entit"),
    BadInput("broken.xml", Data("<?xml version=\"1.0\"?><html><doc>".utf8), "XML"),
    BadInput("decoration.txt", Data("\u{F06C}\n".utf8), "no text in the result"),
  ]
}

struct BadInputTests {
  @Test(arguments: BadInput.all)
  func `a bad input is named with its cause, and writes nothing`(_ bad: BadInput) throws {
    let place = try Workplace()
    try place.write(bad.data, to: bad.name)
    let run = try place.taikei("convert", bad.name)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.messages.hasPrefix("taikei: \(bad.name): "), "\(run.messages)")
    #expect(run.messages.contains(bad.cause), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)

    let piped = try place.taikei("convert", "-", input: bad.data)
    #expect(piped.status == 65)
    #expect(piped.messages.hasPrefix("taikei: standard input: "))

    let intoFolder = try place.taikei("convert", bad.name, "-o", "out")
    #expect(intoFolder.status == 65)
    #expect(try place.names() == [bad.name])
  }

  @Test(arguments: BadInput.all)
  func `a bad input keeps the output of an earlier run and does not stop the others`(
    _ bad: BadInput
  ) throws {
    let place = try Workplace()
    try place.write(bad.data, to: bad.name)
    try place.write(plan, to: "z.txt")
    let old = "out/" + bad.name.split(separator: ".")[0] + ".json"
    try place.write("old", to: old)
    let run = try place.taikei("convert", bad.name, "z.txt", "-o", "out")
    #expect(run.status == 1)
    #expect(run.messages.hasSuffix("1 document converted, 1 failed\n"))
    #expect(try place.text(of: old) == "old")
    #expect(try place.names(in: "out").sorted() == [String(old.dropFirst(4)), "z.json"])
    #expect(try place.text(of: "out/z.json").hasPrefix("{"))
  }

  @Test func `a batch in which all fail for one cause ends with its status`() throws {
    let place = try Workplace()
    try place.write("", to: "plans/a.txt")
    try place.write("", to: "plans/b.txt")
    #expect(try place.taikei("convert", "plans", "-o", "out").status == 65)
    #expect(try place.taikei("convert", "x.txt", "y.txt", "-o", "out").status == 66)
    #expect(try place.taikei("convert", "plans/a.txt", "x.txt", "-o", "out").status == 1)
    #expect(place.exists("out") == false)
  }

  @Test func `a missing file is told by every command`() throws {
    let place = try Workplace()
    for arguments in [
      ["convert", "missing.txt"], ["convert", "missing.txt", "-o", "out"],
      ["verify", "missing.txt", "missing.txt"], ["inspect", "missing.txt"],
      ["normalize", "missing.txt"], ["evaluate", "missing.txt", "missing.txt"],
    ] {
      let run = try place.run(Workplace.program, arguments, input: Data())
      #expect(run.status == 66)
      #expect(run.output == "")
      #expect(run.messages == "taikei: missing.txt: cannot open: No such file or directory\n")
    }
  }

  @Test func `a folder where a file is meant is told`() throws {
    let place = try Workplace()
    try place.write(plan, to: "folder/plan.txt")
    for arguments in [["inspect", "folder"], ["normalize", "folder"]] {
      let run = try place.run(Workplace.program, arguments, input: Data())
      #expect(run.status == 66)
      #expect(run.messages == "taikei: folder: cannot open: Is a directory\n")
    }
  }

  @Test func `a folder without documents is an error`() throws {
    let place = try Workplace()
    try place.write("x", to: "plans/plan.csv")
    try FileManager.default.createDirectory(
      at: place.url(of: "none"), withIntermediateDirectories: true)
    let run = try place.taikei("convert", "plans", "-o", "out")
    #expect(run.status == 66)
    #expect(run.messages.contains("taikei: plans: no documents (.pdf, .txt, "))
    #expect(try place.taikei("convert", "none", "-o", "out").messages.contains("folder is empty"))
    #expect(try place.taikei("convert", "none").status == 66)
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func `a file without permission is told`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    #expect(chmod(place.url(of: "plan.txt").path, 0) == 0)
    let run = try place.taikei("convert", "plan.txt")
    #expect(run.status == 66)
    #expect(run.messages == "taikei: plan.txt: cannot open: Permission denied\n")
  }

  @Test func `a line of 100 MB is refused by name`() throws {
    let place = try Workplace()
    let run = try place.shell(
      """
      { echo first; head -c 100000000 /dev/zero | tr '\\0' x; } > long.txt
      "$taikei" convert long.txt
      """)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.messages == "taikei: long.txt: line 2 too long: 100000000 bytes, "
        + "over the limit of 67108864 (lineBytes)\n")
  }

  @Test(arguments: [
    (["--max-input-bytes", "20"], "larger than the limit of 20 bytes (inputBytes"),
    (["--max-line-bytes", "20"], "over the limit of 20 (lineBytes)"),
  ])
  func `limits are set by options and named in the error`(
    options: [String], message: String
  ) throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    for command in ["convert", "inspect", "normalize"] {
      let run = try place.run(
        Workplace.program, [command, "plan.txt"] + options, input: Data())
      #expect(run.status == 65)
      #expect(run.messages.contains(message), "\(run.messages)")
    }
  }

  @Test func `control characters of file names do not reach the terminal`() throws {
    let place = try Workplace()
    try place.write("", to: "a\u{1B}[2J.txt")
    let run = try place.taikei("convert", "a\u{1B}[2J.txt")
    #expect(run.messages == "taikei: a\\u{1B}[2J.txt: the file is empty\n")
  }
}
