#pragma once

#include "base/diagnostic.hpp"
#include "model/book/actuals.hpp"
#include "rules/status/printed_scale.hpp"
#include "rules/status/target_reading.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Collects what is found while evaluating; a run for the previous period has none to report to.
class Findings {
public:
    Findings() = default;
    explicit Findings(std::vector<Diagnostic>& diagnostics) : diagnostics_{&diagnostics} {}
    void add(Severity severity, char const* code, Place const& place, Message message,
             Message hint = {}) const;

private:
    std::vector<Diagnostic>* diagnostics_ = nullptr;
};

/// What a reported number is measured with. Valid as long as the reading and the row it was made
/// from.
struct Measure {
    Rules const& rules;
    TargetReading const& reading;
    Row const& row;
    std::string const& unit;           // of the target
    Unit const* known_unit = nullptr;  // the same, in the table
    std::optional<Fraction> target;    // T, where the requirement has one
    bool takes_words = false;          // 达成 counts 0, 未达成 counts 1
    bool may_be_negative = false;      // 净增, changes
    /// Which way the figure grows when it is the size of a change: 降低500万元, 产值增幅.
    std::optional<Direction> change;
};

Measure measure_of(TargetReading const& reading, Row const& row, Rules const& rules);

/// A reported value against a measure.
struct Measured {
    enum class Kind { number, rate, not_due, not_applicable, invalid };
    Kind kind = Kind::invalid;
    Fraction amount;                    // in the target's unit
    bool from_word = false;             // 达成 or 未达成 stood for it
    std::optional<Message> problem;     // of an invalid one
    std::optional<Fraction> high = {};  // of a range, whose low end is the amount
};

/// Reads the value of a line as a number in the measure's unit. Problems, unless the text itself
/// could not be read (whoever read it has said so), and doubts go to `findings`.
Measured measured(Actual const& line, Measure const& measure, Findings const& findings);

/// The same for its stated forecast, which must be there.
Measured measured_forecast(Actual const& line, Measure const& measure, Findings const& findings);

}  // namespace jixiao
