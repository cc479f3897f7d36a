#pragma once

#include "rules/status/measure.hpp"

#include <string>

namespace jixiao {

/// A value as it stands in a file.
struct Written {
    std::string const& text;
    Place const& place;
    Period const* period = nullptr;  // that it is reported for; none for a forecast
};

/// Reads an amount in the measure's unit. Refused are amounts of another dimension, bounds on the
/// wrong side, and figures that may be meant otherwise: 0.95 against ≥95%.
Measured measured_amount(Amount const& amount, Written const& written, Measure const& measure,
                         Findings const& findings);

/// Whether a number in the measure's unit is below none or above all of a share of a whole.
bool exceeds_whole(Measure const& measure, Fraction const& number);

}  // namespace jixiao
