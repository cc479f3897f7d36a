#include "workspace/entries/sheet_rows.hpp"

#include "workspace/entries/lines_to_fill.hpp"
#include "workspace/entries/set_entries.hpp"

#include <algorithm>

namespace jixiao::entries {

std::string SheetRow::name() const {
    if (!money) return verdict->indicator->name;
    if (!money->source.empty()) return money->source;
    return money->spending_line.empty() ? money->title() : money->spending_line;
}

std::vector<SheetRow> sheet_rows(Evaluation const& evaluation, NameIndex const& index,
                                 Actuals const& actuals, Choice const& choice) {
    PeriodEntries const entries{actuals, index, evaluation.as_of};
    auto const row_of = [&](std::string const& key, Verdict const* verdict,
                            PeriodLine const& line) {
        SheetRow row{key, verdict, targets_of(line), {}, {}, {}};
        if (line.last) {
            row.last = line.last->text;
            row.last_period = line.last->period.text();
        }
        if (auto const* const entry = entries.of(key)) row.entered = entered_of(*entry);
        return row;
    };
    std::vector<SheetRow> rows;
    for (auto const& line : lines_of_period(evaluation, index, actuals, choice)) {
        if (!line.is_due) continue;
        auto const is_by_id =
            entries.of(line.key) == nullptr &&
            std::any_of(line.verdicts.begin(), line.verdicts.end(), [&](Verdict const* verdict) {
                return entries.of(verdict->indicator->id) != nullptr;
            });
        if (!is_by_id) {
            rows.push_back(row_of(line.key, line.verdicts.front(), line));
            continue;
        }
        for (auto const* verdict : line.verdicts)
            rows.push_back(
                row_of(verdict->indicator->id, verdict, {line.key, {verdict}, line.last}));
    }
    for (auto& money : money_lines(evaluation, actuals, choice)) {
        SheetRow row{money.name(), nullptr, money.budget, money.last, money.last_period, {}};
        row.entered.value = money.spent;
        row.entered.note = money.note;
        row.money = std::move(money);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace jixiao::entries
