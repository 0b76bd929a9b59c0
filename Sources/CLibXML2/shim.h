// libxml2's encoding.h includes an ICU header when libxml2 was built with ICU. That header and
// Foundation's cannot meet in one module, so ICU is switched off for the declarations alone.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/tree.h>
