// Strict conversion to UTF-8 and charset detection, without any ICU type.
//
// See taikei_icu.h for why there is a shim at all.
#ifndef TAIKEI_ICU_CONVERTER_H
#define TAIKEI_ICU_CONVERTER_H

#include <stddef.h>
#include <stdint.h>

enum {
  TAIKEI_CONVERTED = 0,
  // The input holds a sequence that the charset does not define, or ends inside one.
  TAIKEI_UNDECODABLE = 1,
  // ICU has no such converter, or no memory.
  TAIKEI_NO_CONVERTER = 2,
  // The output buffer is too small.
  TAIKEI_NO_ROOM = 3,
};

typedef struct {
  int32_t status;
  // Bytes of UTF-8 written, where converted.
  size_t written;
  // Offset of the first byte of the sequence, where undecodable.
  size_t offset;
} taikei_conversion;

// Converts `count` bytes to UTF-8. Nothing is ever substituted: the first undefined sequence stops
// the conversion.
taikei_conversion taikei_icu_to_utf8(
    const char *charset, const uint8_t *source, size_t count, uint8_t *target, size_t capacity);

// How sure ICU's detector is, from 0 to 100, that the bytes are in the charset.
int32_t taikei_icu_detection_confidence(
    const char *charset, const uint8_t *source, size_t count);

#endif
