#pragma once

#include "model/book/actuals.hpp"
#include "model/book/name_index.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao::entries {

/// What a sheet asks for of one figure, as texts; empty where nothing is said.
struct Entered {
    std::string value, note, category, reason;  // the last two: 偏差原因
    bool operator==(Entered const&) const = default;
};

Entered entered_of(Actual const& line);

/// What was reported for one period, by the figure it speaks of. Valid as long as the actuals and
/// the index.
class PeriodEntries {
public:
    PeriodEntries(Actuals const& actuals, NameIndex const& index, Period period);

    /// The line that speaks of what `key` (a name, an alias, an id) speaks of; nullptr when there
    /// is none.
    Actual const* of(std::string const& key) const;

private:
    NameIndex const& index_;
    std::unordered_map<void const*, Actual const*> lines_;  // by what a name serves
};

/// The name as given, then every other that speaks of all it speaks of: an id is reported by the
/// line of its name. Only itself when the book does not know it.
std::vector<std::string> names_serving(NameIndex const& index, std::string const& given);

}  // namespace jixiao::entries
