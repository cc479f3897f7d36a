#pragma once

#include "model/target/target.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {
class Units;
}

namespace jixiao::grammar {

/// What the cells in words that tables repeat read as: 持续提升, 三星及以上, 无投诉, 超过上年,
/// 6月底前. Their texts are put together from closed lists; what each means is read once, by the
/// full grammar and with these units, when it is first asked for: no reading is written down here.
/// Belongs to one set of units; threads may share it.
class StandardCells {
public:
    StandardCells() = default;
    ~StandardCells();
    StandardCells(StandardCells const&) = delete;
    StandardCells& operator=(StandardCells const&) = delete;

    /// The reading of exactly this text; nothing where it is not in the lists.
    Target const* find(std::string_view text, Units const& units);

    /// Every text of the lists.
    static std::vector<std::string> texts();

private:
    std::once_flag is_made_;
    std::size_t count_ = 0;  // of the texts, once the room for them is made
    std::unique_ptr<std::atomic<Target const*>[]> read_;  // one for each text
};

}  // namespace jixiao::grammar
