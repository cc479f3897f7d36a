#pragma once

#include "base/message.hpp"
#include "read/document/header_role.hpp"

#include <string>
#include <vector>

namespace jixiao::document {

/// A level word of a text that runs together, with everything up to the next.
struct RunLevel {
    std::string word;
    bool is_first = false;
    std::string points;  // of 产出指标(60分); empty without
    std::string rows;    // 改造小区数20≥12个13个20铺设…
};

/// Rows as cells: first level, second level, name, and the values in the order of the header.
struct CutRows {
    std::vector<std::vector<std::string>> rows;
    std::vector<Message> doubts;
};

/// Cuts the rows of all levels. `fields` are the columns behind the name. Every cell has to be what
/// its column says, a score is at most its weight, and the weights below a first level add up to
/// its points, or all of them to 100 or 90: where that leaves not exactly one way, the level's rows
/// are left out.
CutRows cut_rows(std::vector<Field> const& fields, std::vector<RunLevel> const& levels);

}  // namespace jixiao::document
