#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace jixiao {

/// What another program may take of this machine.
struct Limits {
    std::chrono::seconds time{120};
    std::size_t output_bytes = std::size_t{32} << 20;  // of its standard output, and of each file
    std::size_t memory_bytes = std::size_t{2} << 30;
};

enum class Outcome { finished, not_installed, took_too_long, wrote_too_much };

struct ProgramResult {
    Outcome outcome = Outcome::finished;
    int exit_code = 0;   // when it finished; 128 + the signal that ended it
    std::string output;  // standard output
    std::string errors;  // the first 4 KiB of standard error
};

/// Runs a program found on PATH with these arguments, without a shell and without input, and ends
/// it with all it started when it exceeds a limit. `arguments[0]` is the program.
/// Throws std::system_error when no process can be made.
ProgramResult run_program(std::vector<std::string> const& arguments, Limits const& limits = {});

}  // namespace jixiao
