// Counts the calls by which a program changes files below FAULT_ROOT, and lets one of them go
// wrong. Loaded with LD_PRELOAD by Tests/interruption-test.py.
//
// FAULT_AT    which call, counted from 1; 0 for none
// FAULT_KIND  kill: the process is killed before the call
//             torn: the process is killed in the middle of the call, which is a write
//             full: this call and all later ones that need space fail with ENOSPC
//             error: this call fails with EIO
// FAULT_LOG   a file that gets a line for each call: number, call, bytes, path
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int concerns(const char *path) {
  const char *root = getenv("FAULT_ROOT");
  return root != NULL && path != NULL && strncmp(path, root, strlen(root)) == 0;
}

static int path_of(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  return concerns(path);
}

enum fault { NONE, TEAR, FAIL };

// Counts a call. Does not return if the process is to be killed before it.
static enum fault count(const char *call, const char *path, long bytes, int needs_space) {
  int number = atomic_fetch_add(&calls, 1) + 1;
  const char *log = getenv("FAULT_LOG");
  if (log != NULL) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%d %s %ld %s\n", number, call, bytes, path);
    int file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (REAL(write)(file, line, length) != length) abort();
    close(file);
  }
  const char *at = getenv("FAULT_AT"), *kind = getenv("FAULT_KIND");
  if (at == NULL || kind == NULL) return NONE;
  int target = atoi(at);
  if (strcmp(kind, "full") == 0 && target > 0 && number >= target && needs_space) {
    errno = ENOSPC;
    return FAIL;
  }
  if (number != target) return NONE;
  if (strcmp(kind, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(kind, "torn") == 0) return TEAR;
  if (strcmp(kind, "error") == 0) {
    errno = EIO;
    return FAIL;
  }
  return NONE;
}

// Defines a call that concerns `path` and is counted.
#define INSTEAD(path, bytes, needs_space, name, ...)                    \
  do {                                                                  \
    if (!concerns(path)) return REAL(name)(__VA_ARGS__);                \
    if (count(#name, path, bytes, needs_space) == FAIL) return -1;      \
    return REAL(name)(__VA_ARGS__);                                     \
  } while (0)

ssize_t write(int descriptor, const void *bytes, size_t size) {
  char path[PATH_MAX];
  if (!path_of(descriptor, path)) return REAL(write)(descriptor, bytes, size);
  enum fault fault = count("write", path, (long)size, 1);
  if (fault == FAIL) return -1;
  if (fault == TEAR) {
    if (REAL(write)(descriptor, bytes, size / 2) < 0) abort();
    kill(getpid(), SIGKILL);
  }
  return REAL(write)(descriptor, bytes, size);
}

int fsync(int descriptor) {
  char path[PATH_MAX];
  path_of(descriptor, path);
  INSTEAD(path, 0, 1, fsync, descriptor);
}

int ftruncate(int descriptor, off_t length) {
  char path[PATH_MAX];
  path_of(descriptor, path);
  INSTEAD(path, (long)length, 0, ftruncate, descriptor, length);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (!(flags & O_CREAT)) return REAL(open)(path, flags, mode);
  INSTEAD(path, 0, 1, open, path, flags, mode);
}

int mkdir(const char *path, mode_t mode) { INSTEAD(path, 0, 1, mkdir, path, mode); }

int unlink(const char *path) { INSTEAD(path, 0, 0, unlink, path); }

int rmdir(const char *path) { INSTEAD(path, 0, 0, rmdir, path); }

int rename(const char *old, const char *new) { INSTEAD(new, 0, 1, rename, old, new); }

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  // A file system that cannot exchange two directories.
  if (getenv("FAULT_NO_EXCHANGE") != NULL) {
    errno = EINVAL;
    return -1;
  }
  INSTEAD(new, 0, 1, renameat2, from, old, to, new, flags);
}
