import Foundation
import Testing

/// Outputs that cannot be written, and streams that are closed.
struct OutputTests {
  @Test func `an output folder that is a file, or below one, is an error`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write("old", to: "out")
    let run = try place.taikei("convert", "plan.txt", "-o", "out")
    #expect(run.status == 73)
    #expect(run.messages == "taikei: out: the output folder is a file\n")
    #expect(try place.taikei("convert", "plan.txt", "-o", "out/below").status == 73)
    #expect(try place.text(of: "out") == "old")
  }

  @Test func `a folder in the place of an output is an error`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write("", to: "out/plan.json/file")
    let run = try place.taikei(
      "convert", "plan.txt", "-o", "out", "--format", "json", "--format", "outline")
    #expect(run.status == 73)
    #expect(run.messages.hasPrefix("taikei: out/plan.json: cannot create: Is a directory"))
    #expect(try place.names(in: "out") == ["plan.json", "plan.json/file"])
  }

  @Test func `a limit on file sizes keeps the old output`() throws {
    let place = try Workplace()
    try place.write(String(repeating: plan, count: 200), to: "plan.txt")
    try place.write("old", to: "out/plan.json")
    let run = try place.shell("ulimit -f 64; \"$taikei\" convert plan.txt -o out")
    #expect(run.status == 74)
    #expect(run.messages == "taikei: out/plan.json: cannot write: File too large\n")
    #expect(try place.names(in: "out") == ["plan.json"])
    #expect(try place.text(of: "out/plan.json") == "old")
  }

  @Test(.enabled(if: getuid() == 0, "mounting a small disk needs root"))
  func `a full disk keeps the old outputs and leaves nothing behind`() throws {
    let place = try Workplace()
    try place.write(String(repeating: plan, count: 200), to: "plan.txt")
    let run = try place.shell(
      """
      mkdir out && mount -t tmpfs -o size=96k tmpfs out || exit 99
      echo old > out/plan.json; echo old > out/plan.md
      "$taikei" convert plan.txt -o out --format markdown --format json; status=$?
      ls -A out; cat out/plan.json out/plan.md; umount out; exit $status
      """)
    if run.status == 99 { return }
    #expect(run.status == 74)
    #expect(run.messages == "taikei: out/plan.json: cannot write: No space left on device\n")
    #expect(run.output == "plan.json\nplan.md\nold\nold\n")
  }

  @Test(arguments: [
    "convert plan.txt", "convert --format outline plan.txt", "convert --format markdown plan.txt",
    "schema", "normalize plan.txt", "normalize --parse plan.txt", "inspect plan.txt", "--version",
    "convert --help",
  ])
  func `a device that is full is told`(arguments: String) throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let run = try place.shell("\"$taikei\" \(arguments) > /dev/full")
    #expect(run.status == 74)
    #expect(
      run.messages == "taikei: standard output: cannot write: No space left on device\n")
  }

  @Test(arguments: ["convert plan.txt", "schema", "normalize --parse plan.txt"])
  func `a reader that goes ends the program quietly`(arguments: String) throws {
    let place = try Workplace()
    try place.write(String(repeating: plan, count: 500), to: "plan.txt")
    let run = try place.shell(
      "\"$taikei\" \(arguments) | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}")
    #expect(run.status == 0)
    #expect(run.messages == "")
  }

  @Test func `closed standard streams fail cleanly`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    let input = try place.shell("\"$taikei\" convert - <&-")
    #expect(input.status == 66)
    #expect(input.messages == "taikei: standard input: cannot read: Bad file descriptor\n")
    let output = try place.shell("\"$taikei\" convert plan.txt >&-")
    #expect(output.status == 74)
    #expect(output.messages == "taikei: standard output: cannot write: Bad file descriptor\n")
  }

  @Test func `messages do not land in an output where standard error is closed`() throws {
    let place = try Workplace()
    try place.write(plan, to: "plan.txt")
    try place.write("", to: "empty.txt")
    let run = try place.shell(
      "\"$taikei\" convert empty.txt plan.txt -o out --verbose 2>&- <&- >&-")
    #expect(run.status == 1)
    let json = try place.taikei("convert", "plan.txt").output
    #expect(try place.text(of: "out/plan.json") == json)
  }

  @Test func `an interrupted batch leaves no temporary file`() throws {
    let place = try Workplace()
    for number in 0..<200 { try place.write(plan, to: "plans/\(number).txt") }
    for delay in ["0.02", "0.05", "0.1", "0.2"] {
      _ = try place.shell("timeout -s TERM \(delay) \"$taikei\" convert plans -o out")
      let names = place.exists("out") ? try place.names(in: "out") : []
      #expect(names.allSatisfy { $0.hasSuffix(".json") }, "\(names)")
    }
  }
}
