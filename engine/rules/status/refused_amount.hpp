#pragma once

#include "rules/status/measured_amount.hpp"

#include <optional>

namespace jixiao {

/// What a reported amount that is no answer to the target reads as: one that is doubtful, of
/// another time, per something else, a change, or a bound on the wrong side. Nothing for one that
/// may be measured.
std::optional<Measured> refused_amount(Amount const& amount, Written const& written,
                                       Measure const& measure, Findings const& findings);

/// An invalid value, with the error that says why.
Measured invalid_amount(Findings const& findings, Written const& written, char const* code,
                        Message problem, Message hint);

/// Whether nothing at all may have happened: one is too many in any unit.
bool wants_none(Measure const& measure);

}  // namespace jixiao
