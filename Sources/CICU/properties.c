#include "taikei_icu.h"

#include <unicode/uchar.h>

int32_t taikei_icu_general_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

struct marking {
  uint32_t first, end;
  uint32_t categories;
  uint64_t *masks;
};

// Called for each run of code points of one category, in order.
static UBool mark(const void *context, UChar32 start, UChar32 limit, UCharCategory category) {
  const struct marking *marking = context;
  if (marking->categories >> category & 1) {
    uint32_t scalar = (uint32_t)start < marking->first ? marking->first : (uint32_t)start;
    for (; scalar < (uint32_t)limit && scalar < marking->end; scalar++) {
      marking->masks[scalar >> 6] |= 1ULL << (scalar & 63);
    }
  }
  return (uint32_t)limit < marking->end;
}

void taikei_icu_mark_categories(
    uint32_t first, uint32_t end, uint32_t categories, uint64_t *masks) {
  struct marking marking = {first, end, categories, masks};
  u_enumCharTypes(mark, &marking);
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
