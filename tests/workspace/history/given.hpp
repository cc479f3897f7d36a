#pragma once

#include "tests/app/cli/program.hpp"
#include "workspace/history/location.hpp"
#include "workspace/history/store.hpp"

#include <filesystem>
#include <memory>
#include <soci/soci.h>
#include <string>
#include <vector>

namespace jixiao::tests {

/// Where a test keeps its history: a file of its own, or a database of a server of its own.
std::string new_history(history::Kind kind, Scratch const& scratch);

/// The same, opened past the program.
std::unique_ptr<soci::session> open_past_program(history::Kind kind, std::string const& history);

/// A copy of tests/app/unit with an empty history.
struct GivenUnit {
    Scratch scratch;
    history::Kind kind;
    std::string folder = (scratch.path() / "unit").string();
    Environment environment = plain_environment();

    explicit GivenUnit(history::Kind of_history = history::Kind::sqlite);
    /// Runs the program on it.
    tests::Outcome run(std::vector<std::string> arguments) const;
    /// Closes 2024Q3, whatever is missing.
    tests::Outcome close() const { return run({"close", "2024Q3", "--with-gaps"}); }
    std::filesystem::path q3() const {
        return std::filesystem::path{folder} / "actuals/2024Q3.yaml";
    }
    /// Replaces a text in a file, which must be there.
    static void edit(std::filesystem::path const& file, std::string const& from,
                     std::string const& to);
    /// How many closings the history has, by the program.
    std::size_t closings() const;
};

}  // namespace jixiao::tests
