#include "model/book/adjusted_budget.hpp"

#include <algorithm>

namespace jixiao {

void AdjustedBudget::follow(Outlay const& line, Table const& table) {
    bool is_adjusted = false;
    for (auto const& source : line.sources)
        if (source.adjusted) {
            sources_.insert_or_assign(source.name, source.adjusted->amount);
            is_adjusted = true;
        }
    if (line.adjusted) {
        whole_ = line.adjusted;
        return;
    }
    auto const is_known = [&](Spending const& source) { return sources_.contains(source.name); };
    if (!is_adjusted || !std::all_of(table.sources.begin(), table.sources.end(), is_known)) return;
    Money sum{{}, {}, line.name_place};
    for (auto const& source : table.sources) sum.amount = sum.amount + sources_.at(source.name);
    whole_ = std::move(sum);
}

std::optional<Fraction> AdjustedBudget::of(std::string const& source) const {
    auto const found = sources_.find(source);
    return found == sources_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace jixiao
