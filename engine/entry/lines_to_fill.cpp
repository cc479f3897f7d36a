#include "entry/lines_to_fill.hpp"

#include "book/name_index.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::entry {
namespace {

/// The verdicts on all indicators that one line serves.
using Group = std::vector<Verdict const*>;

std::string const& key_of(Indicator const& indicator) {
    return actuals_key(indicator.name, indicator.id);
}

/// The groups of names in the order of the book.
std::vector<Group> groups_of(Evaluation const& evaluation, NameIndex const& index,
                             Choice const& choice) {
    std::vector<Group> groups;
    std::unordered_map<void const*, std::size_t> known;
    for (auto const& verdict : evaluation.verdicts) {
        auto const& indicator = *verdict.indicator;
        if (!choice.table.empty() && !is_called(*verdict.table, choice.table)) continue;
        if (!choice.owner.empty() && indicator.owner != choice.owner) continue;
        auto const [place, is_new] =
            known.try_emplace(&index.served_by(key_of(indicator)), groups.size());
        if (is_new) groups.emplace_back();
        groups[place->second].push_back(&verdict);
    }
    return groups;
}

std::string targets_of(Group const& group) {
    std::vector<std::string> targets;
    for (auto const* verdict : group) targets.push_back(verdict->target->text);
    return few_targets(targets);
}

/// The last line before the period that speaks of the group and counts as the new file does.
class LastLines {
public:
    LastLines(Actuals const& actuals, NameIndex const& index, Period period) {
        auto const usual = usual_values(actuals);
        for (auto const& line : actuals.all) {
            if (line.values != usual) continue;
            if (!ends_before(line.period, period) || line.period.last >= period.last) continue;
            auto const*& last = by_group_[&index.served_by(line.name)];
            if (last == nullptr || ends_before(last->period, line.period)) last = &line;
        }
    }
    Actual const* of(std::vector<Indicator const*> const& group) const {
        auto const found = by_group_.find(&group);
        return found == by_group_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<void const*, Actual const*> by_group_;
};

bool is_due(Group const& group) {
    return std::any_of(group.begin(), group.end(), [](Verdict const* verdict) {
        return verdict->state != State::not_due || verdict->actual != nullptr;
    });
}

}  // namespace

std::vector<BlankLine> lines_to_fill(Evaluation const& evaluation, Book const& book,
                                     Actuals const& actuals, Choice const& choice,
                                     Catalog const& catalog) {
    NameIndex const index{book};
    LastLines const last_lines{actuals, index, evaluation.as_of};
    std::vector<BlankLine> lines;
    Table const* table = nullptr;
    std::string level;
    for (auto const& group : groups_of(evaluation, index, choice)) {
        auto const& first = *group.front();
        auto const& indicator = *first.indicator;
        BlankLine line;
        line.name = key_of(indicator);
        auto const group_level = indicator.path.empty() ? std::string{} : indicator.path.front();
        auto const is_new_table = table != first.table;
        if (is_new_table) line.headings.push_back(first.table->title());
        if ((is_new_table || level != group_level) && !group_level.empty())
            line.headings.push_back(group_level);
        table = first.table;
        level = group_level;
        line.remark = targets_of(group);
        line.is_due = is_due(group);
        if (!line.is_due) line.remark += catalog(say("; not yet due by its plan"));
        if (auto const* last = last_lines.of(index.served_by(line.name)))
            line.remark += catalog(say("; {0}: {1}", last->period.text(), last->text));
        lines.push_back(std::move(line));
    }
    return lines;
}

Values usual_values(Actuals const& actuals) {
    auto const latest = std::max_element(
        actuals.all.begin(), actuals.all.end(),
        [](Actual const& a, Actual const& b) { return ends_before(a.period, b.period); });
    return latest == actuals.all.end() ? Values::to_date : latest->values;
}

}  // namespace jixiao::entry
