// The whole job of an officer as a process: `jixiao evaluate` on the real 2024 tables, against an
// empty process and the program's own start-up.
// job_bench JIXIAO WORKSPACE

#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

using namespace jixiao;

namespace {

void run_process(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    char* environment[] = {nullptr};
    auto status =
        ::posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environment);
    posix_spawn_file_actions_destroy(&actions);
    if (status == 0) ::waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error{"failed: " + words.front()};
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return EXIT_FAILURE;
    std::string const jixiao = words[1], workspace = words[2];
    std::vector<bench::Contender> contenders{
        {"/bin/true", [] { run_process({"/bin/true"}); }, {}},
        {"jixiao --version",
         [&] {
             run_process({jixiao, "--version"});
         },
         {}},
        {"jixiao evaluate, 251 indicators",
         [&] {
             run_process({jixiao, "evaluate", "-C", workspace, "--period", "2024Q3"});
         },
         {}},
    };
    bench::race(contenders, 41);
    for (auto const& c : contenders)
        fmt::print("  {:34} {:7.2f} ms ({:.2f}-{:.2f})\n", c.name, c.median() * 1e3,
                   c.least() * 1e3, c.most() * 1e3);
    return EXIT_SUCCESS;
}
