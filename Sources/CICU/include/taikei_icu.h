// The part of ICU that the project uses, without any ICU type.
//
// Two reasons for a shim: ICU renames its functions by version (`unorm2_normalize_72`), which only
// C sees through; and Foundation's headers and Debian's ICU headers cannot meet in one module.
#ifndef TAIKEI_ICU_H
#define TAIKEI_ICU_H

#include <stdbool.h>
#include <stdint.h>

// A status is an ICU error code: 0 for success, above 0 for an error, below 0 for a warning.

/// The name of a status, such as `U_MEMORY_ALLOCATION_ERROR`. Static; never null.
const char *taikei_icu_status_name(int32_t status);

/// A normalization form, possibly with characters left out of it. Safe to use from many threads.
typedef struct taikei_icu_normalizer taikei_icu_normalizer;

/// Opens NFKC. `kept` holds `kept_count` pairs of first and last code point that the normalizer
/// leaves as they are. Returns null on an error. Close with `taikei_icu_normalizer_close`.
taikei_icu_normalizer *taikei_icu_nfkc_open(
    const uint32_t *kept, int32_t kept_count, int32_t *status);

/// Closes a normalizer. Null is allowed.
void taikei_icu_normalizer_close(taikei_icu_normalizer *normalizer);

/// Normalizes `count` code points into `output` and returns how many the result has. When that is
/// more than `capacity`, the output is not complete and the status is an overflow error (15).
int32_t taikei_icu_normalize(
    const taikei_icu_normalizer *normalizer, const uint32_t *input, int32_t count,
    uint32_t *output, int32_t capacity, int32_t *status);

/// Whether normalizing may be cut before this code point, whatever stands before it.
bool taikei_icu_has_boundary_before(const taikei_icu_normalizer *normalizer, uint32_t scalar);

/// Whether the code point stays as it is and has no influence on its neighbours.
bool taikei_icu_is_inert(const taikei_icu_normalizer *normalizer, uint32_t scalar);

/// The general category of a code point, as ICU's UCharCategory.
int32_t taikei_icu_general_category(uint32_t scalar);

/// Sets the bits of the code points from `first` to before `end` whose general category is among some,
/// a bit for each UCharCategory. Bit n of mask m stands for code point 64 m + n.
void taikei_icu_mark_categories(
    uint32_t first, uint32_t end, uint32_t categories, uint64_t *masks);

/// The same by East Asian width, a bit for each UEastAsianWidth.
void taikei_icu_mark_widths(uint32_t first, uint32_t end, uint32_t widths, uint64_t *masks);

/// The decomposition type of a code point, as ICU's UDecompositionType.
int32_t taikei_icu_decomposition_type(uint32_t scalar);

#endif
