import Foundation
import PDFContent
import Testing

@Suite struct PictureTests {
  @Test func `a picture as a portable graymap`() {
    let image = PageImage(page: 1, width: 2, height: 1, pixels: [7, 8])
    #expect(image.pgm == Array("P5\n2 1\n255\n".utf8) + [7, 8])
  }

  @Test func `a small PNG, byte by byte`() {
    let png = PageImage(page: 1, width: 2, height: 1, pixels: [0, 255]).png
    // Checksums by Python's zlib.
    let parts: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      [0, 0, 0, 13], Array("IHDR".utf8), [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0],
      [0xD1, 0x49, 0x20, 0x56],
      [0, 0, 0, 14], Array("IDAT".utf8), [0x78, 0x01, 1, 3, 0, 0xFC, 0xFF, 0, 0, 255],
      [0x01, 0x02, 0x01, 0x00], [0xB7, 0x01, 0x2E, 0xF7],
      [0, 0, 0, 0], Array("IEND".utf8), [0xAE, 0x42, 0x60, 0x82],
    ]
    #expect(png == parts.flatMap { $0 })
  }

  @Test func `a PNG of many blocks is read by Python`() throws {
    let pixels = (0..<(300 * 400 * 3)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let png = pngBytes(width: 300, height: 400, channels: 3, pixels: pixels)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sys, zlib, struct
      data = sys.stdin.buffer.read(); place = 8; rows = b''
      while place < len(data):
          count, kind = struct.unpack_from('>I4s', data, place)
          content = data[place + 8 : place + 8 + count]
          assert zlib.crc32(kind + content) == struct.unpack_from('>I', data, place + 8 + count)[0]
          if kind == b'IDAT': rows += zlib.decompress(content)
          place += 12 + count
      assert len(rows) == 400 * 901 and all(rows[n * 901] == 0 for n in range(400))
      print(sum(rows))
      """,
    ]
    let input = Pipe(), output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: Data(png))
      try? input.fileHandleForWriting.close()
    }
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(said == "\(pixels.reduce(0) { $0 + Int($1) })\n")
  }
}
