#include "taikei_icu_fold.h"

#include <unicode/unorm2.h>

int32_t taikei_fold_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t units = unorm2_normalize(
      normalizer, (const UChar *)text, length, (UChar *)out, capacity, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : units;
}
