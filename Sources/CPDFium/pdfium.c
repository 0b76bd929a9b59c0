#include "taikei_pdfium.h"

#include <dlfcn.h>
#include <stdio.h>

static struct taikei_pdfium functions;

const struct taikei_pdfium *taikei_pdfium_load(const char *path, char *message, size_t capacity) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    const char *reason = dlerror();
    snprintf(message, capacity, "%s", reason != NULL ? reason : "dlopen failed");
    return NULL;
  }

  void *symbol;
  // POSIX lets the result of dlsym be stored as a pointer to a function.
#define LOAD(name, result, parameters)  \
  symbol = dlsym(library, #name);       \
  *(void **)(&functions.name) = symbol;
#define REQUIRE(name, result, parameters)                                      \
  LOAD(name, result, parameters)                                               \
  if (symbol == NULL) {                                                        \
    snprintf(message, capacity, "%s has no function %s", path, #name);         \
    dlclose(library);                                                          \
    return NULL;                                                               \
  }
  TAIKEI_PDFIUM_REQUIRED(REQUIRE)
  TAIKEI_PDFIUM_OPTIONAL(LOAD)
#undef REQUIRE
#undef LOAD
  return &functions;
}
