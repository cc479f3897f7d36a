#pragma once

#include "rules/status/progress.hpp"

#include <array>

namespace jixiao {

/// What the lines of one calendar year add up to, month by month: a value to date stands for
/// itself, a value of a period is added to what was known when that period began.
class YearProgress {
public:
    /// Takes the lines of the year of `until`, up to its end. `lines` are sorted by the end of
    /// their period.
    YearProgress(Lines lines, Month until, Aggregation aggregation, Measure const& measure,
                 Findings const& findings);

    /// What is known at the end of a month of the year, 1 to 12.
    struct Known {
        enum class Kind { nothing, number, not_due, not_applicable, invalid };
        Kind kind = Kind::nothing;
        Fraction total;                // the sum; for an average, value times months
        int months = 0;                // that the total covers, where it is an average
        Actual const* line = nullptr;  // the one that ends here
        int prior = 0;                 // the month it continues from
        bool from_word = false;
        bool is_falling = false;
        std::optional<int> gap;          // an earlier month of which nothing is known
        std::optional<Message> broken;   // an earlier line that is not valid, and is needed
        std::optional<Message> problem;  // of an invalid one

        bool has_total() const {
            return kind != Kind::nothing && kind != Kind::invalid && !gap && !broken;
        }
        /// Invalid by an earlier line and not by its own.
        bool is_broken() const { return kind == Kind::invalid && broken.has_value(); }
    };
    Known const& at(int month) const { return known_[static_cast<std::size_t>(month)]; }

    /// The lines behind the value of a month, in the order of time.
    LinesUsed lines_behind(int month) const;

private:
    Known& at(int month) { return known_[static_cast<std::size_t>(month)]; }
    Known read(Actual const& line) const;
    Known to_date(Actual const& line, Measured const& value) const;
    Known in_period(Actual const& line, Measured const& value) const;
    void settle(Actual const& line, Known found);
    int last_known_before(int month) const;
    void continue_from(Known& known, int month) const;
    std::string text_of_total(int month) const;

    Aggregation aggregation_;
    Measure const& measure_;
    Findings const& findings_;
    std::array<Known, 13> known_;  // [0] is the start of the year: zero
};

}  // namespace jixiao
