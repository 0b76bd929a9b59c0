#include "taikei_icu.h"

#include <unicode/uchar.h>

int32_t taikei_icu_general_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

int32_t taikei_icu_east_asian_width(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
}

int32_t taikei_icu_decomposition_type(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_DECOMPOSITION_TYPE);
}
