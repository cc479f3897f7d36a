#pragma once

#include "base/catalog.hpp"
#include "model/book/period.hpp"
#include "rules/status/verdict.hpp"

#include <string>
#include <vector>

namespace jixiao::reports {

/// One unit of an index.
struct IndexLine {
    std::string unit;
    std::string file;  // of its report, beside the index; empty: there is none
    RollUp roll_up;
    std::size_t errors = 0;  // found in its files
};

/// The page that leads to the reports of many units: a line a unit in the order given, with its
/// worst status, counts, coverage and a link.
std::string index_page(std::vector<IndexLine> const& lines, RollUp const& whole, Period period,
                       Catalog const& catalog);

/// A name of a file as a link beside the page: everything but letters, digits and - . _ ~ is
/// written as %XX.
std::string file_link(std::string_view name);

}  // namespace jixiao::reports
