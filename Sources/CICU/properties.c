#include "taikei_icu.h"

#include <unicode/uchar.h>

int32_t taikei_icu_general_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

void taikei_icu_mark_categories(
    uint32_t first, uint32_t end, uint32_t categories, uint64_t *masks) {
  for (uint32_t scalar = first; scalar < end; scalar++) {
    if (categories >> u_charType((UChar32)scalar) & 1) masks[scalar >> 6] |= 1ULL << (scalar & 63);
  }
}

void taikei_icu_mark_widths(uint32_t first, uint32_t end, uint32_t widths, uint64_t *masks) {
  for (uint32_t scalar = first; scalar < end; scalar++) {
    int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
    if (widths >> width & 1) masks[scalar >> 6] |= 1ULL << (scalar & 63);
  }
}

int32_t taikei_icu_decomposition_type(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_DECOMPOSITION_TYPE);
}
