// SHA-256 of OpenSSL's libcrypto behind one function.
//
// Its EVP interface would read a configuration and look for providers first, which takes longer than
// the digest of a small file. The plain functions are called deprecated since OpenSSL 3.0 in favour of it
// and have not changed.
#ifndef TAIKEI_LIBCRYPTO_SHIM_H
#define TAIKEI_LIBCRYPTO_SHIM_H

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#include <stddef.h>

// Writes the 32 bytes of the digest of `count` bytes; returns 0 where libcrypto refuses.
static inline int taikei_sha256(const void *bytes, size_t count, unsigned char *digest) {
  SHA256_CTX context;
  return SHA256_Init(&context) == 1 && SHA256_Update(&context, bytes, count) == 1
      && SHA256_Final(digest, &context) == 1;
}

#endif
