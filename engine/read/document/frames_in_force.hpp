#pragma once

#include "read/document/carried.hpp"
#include "read/document/frame.hpp"
#include "read/document/remarks.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

/// The frames that rows are read by: those of the last header, one or one for each of two terms,
/// with the levels that are carried down, and the last ones of each kind of part.
class FramesInForce {
public:
    explicit FramesInForce(Remarks& remarks) : remarks_{&remarks} {}

    /// A header begins at `row`; levels are carried on below one that is only repeated.
    void begin(std::vector<Frame> frames, PrintedRow const& row);
    /// Says which of two frames is the annual one, when their own words do not; without `frames`
    /// when nobody knows, and not in silence.
    void settle_terms(std::optional<bool> long_term_is_left, PrintedRow const& row);
    /// The columns of a grid hold for another only when that goes on: as wide, or, where no cells
    /// span others, with levels or figures in it. One of other columns is not read, and not in
    /// silence.
    void leave_grid(PrintedRow const& row);
    void forget_levels() { carried_.assign(carried_.size(), {}); }
    /// None are in force until the next header; what was remembered stays.
    void clear();

    // A part whose header was lost on a page break has the columns of the last one of its kind.
    void remember(bool is_annual) { of_parts_[is_annual] = frames_; }
    bool know(bool is_annual) const { return !of_parts_[is_annual].empty(); }
    void recall(bool is_annual);

    bool empty() const { return frames_.empty(); }
    std::size_t size() const { return frames_.size(); }
    Frame const& operator[](std::size_t index) const { return frames_[index]; }
    Carried& carried(std::size_t index) { return carried_[index]; }
    bool hold_for(PrintedRow const& row) const {
        return !frames_.empty() && (row.grid == 0 || row.grid == grid_);
    }

private:
    Remarks* remarks_;
    std::vector<Frame> frames_;
    std::vector<Carried> carried_;                // by frame
    std::size_t grid_ = 0, width_ = 0;            // of the last header
    std::vector<std::string> header_;             // its texts
    std::array<std::vector<Frame>, 2> of_parts_;  // long-term, annual
};

}  // namespace jixiao::document
