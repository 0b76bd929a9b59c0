// SHA-256 (FIPS 180-4).
//
// Why not a library's: libcrypto, which was used before, has 21,000 addresses to be put right at every start of the
// program, which took longer than the digest of a file of a megabyte.
#ifndef TAIKEI_DIGEST_H
#define TAIKEI_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the digest of `count` bytes. Uses the processor's instructions for it where it has
/// them.
void taikei_sha256(const void *_Nullable bytes, size_t count, uint8_t *_Nonnull digest);

/// The same without these instructions, so that both can be tested against each other.
void taikei_sha256_portable(const void *_Nullable bytes, size_t count, uint8_t *_Nonnull digest);

#endif
