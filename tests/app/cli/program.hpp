#pragma once

#include "app/cli/environment.hpp"
#include "tests/scratch.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::tests {

/// What a run of the program left behind.
struct Outcome {
    int code = -1;
    std::string out, err;
};

/// No terminal, Chinese, 80 cells, 2024-10-08.
Environment plain_environment();

/// Runs the program in tests/app/cli, so that paths in its output do not depend on the machine.
Outcome start(std::vector<std::string> const& arguments, std::string const& input = "",
              Environment const& environment = plain_environment());

/// The same with --lang en, for a reader of English in a workspace that states Chinese.
Outcome start_in_english(std::vector<std::string> arguments, std::string const& input = "");

/// Runs it in another folder.
Outcome start_in(std::filesystem::path const& folder, std::vector<std::string> const& arguments,
                 std::string const& input = "",
                 Environment const& environment = plain_environment());

/// The tables of the published budget of 2024.
inline std::string const document = JIXIAO_SOURCE_DIR "/samples/documents/hongshan-2024-tables.txt";

/// How a file of a workspace begins that the program makes.
inline std::string schema_line(std::string const& schema) {
    return "# yaml-language-server: $schema=file:///usr/share/jixiao/schema/" + schema + ".json\n";
}

inline bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace jixiao::tests
