#include "taikei_icu.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

struct taikei_icu_normalizer {
  const UNormalizer2 *form;
  UNormalizer2 *filtered;  // owned; null where nothing is kept
  USet *filter;            // owned; the filtered form refers to it without a copy
};

const char *taikei_icu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

taikei_icu_normalizer *taikei_icu_nfkc_open(
    const uint32_t *kept, int32_t kept_count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  taikei_icu_normalizer *result = calloc(1, sizeof *result);
  if (result == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->form = unorm2_getNFKCInstance(&code);
  if (U_SUCCESS(code) && kept_count > 0) {
    // The filter holds what is normalized: everything but the kept ranges.
    result->filter = uset_open(0, 0x10FFFF);
    for (int32_t i = 0; i < kept_count; i++) {
      uset_removeRange(result->filter, (UChar32)kept[2 * i], (UChar32)kept[2 * i + 1]);
    }
    uset_freeze(result->filter);
    result->filtered = unorm2_openFiltered(result->form, result->filter, &code);
    if (U_SUCCESS(code)) result->form = result->filtered;
  }
  *status = code;
  if (U_FAILURE(code)) {
    taikei_icu_normalizer_close(result);
    return NULL;
  }
  return result;
}

void taikei_icu_normalizer_close(taikei_icu_normalizer *normalizer) {
  if (normalizer == NULL) return;
  if (normalizer->filtered != NULL) unorm2_close(normalizer->filtered);
  if (normalizer->filter != NULL) uset_close(normalizer->filter);
  free(normalizer);
}

int32_t taikei_icu_normalize(
    const taikei_icu_normalizer *normalizer, const uint32_t *input, int32_t count,
    uint32_t *output, int32_t capacity, int32_t *status) {
  // UTF-16 in between, on the stack for the short sequences that the project asks about. No code
  // point becomes more than 18 code units (U+FDFA).
  enum { SHORT = 8, GROWTH = 18 };
  UChar short_source[2 * SHORT], short_target[GROWTH * 2 * SHORT];
  UChar *source = short_source, *target = short_target, *buffer = NULL;
  int32_t source_capacity = 2 * SHORT, target_capacity = GROWTH * 2 * SHORT;
  UErrorCode code = U_ZERO_ERROR;
  if (count < 0 || count > INT32_MAX / 64) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return 0;
  }
  if (count > SHORT) {
    source_capacity = 2 * count;
    target_capacity = GROWTH * count;
    buffer = malloc(((size_t)source_capacity + (size_t)target_capacity) * sizeof *buffer);
    if (buffer == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return 0;
    }
    source = buffer;
    target = buffer + source_capacity;
  }
  int32_t source_count = 0, target_count = 0, result = 0;
  u_strFromUTF32(
      source, source_capacity, &source_count, (const UChar32 *)input, count, &code);
  if (code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  target_count = unorm2_normalize(
      normalizer->form, source, source_count, target, target_capacity, &code);
  if (code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  u_strToUTF32((UChar32 *)output, capacity, &result, target, target_count, &code);
  if (code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  free(buffer);
  *status = code;
  return result;
}

bool taikei_icu_has_boundary_before(const taikei_icu_normalizer *normalizer, uint32_t scalar) {
  return unorm2_hasBoundaryBefore(normalizer->form, (UChar32)scalar);
}

bool taikei_icu_is_inert(const taikei_icu_normalizer *normalizer, uint32_t scalar) {
  return unorm2_isInert(normalizer->form, (UChar32)scalar);
}
