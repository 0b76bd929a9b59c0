internal import CICU

extension CharacterDecoder {
  /// Converts all bytes from an encoding by ICU; offsets in the failure count in the whole input.
  static func convert(
    _ bytes: ArraySlice<UInt8>, from encoding: CharacterEncoding
  ) throws(DecodingFailure) -> ArraySlice<UInt8> {
    // A half-width kana grows from one byte to three; nothing grows more. The pages of the buffer
    // that stay unused are never touched.
    let capacity = bytes.count * 3 + 16
    var result = taikei_conversion()
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      result = bytes.withUnsafeBufferPointer { source in
        taikei_icu_to_utf8(
          converterName(encoding), source.baseAddress, source.count, target.baseAddress, capacity)
      }
      count = result.status == Int32(TAIKEI_CONVERTED) ? result.written : 0
    }
    guard result.status == Int32(TAIKEI_CONVERTED) else {
      throw DecodingFailure(
        attempts: [.init(encoding: encoding, offset: bytes.startIndex + result.offset)])
    }
    return text[...]
  }

  /// Whether ICU's detector is surer of EUC-JP than of Shift_JIS.
  static func detectorPrefersEUCJP(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let count = min(buffer.count, 1 << 16)
      return taikei_icu_detection_confidence("EUC-JP", buffer.baseAddress, count)
        > taikei_icu_detection_confidence("Shift_JIS", buffer.baseAddress, count)
    }
  }

  /// ICU's name of a converter.
  ///
  /// `windows-31j` opens ibm-943_P15A-2003, which has the NEC and IBM rows (①, ㈱) and U+FF5E for
  /// 8160; the bare `ibm-943` is another table.
  private static func converterName(_ encoding: CharacterEncoding) -> String {
    encoding == .shiftJIS ? "windows-31j" : encoding.rawValue
  }
}
