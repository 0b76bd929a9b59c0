// SHA-256 of GNU Nettle behind one function.
//
// A library of a few hundred kilobytes that needs no start of its own: OpenSSL's libcrypto costs every start of the
// program half a millisecond of the loader's work, and its plain functions are deprecated.
#ifndef TAIKEI_NETTLE_SHIM_H
#define TAIKEI_NETTLE_SHIM_H

#include <nettle/sha2.h>
#include <stddef.h>
#include <stdint.h>

// Writes the SHA256_DIGEST_SIZE (32) bytes of the digest of `count` bytes.
static inline void taikei_sha256(const void *bytes, size_t count, uint8_t *digest) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, count, (const uint8_t *)bytes);
  sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

#endif
