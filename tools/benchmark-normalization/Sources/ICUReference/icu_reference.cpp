#include "icu_reference.h"

#include <string>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

int64_t icu_reference_normalize(const uint8_t *text, size_t count, int64_t *changes) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) || count > INT32_MAX) return -1;
  std::string result;
  result.reserve(count + 16);
  icu::StringByteSink<std::string> sink(&result);
  icu::Edits edits;
  nfkc->normalizeUTF8(
      0, icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(count)), sink,
      &edits, status);
  if (U_FAILURE(status)) return -1;
  *changes = edits.numberOfChanges();
  return static_cast<int64_t>(result.size());
}
