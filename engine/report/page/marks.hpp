#pragma once

#include "rules/status/verdict.hpp"

#include <string>
#include <vector>

namespace jixiao::reports {

struct Count {
    Status status;
    int count;
};

/// How many rows have each status, worst first.
std::vector<Count> counts_of(RollUp const& roll_up);

/// The shape of a status in its colour, with HTML behind it.
std::string status_mark(Status status, std::string const& range);

/// How the counts share a bar. The numbers stand beside it, so readers of text skip it.
std::string count_bar(RollUp const& roll_up);

}  // namespace jixiao::reports
