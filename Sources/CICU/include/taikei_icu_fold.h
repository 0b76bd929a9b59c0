// Compatibility composition (NFKC) by ICU, without any ICU type. Why a shim: see taikei_icu.h.
#ifndef TAIKEI_ICU_FOLD_H
#define TAIKEI_ICU_FOLD_H

#include <stdint.h>

// Writes the NFKC form of `length` UTF-16 units at `text` to `out`, which must not overlap it.
// Returns the units of the form, more than `capacity` when `out` is too small (its content is then
// of no use), or -1 when ICU fails.
int32_t taikei_fold_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

#endif
