/*
 * Loaded into a process (LD_PRELOAD), ends it by SIGKILL before its N-th call that changes which files of a folder there are, or that puts one on the
 * disk: a power cut at a chosen place. AGNW_KILL_FOLDER: the folder, AGNW_KILL_AT: N, from 1; without N, or with more calls than the process makes,
 * nothing happens. AGNW_KILL_WRITES=1: each write to a file of the folder counts too.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int calls;

static void count(const char *path)
{
    const char *folder = getenv("AGNW_KILL_FOLDER"), *at = getenv("AGNW_KILL_AT");
    if (folder && at && path && strncmp(path, folder, strlen(folder)) == 0 && atomic_fetch_add(&calls, 1) + 1 == atoi(at))
        kill(getpid(), SIGKILL);
}

static void count_file(int file)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length > 0) {
        path[length] = 0;
        count(path);
    }
}

static void count_write(int file)
{
    if (getenv("AGNW_KILL_WRITES"))
        count_file(file);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int rename(const char *from, const char *to) { count(to); return NEXT(rename)(from, to); }
int unlink(const char *path) { count(path); return NEXT(unlink)(path); }
int fsync(int file) { count_file(file); return NEXT(fsync)(file); }
int fdatasync(int file) { count_file(file); return NEXT(fdatasync)(file); }
int ftruncate(int file, off_t length) { count_file(file); return NEXT(ftruncate)(file, length); }
int ftruncate64(int file, off64_t length) { count_file(file); return NEXT(ftruncate64)(file, length); }
ssize_t write(int file, const void *bytes, size_t length) { count_write(file); return NEXT(write)(file, bytes, length); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { count_write(file); return NEXT(pwrite)(file, bytes, length, at); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) { count_write(file); return NEXT(pwrite64)(file, bytes, length, at); }

#define OPEN(name)                                                                      \
    int name(const char *path, int flags, ...)                                          \
    {                                                                                   \
        va_list rest;                                                                   \
        va_start(rest, flags);                                                          \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0;    \
        va_end(rest);                                                                   \
        if (flags & O_CREAT)                                                            \
            count(path);                                                                \
        return NEXT(name)(path, flags, mode);                                           \
    }

OPEN(open)
OPEN(open64)
