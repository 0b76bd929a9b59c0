// What layer T is measured against: ICU's Normalizer2::normalizeUTF8 with icu::Edits.
#ifndef ICU_REFERENCE_H
#define ICU_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Normalizes UTF-8 to NFKC with a record of the edits. Returns the number of bytes of the result,
/// or -1 on an error, and sets the number of changes.
int64_t icu_reference_normalize(const uint8_t *text, size_t count, int64_t *changes);

#ifdef __cplusplus
}
#endif
#endif
