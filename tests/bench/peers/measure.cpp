// measure FILE COMMAND…: runs the command with this program's input and output, and writes to FILE
// its wall seconds, CPU seconds, peak memory in KiB and exit code. A program that small adds
// nothing of its own to the peak, as the interpreter that calls it would.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds(timeval const& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return EXIT_FAILURE;
    auto const start = std::chrono::steady_clock::now();
    auto const child = ::fork();
    if (child == 0) {
        ::execvp(words[2], words + 2);
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (::wait4(child, &status, 0, &used) != child) return EXIT_FAILURE;
    std::chrono::duration<double> const wall = std::chrono::steady_clock::now() - start;
    auto* const out = std::fopen(words[1], "w");
    if (out == nullptr) return EXIT_FAILURE;
    std::fprintf(out, "%.6f %.6f %ld %d\n", wall.count(),
                 seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss,
                 WIFEXITED(status) ? WEXITSTATUS(status) : 128);
    std::fclose(out);
    return EXIT_SUCCESS;
}
