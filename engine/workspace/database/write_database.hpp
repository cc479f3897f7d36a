#pragma once

#include "base/catalog.hpp"
#include "workspace/history/closed_period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::database {

/// A workspace with everything that `check` finds in it.
struct UnitToWrite {
    history::KeptWorkspace kept;
    std::vector<Diagnostic> findings;
};

/// What is said of the database as a whole.
struct Heading {
    std::string program;               // its version
    std::optional<Period> period;      // the one to evaluate; else each that has actuals
    std::vector<Diagnostic> findings;  // in the workspace that names the units
    std::string folder;                // of that workspace
};

/// The bytes of a SQLite database with the units, as docs/sqlite.md describes. The same values and
/// the same SQLite give the same bytes. Throws Refusal when a history cannot be read, or where
/// SQLite cannot hold it.
std::string write_database(std::vector<UnitToWrite> const& units, Heading const& heading,
                           Catalog const& catalog);

}  // namespace jixiao::database
