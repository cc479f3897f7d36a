/* Loaded in front of the C library: lets a program die, the disk be full or the device be broken at
 * the n-th call that changes files. By the environment:
 *
 *   FAULT_AT=n      the call, from 1
 *   FAULT_ERRNO=e   the error it gives; without it the program is killed there, in the middle of a
 *                   write after half of it
 *   FAULT_GOES_ON   every later call gives the error, too
 *   FAULT_SPACE     only calls that need room on the disk do
 *   FAULT_LOG=file  a line for each call: its name and the file
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int calls;

static int number_of(const char* name) {
    const char* const text = getenv(name);
    return text == NULL ? 0 : atoi(text);
}

static void note(const char* call, const char* file) {
    const char* const log = getenv("FAULT_LOG");
    if (log == NULL) return;
    char line[600];
    const int size = snprintf(line, sizeof line, "%s %s\n", call, file);
    const int to = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (to < 0) return;
    syscall(SYS_write, to, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
    syscall(SYS_close, to);
}

static int needs_space(const char* call) {
    const char* const all = " write writev pwrite pwrite64 create mkdir link symlink ftruncate ftruncate64 ";
    char word[32];
    snprintf(word, sizeof word, " %s ", call);
    return strstr(all, word) != NULL;
}

/* 0: go on. 1: give the error that errno holds. 2: die. */
static int fault(const char* call, const char* file) {
    const int at = number_of("FAULT_AT"), error = number_of("FAULT_ERRNO");
    note(call, file);
    const int now = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (at == 0 || now < at || (now > at && getenv("FAULT_GOES_ON") == NULL)) return 0;
    if (getenv("FAULT_SPACE") != NULL && !needs_space(call)) return 0;
    errno = error;
    return error == 0 ? 2 : 1;
}

static void die(void) { kill(getpid(), SIGKILL); }

static int fails(const char* call, const char* file) {
    const int found = fault(call, file);
    if (found == 2) die();
    return found;
}

static int is_file(int file) {
    struct stat status;
    return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

#define NEXT(result, name, ...) result (*next)(__VA_ARGS__) = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void* bytes, size_t size) {
    NEXT(ssize_t, write, int, const void*, size_t);
    if (is_file(file)) {
        const int found = fault("write", "");
        if (found == 2) {
            next(file, bytes, size / 2);
            die();
        }
        if (found == 1) return -1;
    }
    return next(file, bytes, size);
}

ssize_t writev(int file, const struct iovec* parts, int count) {
    NEXT(ssize_t, writev, int, const struct iovec*, int);
    if (is_file(file) && fails("writev", "")) return -1;
    return next(file, parts, count);
}

#define PWRITE(name, type)                                                \
    ssize_t name(int file, const void* bytes, size_t size, type offset) { \
        NEXT(ssize_t, name, int, const void*, size_t, type);              \
        const int found = fault(#name, "");                               \
        if (found == 2) {                                                 \
            next(file, bytes, size / 2, offset);                          \
            die();                                                        \
        }                                                                 \
        return found == 1 ? -1 : next(file, bytes, size, offset);         \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define BY_NUMBER(name)                       \
    int name(int file) {                      \
        NEXT(int, name, int);                 \
        return fails(#name, "") ? -1 : next(file); \
    }
BY_NUMBER(fsync)
BY_NUMBER(fdatasync)

#define TRUNCATE(name, type)                              \
    int name(int file, type size) {                       \
        NEXT(int, name, int, type);                       \
        return fails(#name, "") ? -1 : next(file, size);  \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define BY_NAME(name)                                    \
    int name(const char* file) {                         \
        NEXT(int, name, const char*);                    \
        return fails(#name, file) ? -1 : next(file);     \
    }
BY_NAME(unlink)
BY_NAME(remove)
BY_NAME(rmdir)

#define BY_TWO_NAMES(name)                                        \
    int name(const char* from, const char* to) {                  \
        NEXT(int, name, const char*, const char*);                \
        return fails(#name, to) ? -1 : next(from, to);            \
    }
BY_TWO_NAMES(rename)
BY_TWO_NAMES(link)
BY_TWO_NAMES(symlink)

int mkdir(const char* folder, mode_t mode) {
    NEXT(int, mkdir, const char*, mode_t);
    return fails("mkdir", folder) ? -1 : next(folder, mode);
}

int fchmod(int file, mode_t mode) {
    NEXT(int, fchmod, int, mode_t);
    return fails("fchmod", "") ? -1 : next(file, mode);
}

int fchmodat(int folder, const char* file, mode_t mode, int flags) {
    NEXT(int, fchmodat, int, const char*, mode_t, int);
    return fails("fchmodat", file) ? -1 : next(folder, file, mode, flags);
}

#define OPEN(name)                                                       \
    int name(const char* file, int flags, ...) {                         \
        mode_t mode = 0;                                                 \
        if (flags & (O_CREAT | __O_TMPFILE)) {                           \
            va_list more;                                                \
            va_start(more, flags);                                       \
            mode = va_arg(more, mode_t);                                 \
            va_end(more);                                                \
        }                                                                \
        NEXT(int, name, const char*, int, ...);                          \
        if ((flags & O_CREAT) && fails("create", file)) return -1;       \
        return next(file, flags, mode);                                  \
    }
OPEN(open)
OPEN(open64)
