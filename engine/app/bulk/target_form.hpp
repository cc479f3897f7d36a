#pragma once

#include "app/bulk/row_place.hpp"
#include "read/records/record.hpp"
#include "rules/status/places.hpp"
#include "rules/status/target_reading.hpp"

#include <cstdint>
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

/// Figures are below this in ten-thousandths of the target's unit, so that a year's sum is exact.
constexpr Tenths4 most_amount = 100'000'000'000'000'000;

/// What stands behind the figure of an actual: 家, 万元, nothing.
struct ActualEnding {
    std::string text;
    std::uint64_t few = 0;          // few_bytes(text)
    std::int64_t scale = 1;         // of the figure, in the unit of the target
    bool may_be_date_else = false;  // a figure that may be a date is not plain with it
    /// The figures that are plain with it, so that they alone decide what is read: 0, and those
    /// above `open` up to `most`; where that is below 0, none. More than all of a share is refused,
    /// and a bare part of one is asked back.
    Tenths4 open = 0, most = -1;

    bool is_plain_with(Figure const& figure) const {
        auto const below = static_cast<std::uint64_t>(figure.value) - 1;  // of 0 the greatest
        return figure.value <= most && below >= static_cast<std::uint64_t>(open) &&
               !(may_be_date_else && figure.may_be_date);
    }
};

/// What targets of one form, in rows of one class, have in common: all but their figures. Found by
/// reading the target as the rules do, with other figures in it.
struct TargetForm {
    bool is_plain = false;  // figures over figures; all else has no meaning otherwise
    bool may_be_date_else = false;
    bool is_sum = false, is_range = false, is_scaled = false, is_share = false;
    std::int64_t scale = 1, high_scale = 1;  // of the figures, in the unit of the target
    Tenths4 most = 0, most_high = 0;         // of the figures
    Tenths4 whole = most_amount;             // all of a share: more is refused
    Tenths4 open_share = 0;                  // bare figures up to here, but 0, are asked back
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
    /// What an ending is read as behind the actuals of a plain form.
    ActualEnding read_ending(TargetForm const& form, TargetTexts const& texts,
                             std::string_view ending) const;

    Places const& places() const { return places_; }

private:
    struct Reading;

    Rules const& rules_;
    Period as_of_;
    Places places_;
};

}  // namespace jixiao::bulk
