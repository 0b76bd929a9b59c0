#include "taikei_icu.h"
