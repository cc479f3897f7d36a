#pragma once

#include <filesystem>
#include <string>

namespace jixiao::history {

enum class Kind { sqlite, postgresql };

/// Where a history is kept.
struct Location {
    Kind kind = Kind::sqlite;
    std::string address;  // an absolute path, or a URL; never to be printed
    std::string shown;    // the same for readers, without a password
    std::string secret;   // the password as the URL has it; empty when it has none
};

/// A file, from `folder` where its path is not absolute, or postgresql://…; the empty text is
/// history.sqlite. Throws Refusal for what is neither.
Location find_location(std::string const& stated, std::filesystem::path const& folder);

}  // namespace jixiao::history
