#include "workspace/entries/lines_of_period.hpp"

#include "read/workspace/blank_actuals.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::entries {
namespace {

/// The last line before the period that speaks of the group and counts as the new file does.
class LastLines {
public:
    LastLines(Actuals const& actuals, NameIndex const& index, Period period) {
        auto const usual = usual_values(actuals);
        for (auto const& line : actuals.all) {
            if (line.values != usual) continue;
            if (!ends_before(line.period, period) || line.period.last >= period.last) continue;
            auto const*& last = by_group_[index.served_by(line.name).data()];
            if (last == nullptr || ends_before(last->period, line.period)) last = &line;
        }
    }
    Actual const* of(NameIndex::Served group) const {
        auto const found = by_group_.find(group.data());
        return found == by_group_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<void const*, Actual const*> by_group_;
};

}  // namespace

std::vector<PeriodLine> lines_of_period(Evaluation const& evaluation, NameIndex const& index,
                                        Actuals const& actuals, Choice const& choice) {
    LastLines const last_lines{actuals, index, evaluation.as_of};
    std::vector<PeriodLine> lines;
    std::unordered_map<void const*, std::size_t> known;
    for (auto const& verdict : evaluation.verdicts) {
        auto const& indicator = *verdict.indicator;
        if (!choice.table.empty() && !is_called(*verdict.table, choice.table)) continue;
        if (!choice.owner.empty() && indicator.owner != choice.owner) continue;
        auto const& key = actuals_key(indicator.name, indicator.id);
        auto const group = index.served_by(key);
        auto const [place, is_new] = known.try_emplace(group.data(), lines.size());
        if (is_new) lines.push_back({key, {}, last_lines.of(group), false});
        auto& line = lines[place->second];
        line.verdicts.push_back(&verdict);
        line.is_due |= verdict.state != State::not_due || verdict.actual != nullptr;
    }
    return lines;
}

Values usual_values(Actuals const& actuals) {
    auto const latest = std::max_element(
        actuals.all.begin(), actuals.all.end(),
        [](Actual const& a, Actual const& b) { return ends_before(a.period, b.period); });
    return latest == actuals.all.end() ? Values::to_date : latest->values;
}

std::string with_more(std::string const& remark, Message const& more, Catalog const& catalog) {
    return catalog(remark.empty() ? more : say("{0}; {1}", remark, more));
}

}  // namespace jixiao::entries
