// SHA-256 of OpenSSL's libcrypto behind one function: the EVP interface is wide, and its macros and
// optional pointers are C's business.
#ifndef TAIKEI_LIBCRYPTO_SHIM_H
#define TAIKEI_LIBCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <stddef.h>

// Writes the 32 bytes of the digest of `count` bytes; returns 0 where libcrypto refuses.
static inline int taikei_sha256(const void *bytes, size_t count, unsigned char *digest) {
  unsigned int size = 0;
  return EVP_Digest(bytes, count, digest, &size, EVP_sha256(), NULL) == 1 && size == 32;
}

#endif
