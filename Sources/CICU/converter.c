#include "taikei_icu_converter.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

static UConverter *open_strict(const char *charset) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &code);
  if (U_FAILURE(code)) return NULL;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  if (U_FAILURE(code)) {
    ucnv_close(converter);
    return NULL;
  }
  return converter;
}

taikei_conversion taikei_icu_to_utf8(
    const char *charset, const uint8_t *source, size_t count, uint8_t *target, size_t capacity) {
  taikei_conversion result = {TAIKEI_NO_CONVERTER, 0, 0};
  UConverter *from = open_strict(charset);
  UConverter *to = open_strict("UTF-8");
  if (from != NULL && to != NULL) {
    UChar pivot[2048];
    UChar *pivot_source = pivot;
    UChar *pivot_target = pivot;
    const char *in = (const char *)source;
    const char *in_limit = in + count;
    char *out = (char *)target;
    UErrorCode code = U_ZERO_ERROR;
    ucnv_convertEx(
        to, from, &out, out + capacity, &in, in_limit, pivot, &pivot_source, &pivot_target,
        pivot + sizeof pivot / sizeof pivot[0], 1, 1, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) {
      result.status = TAIKEI_NO_ROOM;
    } else if (U_FAILURE(code)) {
      char invalid[32];
      int8_t invalid_count = sizeof invalid;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(from, invalid, &invalid_count, &ignored);
      size_t consumed = (size_t)(in - (const char *)source);
      size_t length = U_SUCCESS(ignored) && invalid_count > 0 ? (size_t)invalid_count : 0;
      result.status = TAIKEI_UNDECODABLE;
      result.offset = consumed > length ? consumed - length : 0;
    } else {
      result.status = TAIKEI_CONVERTED;
      result.written = (size_t)(out - (char *)target);
    }
  }
  ucnv_close(from);
  ucnv_close(to);
  return result;
}

int32_t taikei_icu_detection_confidence(
    const char *charset, const uint8_t *source, size_t count) {
  UErrorCode code = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&code);
  if (U_FAILURE(code)) return 0;
  int32_t confidence = 0;
  ucsdet_setText(
      detector, (const char *)source, count > INT32_MAX ? INT32_MAX : (int32_t)count, &code);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &code);
  for (int32_t i = 0; U_SUCCESS(code) && i < found; i++) {
    const char *name = ucsdet_getName(matches[i], &code);
    if (U_SUCCESS(code) && strcmp(name, charset) == 0) {
      confidence = ucsdet_getConfidence(matches[i], &code);
      break;
    }
  }
  ucsdet_close(detector);
  return U_SUCCESS(code) ? confidence : 0;
}
