#include "cli/run_program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace jixiao {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(int error, char const* what) {
    throw std::system_error{error, std::generic_category(), what};
}

class Descriptor {
public:
    explicit Descriptor(int value = -1) : value_{value} {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }
    int get() const { return value_; }
    void set(int value) { value_ = value; }
    void close() {
        if (value_ >= 0) ::close(value_);
        value_ = -1;
    }

private:
    int value_;
};

struct Pipe {
    Descriptor read, write;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(errno, "pipe");
        read.set(ends[0]);
        write.set(ends[1]);
    }
};

/// Where the child's streams go, and that it leads a group of its own.
class SpawnSetup {
public:
    SpawnSetup(Pipe const& output, Pipe const& errors) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions_, output.write.get(), 1);
        ::posix_spawn_file_actions_adddup2(&actions_, errors.write.get(), 2);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
    }
    SpawnSetup(SpawnSetup const&) = delete;
    SpawnSetup& operator=(SpawnSetup const&) = delete;
    ~SpawnSetup() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }

    int spawn(pid_t& child, std::vector<std::string> arguments) {
        std::vector<char*> pointers;
        pointers.reserve(arguments.size() + 1);
        for (auto& argument : arguments) pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        return ::posix_spawnp(&child, pointers[0], &actions_, &attributes_, pointers.data(),
                              environ);
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

void limit(pid_t child, Limits const& limits) {
    auto const set = [&](__rlimit_resource resource, std::size_t value) {
        rlimit const both{value, value};
        ::prlimit(child, resource, &both, nullptr);
    };
    set(RLIMIT_AS, limits.memory_bytes);
    set(RLIMIT_FSIZE, limits.output_bytes);
    set(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()));
}

/// Appends what is there to read, up to `most` bytes in all. False at the end of the stream.
bool read_some(int descriptor, std::string& text, std::size_t most) {
    std::array<char, 1 << 16> buffer;
    auto const count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    text.append(buffer.data(),
                std::min(static_cast<std::size_t>(count), most - std::min(most, text.size())));
    return count > 0;
}

/// Reads both streams to their ends, or until a limit is passed.
Outcome collect(Pipe& output, Pipe& errors, ProgramResult& result, Limits const& limits,
                Clock::time_point end) {
    auto out_open = true, errors_open = true;
    while (out_open || errors_open) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0) return Outcome::took_too_long;
        std::array<pollfd, 2> polled{pollfd{out_open ? output.read.get() : -1, POLLIN, 0},
                                     pollfd{errors_open ? errors.read.get() : -1, POLLIN, 0}};
        if (::poll(polled.data(), polled.size(), static_cast<int>(left.count())) < 0 &&
            errno != EINTR)
            fail(errno, "poll");
        if (polled[0].revents != 0)
            out_open = read_some(output.read.get(), result.output, limits.output_bytes + 1);
        if (polled[1].revents != 0) errors_open = read_some(errors.read.get(), result.errors, 4096);
        if (result.output.size() > limits.output_bytes) return Outcome::wrote_too_much;
    }
    return Outcome::finished;
}

/// Waits until the child has ended, without letting go of its number; false at the time limit.
bool ends_before(pid_t child, Clock::time_point end) {
    while (Clock::now() < end) {
        siginfo_t info{};
        auto const waited =
            ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT);
        if (waited == 0 && info.si_pid == child) return true;
        if (waited != 0 && errno != EINTR) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return false;
}

int exit_code_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return 255;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

ProgramResult run_program(std::vector<std::string> const& arguments, Limits const& limits) {
    ProgramResult result;
    Pipe output, errors;
    pid_t child = 0;
    auto const error = SpawnSetup{output, errors}.spawn(child, arguments);
    if (error == ENOENT || error == EACCES) return {Outcome::not_installed, 127, {}, {}};
    if (error != 0) fail(error, "posix_spawnp");
    limit(child, limits);
    output.write.close();
    errors.write.close();
    auto const end = Clock::now() + limits.time;
    result.outcome = collect(output, errors, result, limits, end);
    if (result.outcome == Outcome::finished && !ends_before(child, end))
        result.outcome = Outcome::took_too_long;
    ::kill(-child, SIGKILL);  // itself at a limit, else what it started and left behind
    result.exit_code = exit_code_of(child);
    if (result.exit_code == 128 + SIGXFSZ) result.outcome = Outcome::wrote_too_much;
    if (result.exit_code == 128 + SIGXCPU) result.outcome = Outcome::took_too_long;
    return result;
}

}  // namespace jixiao
