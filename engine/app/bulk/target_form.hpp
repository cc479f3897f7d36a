#pragma once

#include "app/bulk/figures.hpp"
#include "read/records/record.hpp"
#include "rules/status/places.hpp"
#include "rules/status/target_reading.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// What a row says of its target, as its cells have it; a path is an `Indicator`'s.
struct TargetTexts {
    std::string_view form;  // of the target, its figures taken out
    std::string_view name, unit;
    std::vector<std::string> path;
    std::optional<Aggregation> aggregation;
};

/// Where a figure of a row is kept: the line of output by the place of A among the thresholds of T.
using LineNumber = std::uint16_t;

/// What stands behind the figure of an actual: 家, 万元, nothing.
struct ActualEnding {
    std::string text;
    bool is_plain = false;          // the figure alone decides what it is read as
    std::int64_t scale = 1;         // of the figure, in the unit of the target
    bool may_be_date_else = false;  // a figure that may be a date is not plain with it
};

/// What targets of one form, in rows of one class, have in common: all but their figures. Found by
/// reading the target as the rules do, with other figures in it.
struct TargetForm {
    bool is_plain = false;  // figures over figures; all else has no meaning otherwise
    bool may_be_date_else = false;
    bool is_sum = false, is_range = false, is_scaled = false, is_share = false;
    std::int64_t scale = 1, high_scale = 1;  // of the figures, in the unit of the target
    /// More than all of a share, which is refused; and of bare figures those up to here, but 0.
    Tenths4 whole = std::numeric_limits<Tenths4>::max(), open_share = 0;
    std::vector<ActualEnding> endings;
    std::vector<LineNumber> lines;  // by place, of a range three times as many
    LineNumber missing = 0;
};

/// Reads forms by the rules of a run.
class TargetForms {
public:
    /// The rules must live as long as this. Rows are judged as of `as_of`, in goals of its year.
    TargetForms(Rules const& rules, Period as_of);

    TargetForm read(TargetTexts const& texts) const;
    ActualEnding read_ending(TargetTexts const& texts, std::string_view ending) const;

    Places const& places() const { return places_; }

private:
    struct Reading;

    Rules const& rules_;
    Period as_of_;
    Places places_;
};

}  // namespace jixiao::bulk
