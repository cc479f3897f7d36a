#pragma once

#include "rules/status/target_reading.hpp"

#include <unordered_map>

namespace jixiao {

/// The lines that serve each indicator, sorted by the end of their period. The order in which the
/// actuals are given does not matter. Valid as long as book and actuals.
class LineIndex {
public:
    LineIndex(Actuals const& actuals, NameIndex const& names);
    Lines for_indicator(Indicator const& indicator) const;

private:
    struct Range {
        std::size_t begin = 0, size = 0;
    };
    std::vector<Actual const*> lines_;  // those of one indicator side by side
    std::unordered_map<Indicator const*, Range> ranges_;
};

}  // namespace jixiao
