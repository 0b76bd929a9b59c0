// Starting a process under limits, and what this one asks of the system.
//
// Why a shim: posix_spawn sets no limits, and between vfork and exec only C is safe. It also reaches
// what glibc shows with _GNU_SOURCE only, and prctl, whose arguments vary in number.
#ifndef TAIKEI_PROCESS_H
#define TAIKEI_PROCESS_H

#include <stdint.h>
#include <sys/types.h>

/// What a process may take. 0 stands for no limit.
struct taikei_process_limits {
  /// Address space in bytes.
  uint64_t address_space;
  /// Processor time in seconds; SIGXCPU comes when it is over, SIGKILL two seconds later.
  uint64_t processor_seconds;
  /// The largest file it may write in bytes, plus one: 1 allows none.
  uint64_t file_bytes_plus_one;
};

/// Starts a program with its arguments and environment, both ended by a null pointer.
///
/// Its standard input and error are /dev/null, its standard output is a pipe whose reading end is
/// returned in `output`; `input` is its descriptor 3 where that is not -1; nothing else is open. It
/// leaves no core file, and the kernel kills it when the thread that called this ends.
///
/// Returns 0 or the error number of what failed, also where the program cannot be executed.
int taikei_process_start(
    const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
    char *_Nullable const *_Nonnull environment, int input,
    struct taikei_process_limits limits, pid_t *_Nonnull process, int *_Nonnull output);

/// Has this process take blocks of memory of 1 MiB and more from the system, and give them back to it
/// when they are freed. Does nothing where the allocator is not glibc's.
void taikei_process_return_large_blocks(void);

/// Has the heap start with some MiB in pages of 2 MiB, where the system has them. Does nothing where the
/// allocator is not glibc's.
void taikei_process_start_heap(void);

/// A file in memory, empty, closed on exec. Returns its descriptor, or -1 with errno.
int taikei_process_memory_file(void);

#endif
