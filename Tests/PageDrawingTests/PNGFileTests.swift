import Testing

@testable import PageDrawing

struct PNGFileTests {
  @Test func `a picture is a file of PNG`() {
    // As zlib and a viewer read it: two white rows of 300 pixels, the second with a grey one.
    var pixels = [UInt8](repeating: 255, count: 600)
    pixels[450] = 128
    let file = PNGFile.grey(width: 300, height: 2, pixels: pixels)
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(file.suffix(12) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    #expect(file.count < 100)
    #expect(Inflate.runs(Deflate.runs([0] + pixels)) == [0] + pixels)
  }

  @Test(arguments: [1, 2, 3, 4, 258, 259, 260, 261, 262, 517, 519, 1_000])
  func `runs of any length come back`(length: Int) {
    for byte: UInt8 in [0, 143, 144, 255] {
      let bytes = [7] + Array(repeating: byte, count: length) + [200, 200]
      #expect(Inflate.runs(Deflate.runs(bytes)) == bytes)
    }
  }
}

/// Reads what `Deflate` writes: one block of fixed codes, matches of distance 1.
private enum Inflate {
  static func runs(_ bytes: [UInt8]) -> [UInt8]? {
    var position = 0
    func bit() -> Int {
      defer { position += 1 }
      return position / 8 < bytes.count ? Int(bytes[position / 8] >> (position % 8)) & 1 : 0
    }
    func code(_ count: Int, from start: Int = 0) -> Int {
      (0..<count).reduce(start) { value, _ in value << 1 | bit() }
    }
    guard bit() == 1, bit() == 1, bit() == 0 else { return nil }
    var output: [UInt8] = []
    while position < bytes.count * 8 {
      var value = code(7)
      let symbol: Int
      if value < 0b001_1000 {
        symbol = 256 + value
      } else {
        value = code(1, from: value)
        switch value {
        case 0x30...0xBF: symbol = value - 0x30
        case 0xC0...0xC7: symbol = 280 + value - 0xC0
        default: symbol = 144 + code(1, from: value) - 0x190
        }
      }
      if symbol == 256 { return output }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      let bases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258,
      ]
      let number = symbol - 257
      let extra = number < 8 || number == 28 ? 0 : number / 4 - 1
      let more = (0..<extra).reduce(0) { $0 | bit() << $1 }
      guard code(5) == 0, let last = output.last else { return nil }
      output += Array(repeating: last, count: bases[number] + more)
    }
    return nil
  }
}
