#pragma once

#include "rules/status/target_reading.hpp"

#include <optional>

namespace jixiao {

/// Which way a number is better that does not say it itself, and what decided that.
struct WantedWay {
    std::optional<Better> better;  // none where only an assumption is left
    DirectionFrom from = DirectionFrom::assumed;
    bool is_saving = false;  // the number is the size of a change downwards

    bool is_work_done = false;  // 走访户数: as many as were promised, not as many as can be
    /// More is wanted than was asked for; a path is not enough to say so.
    bool wants_more() const {
        return better == Better::high && from != DirectionFrom::path && !is_work_done;
    }
};

/// Steps 2 and 4 to 7 of docs/status-rules.md, "What is not said": the key, a saving, the path of
/// cost, the end of the name, the other paths. The unit of `reading` is known.
WantedWay wanted_way(TargetReading const& reading, Row const& row, Rules const& rules);

}  // namespace jixiao
