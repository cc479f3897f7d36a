#include "app/cli/run.hpp"

#include <csignal>
#include <iostream>
#include <vector>

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    // A closed pipe, a file at its limit: errors to report, not a sudden death.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::vector<std::string> const words(arguments + (count > 0 ? 1 : 0), arguments + count);
    return jixiao::run(words, std::cin, std::cout, std::cerr, jixiao::read_environment());
}
