#pragma once

#include "workspace/history/record.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace jixiao::history {

/// A verdict that is not what it was when the period was closed. A row that is gone has nothing
/// now; one that was not there has nothing closed.
struct Restatement {
    std::optional<Record> closed, now;
    std::size_t place = 0;  // of `now` among all records of now, where there is one
};

/// What differs, in the order of the closing; rows that were not there come last. Which are the
/// same rows is for same_rows to say.
std::vector<Restatement> restatements(std::vector<Record> const& closed,
                                      std::vector<Record> const& now);

/// What the row said and says, with as much as it takes to tell the two apart: "78家, green".
std::pair<Message, Message> both_values(Restatement const& restatement);

}  // namespace jixiao::history
