#include "system/run_program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
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

void limit(Limits const& limits) {
    auto const set = [](__rlimit_resource resource, std::size_t value) {
        rlimit const both{value, value};
        ::setrlimit(resource, &both);
    };
    set(RLIMIT_AS, limits.memory_bytes);
    set(RLIMIT_FSIZE, limits.output_bytes);
    set(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()));
}

/// In the child: its streams, a group of its own, its limits, and then the program, which never
/// runs without them. Gives the error to the parent.
[[noreturn]] void become(char* const* arguments, Pipe const& output, Pipe const& errors,
                         Pipe const& failed, Limits const& limits) {
    auto const nothing = ::open("/dev/null", O_RDONLY);
    ::setpgid(0, 0);
    ::dup2(nothing, 0);
    ::dup2(output.write.get(), 1);
    ::dup2(errors.write.get(), 2);
    limit(limits);
    ::execvp(arguments[0], arguments);
    auto const error = errno;
    [[maybe_unused]] auto const written = ::write(failed.write.get(), &error, sizeof error);
    ::_exit(127);
}

/// Starts the program; the error when it could not be started.
int start(pid_t& child, std::vector<std::string> arguments, Pipe const& output, Pipe const& errors,
          Limits const& limits) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    Pipe failed;
    child = ::fork();
    if (child < 0) return errno;
    if (child == 0) become(pointers.data(), output, errors, failed, limits);
    failed.write.close();
    int error = 0;
    auto const count = ::read(failed.read.get(), &error, sizeof error);
    if (count <= 0) return 0;
    ::waitpid(child, nullptr, 0);
    return error;
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
    auto const error = start(child, arguments, output, errors, limits);
    if (error == ENOENT || error == EACCES) return {Outcome::not_installed, 127, {}, {}};
    if (error != 0) fail(error, "fork");
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
