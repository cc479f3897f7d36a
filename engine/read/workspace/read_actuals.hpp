#pragma once

#include "model/book/actuals.hpp"
#include "read/workspace/reading.hpp"

#include <optional>
#include <vector>

namespace jixiao {

class KnownEntries;
class TextPool;

/// One actuals file.
struct ActualsFile {
    Period period;
    Place period_place;
    std::vector<Actual> actuals;
    std::vector<Outlay> outlays;
    std::vector<OverallResult> overall;
};

/// Reads what was reported for one period. Values that are not understood stay, with their error.
/// Nothing when the file does not say for which period it is. `known` spares reading entries that
/// stand there as they stood, `pool` reading texts again that other files have, too.
std::optional<ActualsFile> read_actuals(Source const& source, Units const& units,
                                        std::vector<Diagnostic>& diagnostics,
                                        KnownEntries* known = nullptr, TextPool* pool = nullptr);

/// The keys of what is reported under one name.
std::vector<std::string> const& actual_keys();

/// Reads what was reported under one name, as a text or a map; nothing when no value is given.
std::optional<Actual> read_actual(Reading& reading, Node const& name, Node const& node);

/// Reads what was spent under one name, as an amount or a map; nothing when no value is given.
std::optional<Outlay> read_outlay(Reading& reading, Node const& name, Node const& node);

}  // namespace jixiao
