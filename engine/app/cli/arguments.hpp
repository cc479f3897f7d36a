#pragma once

#include "app/cli/command.hpp"
#include "base/catalog.hpp"

#include <span>
#include <string>

namespace jixiao {

struct Arguments {
    Command const* command = nullptr;  // none was named
    Given given;
};

/// Finds the command and what is given to it. What stands behind -- is never an
/// option. Throws Refusal for what has no place.
Arguments parse_arguments(std::span<std::string const> arguments);

/// The help of a command, or of the program where it is nullptr: usage, what it
/// takes, and examples.
std::string help_text(Command const* command, Catalog const& catalog);

}  // namespace jixiao
