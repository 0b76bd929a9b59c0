#define _GNU_SOURCE
#include "taikei_process.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Sets soft and hard limit, as far as this process itself is allowed to.
static void set_limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < hard) hard = limit.rlim_max;
  limit.rlim_cur = soft < hard ? soft : hard;
  limit.rlim_max = hard;
  setrlimit(resource, &limit);
}

// The new process, up to the program. It runs in the memory of this one, whose thread waits: only
// functions that are safe behind vfork are called, and nothing is changed that is not its own.
__attribute__((noinline, noreturn)) static void become(
    const char *program, char *const *arguments, char *const *environment, int input,
    const struct taikei_process_limits *limits, pid_t parent, int output, int report) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);

  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);

  // First out of the way of the numbers they are to get.
  output = fcntl(output, F_DUPFD_CLOEXEC, 10);
  report = fcntl(report, F_DUPFD_CLOEXEC, 10);
  if (input >= 0) input = fcntl(input, F_DUPFD_CLOEXEC, 10);
  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing >= 0) nothing = fcntl(nothing, F_DUPFD_CLOEXEC, 10);
  if (output < 0 || report < 0 || nothing < 0) goto failed;
  if (dup2(nothing, 0) < 0 || dup2(output, 1) < 0 || dup2(nothing, 2) < 0) goto failed;
  if (input >= 0 && dup2(input, 3) < 0) goto failed;
  close_range(input >= 0 ? 4 : 3, ~0U, CLOSE_RANGE_CLOEXEC);

  set_limit(RLIMIT_CORE, 0, 0);
  if (limits->address_space > 0) {
    set_limit(RLIMIT_AS, limits->address_space, limits->address_space);
  }
  if (limits->processor_seconds > 0) {
    rlim_t seconds = limits->processor_seconds;
    set_limit(RLIMIT_CPU, seconds, seconds < RLIM_INFINITY - 2 ? seconds + 2 : RLIM_INFINITY);
  }
  if (limits->file_bytes_plus_one > 0) {
    set_limit(RLIMIT_FSIZE, limits->file_bytes_plus_one - 1, limits->file_bytes_plus_one - 1);
  }
  execve(program, arguments, environment);

failed:;
  int code = errno;
  ssize_t written = write(report, &code, sizeof code);
  (void)written;
  _exit(127);
}

int taikei_process_start(
    const char *program, char *const *arguments, char *const *environment, int input,
    struct taikei_process_limits limits, pid_t *process, int *output) {
  int out[2], report[2];
  if (pipe2(out, O_CLOEXEC) != 0) return errno;
  if (pipe2(report, O_CLOEXEC) != 0) {
    int code = errno;
    close(out[0]);
    close(out[1]);
    return code;
  }
  // A pipe that holds a page lets both processes run on for longer.
  fcntl(out[0], F_SETPIPE_SZ, 1 << 20);
  pid_t parent = getpid();
  // No handler of this process may run in the new one before they are taken out.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  // fork would have every page of this process that is written later copied or faulted in again.
  pid_t child = vfork();
  int code = errno;
  if (child == 0) {
    become(program, arguments, environment, input, &limits, parent, out[1], report[1]);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(out[1]);
  close(report[1]);
  if (child > 0) {
    // The pipe closes without a word when the program is executed.
    ssize_t count;
    do {
      count = read(report[0], &code, sizeof code);
    } while (count < 0 && errno == EINTR);
    if (count != sizeof code) {
      close(report[0]);
      *process = child;
      *output = out[0];
      return 0;
    }
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
  }
  close(report[0]);
  close(out[0]);
  return code;
}

int taikei_process_memory_file(void) { return memfd_create("taikei", MFD_CLOEXEC); }

void taikei_process_return_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

void taikei_process_start_heap(void) {
#ifdef __GLIBC__
  enum { step = 8 << 20, large_page = 2 << 20 };
  mallopt(M_TOP_PAD, step);
  uintptr_t start = (uintptr_t)sbrk(0);
  // More than is left of the heap has it grow by a step; volatile, or the compiler leaves it out.
  void *volatile block = malloc(large_page / 4);
  free(block);
  uintptr_t end = (uintptr_t)sbrk(0);
  uintptr_t first = (start + large_page - 1) / large_page * large_page;
  if (start != (uintptr_t)-1 && first < end) madvise((void *)first, end - first, MADV_HUGEPAGE);
#endif
}
