#pragma once

#include "base/catalog.hpp"
#include "read/workspace/workspace.hpp"
#include "rules/status/places_within.hpp"

#include <map>
#include <soci/soci.h>
#include <string>

namespace jixiao::database {

/// The numbers that were given so far, over all units; the first of each is 1.
struct Numbers {
    std::size_t units = 0, tables = 0, rows = 0, actuals = 0, findings = 0, closings = 0;
    std::map<Table const*, std::size_t> of_table;
    std::map<Indicator const*, std::size_t> of_row;
};

/// Adds the unit, its tables, rows, targets and values of earlier years, and numbers them.
void write_book(soci::session& session, Workspace const& workspace, std::string const& unit,
                FilesWithin const& within, Catalog const& catalog, Numbers& numbers);

/// Adds every line of its actuals, with the rows that each serves. The book comes first.
void write_actuals(soci::session& session, Workspace const& workspace, FilesWithin const& within,
                   Numbers& numbers);

}  // namespace jixiao::database
