#pragma once

#include "app/cli/environment.hpp"

#include <iosfwd>
#include <span>
#include <string>

namespace jixiao {

/// The program without its process: arguments (without the program's name) to
/// an exit code. 0: nothing found; 1: mistakes in the input, or what --fail-on
/// asks for; 2: could not run.
int run(std::span<std::string const> arguments, std::istream& in, std::ostream& out,
        std::ostream& err, Environment const& environment);

}  // namespace jixiao
