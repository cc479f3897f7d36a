#pragma once

#include "workspace/entries/lines_of_period.hpp"
#include "workspace/entries/money_lines.hpp"
#include "workspace/entries/period_entries.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// A row of a sheet that colleagues fill in: a figure that is due, or an amount of the budget, with
/// what is known of it.
struct SheetRow {
    std::string key;  // under which a file of actuals has it; of money, its money_name
    Verdict const* verdict = nullptr;  // of the first indicator it serves; none of money
    std::string targets;               // of all it serves; of money, the budget
    std::string last, last_period;     // reported before the period; empty when nothing was
    Entered entered;                   // reported for the period already
    std::optional<MoneyLine> money = {};

    Table const& table() const { return money ? *money->execution->table : *verdict->table; }
    /// What the row is known by when it comes back.
    std::string const& id() const { return money ? key : verdict->indicator->id; }
    std::string name() const;
    std::string const& target() const { return money ? targets : verdict->target->text; }
};

/// The figures that are due, as `lines_to_fill` chooses and orders them, and the budget behind
/// them. A figure that was reported by the ids of its indicators has a row for each of them.
std::vector<SheetRow> sheet_rows(Evaluation const& evaluation, NameIndex const& index,
                                 Actuals const& actuals, Choice const& choice);

}  // namespace jixiao::entries
