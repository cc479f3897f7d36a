#pragma once

#include "rules/status/verdict.hpp"
#include "workspace/history/record.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::year {

/// What last year gave of a row: the target that was in force at its end, and the result as it is
/// shown; empty where nothing counts as one.
struct LastYear {
    std::string target, result;
    bool is_sum = false;  // of a goal of several years: the result is the total of all so far
};

/// What counts at the end of a year, of every row by its id: what was `recorded` when it was
/// closed, and of rows that the closing does not have what the files say `now`.
std::map<std::string, LastYear> last_year_of(Evaluation const& now,
                                             std::vector<history::Record> const& recorded);

}  // namespace jixiao::year
