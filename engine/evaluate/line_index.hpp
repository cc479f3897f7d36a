#pragma once

#include "evaluate/target_reading.hpp"

#include <unordered_map>

namespace jixiao {

/// The lines that serve each indicator, sorted by the end of their period. The order in which the
/// actuals are given does not matter. Valid as long as book and actuals.
class LineIndex {
public:
    LineIndex(Actuals const& actuals, NameIndex const& names);
    Lines const& for_indicator(Indicator const& indicator) const;

private:
    std::unordered_map<Indicator const*, Lines> lines_;
};

}  // namespace jixiao
