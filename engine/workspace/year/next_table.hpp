#pragma once

#include "base/catalog.hpp"
#include "model/book/book.hpp"
#include "model/target/units.hpp"
#include "read/yaml/source.hpp"
#include "workspace/year/last_year.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::year {

/// A table of the next year, as an editor would make it of last year's.
struct NextTable {
    std::string text;  // empty when no goal goes on
    std::size_t blank_targets = 0, kept_rows = 0;
    std::vector<std::string> ended_goals;  // names of goals of several years that are over
};

/// Of the text of a table that has no mistakes. Comments, order, ids, owners and everything else
/// that is not of the one year stay; annual targets, the budget and what was planned for the year
/// are blank or comments, with last year's beside them. `last` by id.
NextTable next_table(Source const& source, Table const& table,
                     std::map<std::string, LastYear> const& last, int year, Units const& units,
                     Catalog const& catalog);

}  // namespace jixiao::year
