// The process that reads a PDF: descriptor 3 in, records of PDFContent on standard output.
//
// PDFium meets hostile files here, far from the program that called, which started this process
// under limits on memory, processor time and files, and ends it when it takes too long.
internal import Glibc
internal import PDFContent
internal import PDFExtraction

/// The descriptor that the file comes on.
let inputDescriptor: Int32 = 3

func fail(_ reason: PDFFailure.Reason, _ message: String, value: Int = 0) -> Never {
  var output = RecordOutput()
  output.write(.failure(PDFFailure(reason, message: message, value: value)))
  _exit(1)
}

guard let arguments = WorkerArguments(CommandLine.arguments) else {
  fail(.usage, "taikei-pdf reads PDFs for taikei and is not called by hand")
}
guard let file = MappedFile(descriptor: inputDescriptor) else {
  fail(.unreadable, "the file is empty or cannot be mapped")
}
let password = getenv("TAIKEI_PDF_PASSWORD").map { String(cString: $0) }

do {
  let fonts = fontFolder()
  let engine = try Engine(
    candidates: engineLocations(), fontFolder: arguments.command == "read" ? fonts : nil)
  let pdf = try PDFFile(
    file.bytes, password: password, engine: engine, limits: pageLimits(arguments),
    hasFontFolder: fonts != nil,
    isPlain: arguments["plain", default: 0] != 0 || arguments.command != "read",
    readsTags: arguments["tags", default: 1] != 0)
  switch arguments.command {
  case "read": readPages(pdf, arguments)
  case "render": renderPage(pdf, arguments)
  default: fail(.usage, "unknown command: \(arguments.command)")
  }
  // The kernel frees what is left, faster than the engine would.
  withExtendedLifetime(pdf) { _exit(0) }
} catch ExtractionError.engineMissing(let said) {
  fail(.engineMissing, said)
} catch ExtractionError.password {
  fail(password == nil ? .passwordNeeded : .passwordWrong, "")
} catch ExtractionError.encryptionUnknown {
  fail(.encryptionUnknown, "")
} catch {
  fail(.damaged, "")
}
