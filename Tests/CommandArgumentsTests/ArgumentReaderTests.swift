import Testing

@testable import CommandArguments

struct ArgumentReaderTests {
  private static let syntax = CommandSyntax(
    name: "bind", abstract: "Binds plans.", discussion: "Examples:\n  taikei bind plan.txt",
    parameters: [
      .argument("cover", help: "The cover.", isRequired: true),
      .argument("file", help: "What to bind.", isRepeated: true),
      .option(
        "form", short: "f", value: "name", help: "The form.", choices: ["book", "folder", "roll"],
        standard: "book", isRepeated: true),
      .option("max-pages", value: "n", help: "Most pages."),
      .option("share", help: "A share."),
      .flag("quiet", short: "q", help: "Say nothing."),
      .flag("verbose", short: "v", help: "Say much."),
    ])

  private func values(_ words: String...) throws -> ArgumentValues {
    switch try Self.syntax.read(words[...]) {
    case .run(let values): values
    case .help, .version: throw UsageError("no values")
    }
  }

  private func message(_ words: [String]) -> String {
    do throws(UsageError) {
      _ = try Self.syntax.read(words[...])
      return "no error"
    } catch {
      return error.cause
    }
  }

  @Test func `options and arguments in any order`() throws {
    let values = try values(
      "-q", "a", "--form", "book", "b", "--max-pages=12", "-f", "roll", "c", "--share", "0.5")
    #expect(values.required("cover") == "a")
    #expect(values.texts("file") == ["b", "c"])
    #expect(values.texts("form") == ["book", "roll"])
    #expect(try values.integer("max-pages") == 12)
    #expect(try values.number("share") == 0.5)
    #expect(values.has("quiet"))
    #expect(!values.has("verbose"))
  }

  @Test func `what is not given is nothing`() throws {
    let values = try values("a")
    #expect(values.text("form") == nil)
    #expect(values.texts("file") == [])
    #expect(try values.integer("max-pages") == nil)
  }

  @Test func `the last value of an option holds`() throws {
    #expect(try values("a", "--share", "1", "--share=2").text("share") == "2")
  }

  @Test func `short options join`() throws {
    let values = try values("-qvf=roll", "a")
    #expect(values.has("quiet") && values.has("verbose"))
    #expect(values.text("form") == "roll")
  }

  @Test func `a dash is an argument and a value, and behind two all are arguments`() throws {
    let values = try values("-", "--share", "-", "--", "--quiet", "-x")
    #expect(values.required("cover") == "-")
    #expect(values.text("share") == "-")
    #expect(values.texts("file") == ["--quiet", "-x"])
    #expect(!values.has("quiet"))
  }

  @Test func `a value may be empty or hold an equals sign where it is joined`() throws {
    #expect(try values("a", "--share=").text("share") == "")
    #expect(try values("a", "--share=a=b").text("share") == "a=b")
    #expect(try values("a", "--share=-1").text("share") == "-1")
  }

  @Test(arguments: [
    (["a", "--frm", "book"], "Unknown option '--frm'. Did you mean '--form'?"),
    (["a", "--max"], "Unknown option '--max'. Did you mean '--max-pages'?"),
    (["a", "--zebra"], "Unknown option '--zebra'"),
    (["a", "-x"], "Unknown option '-x'"),
    (["a", "--file", "b"], "Unknown option '--file'"),
    (["a", "--share"], "Missing value for '--share <share>'"),
    (["a", "--share", "--quiet"], "Missing value for '--share <share>'"),
    (["a", "-fq"], "Missing value for '--form <name>'"),
    (["a", "--quiet=yes"], "'--quiet' takes no value"),
    ([], "Missing expected argument '<cover>'"),
    (
      ["a", "--form", "scroll"],
      "The value 'scroll' is invalid for '--form <name>'. Please provide one of 'book', 'folder' or 'roll'."
    ),
  ])
  func `what is wrong is told`(words: [String], expected: String) {
    #expect(message(words) == expected)
  }

  @Test func `too many arguments`() throws {
    let syntax = CommandSyntax(
      name: "cut", abstract: "", discussion: "", parameters: [.argument("file", help: "")])
    for (words, expected) in [
      (["a", "b"], "Unexpected argument 'b'"),
      (["a", "b", "c"], "2 unexpected arguments: 'b', 'c'"),
    ] {
      #expect { try syntax.read(words[...]) } throws: { ($0 as? UsageError)?.cause == expected }
    }
  }

  @Test func `numbers are checked when they are asked for`() throws {
    for text in ["x", "1.5", "", "99999999999999999999"] {
      let values = try values("a", "--max-pages=\(text)")
      #expect { try values.integer("max-pages") } throws: {
        ($0 as? UsageError)?.cause == "The value '\(text)' is invalid for '--max-pages <n>'"
      }
    }
  }

  @Test func `who asks for help gets it, whatever else is wrong`() throws {
    for words in [["--help"], ["-h"], ["--zebra", "--help"]] {
      guard case .help = try Self.syntax.read(words[...]) else {
        Issue.record("\(words)")
        continue
      }
    }
    guard case .version = try Self.syntax.read(["--version"]) else {
      Issue.record("no version")
      return
    }
    #expect(try values("a", "--", "--help").texts("file") == ["--help"])
  }

  @Test func `the help`() {
    #expect(
      Self.syntax.help == """
        OVERVIEW: Binds plans.

        Examples:
          taikei bind plan.txt

        USAGE: taikei bind [<options>] <cover> [<file> ...]

        ARGUMENTS:
          <cover>                 The cover.
          <file>                  What to bind.

        OPTIONS:
          -f, --form <name>       The form. (values: book, folder, roll; default: book)
          --max-pages <n>         Most pages.
          --share <share>         A share.
          -q, --quiet             Say nothing.
          -v, --verbose           Say much.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `help is broken at spaces, and long names have a line`() {
    let syntax = CommandSyntax(
      name: "fold", abstract: "Folds.", discussion: "Reads.",
      parameters: [
        .option(
          "max-xml-attribute-bytes", value: "n",
          help: "Longest value of an attribute in bytes, which is counted as it stands in the file."
        )
      ].grouped("Limits"))
    #expect(
      syntax.help.contains(
        """

        LIMITS:
          --max-xml-attribute-bytes <n>
                                  Longest value of an attribute in bytes, which is
                                  counted as it stands in the file.

        OPTIONS:
        """))
  }

  @Test func `a wrong command line is told what there is`() {
    do throws(UsageError) {
      _ = try Self.syntax.read(["--share"])
    } catch {
      #expect(
        Self.syntax.message(for: error) == """
          Missing value for '--share <share>'
          Help:  --share <share>  A share.
          Usage: taikei bind [<options>] <cover> [<file> ...]
            See 'taikei bind --help' for more information.
          """)
    }
    #expect(CommandSyntax.message(forUnknown: "bnd").hasPrefix("Unexpected argument 'bnd'\n"))
    #expect(CommandSyntax.message(forUnknown: "--bnd").hasPrefix("Unknown option '--bnd'\n"))
  }
}
