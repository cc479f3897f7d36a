#include "rules/targets/review.hpp"

#include "rules/status/target_unit.hpp"
#include "rules/targets/names.hpp"
#include "rules/targets/near_names.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao {
namespace {

/// Less is better: stated, or said by the comparator, the path or the name.
bool is_low_better(ReviewRow const& row) {
    if (row.indicator.direction) return *row.indicator.direction == Better::low;
    if (row.reading.undecidable) return false;
    if (row.way.better == Better::low && row.way.from == DirectionFrom::name) return true;
    auto const& requirement = row.reading.requirement;
    return std::holds_alternative<requirement::Maximum>(requirement) ||
           std::holds_alternative<requirement::Zero>(requirement);
}

void find_groups(Review& review, NameIndex const& index) {
    std::unordered_map<void const*, std::size_t> numbers;
    for (std::size_t i = 0; i < review.rows.size(); ++i) {
        auto& row = review.rows[i];
        auto const [known, is_new] =
            numbers.try_emplace(index.served_by(row.indicator.name).data(), review.groups.size());
        if (is_new) {
            review.groups.emplace_back();
            review.stems.push_back(stem_of(row.indicator.name, review.rules));
        }
        row.group = known->second;
        review.groups[row.group].push_back(i);
    }
}

void find_near_groups(Review& review) {
    review.near.resize(review.groups.size());
    for (auto const& [a, b] : near_names(review.stems, review.rules)) {
        review.near[a].push_back(b);
        review.near[b].push_back(a);
    }
}

}  // namespace

FigureContext Review::context_of(ReviewRow const& row, std::string const& text) const {
    // 500万 beside the unit 万元 has multiplied itself.
    auto const scale = is_written_in_myriads(text) ? Fraction{1} : row.reading.unit_scale;
    return {units, profile, row.reading.unit, scale, row.is_sum(), row.low_is_better};
}

std::optional<Figure> Review::past_figure(ReviewRow const& row, int year) const {
    auto const past = row.indicator.history.find(year);
    if (past == row.indicator.history.end() || past->second.value.has_error()) return std::nullopt;
    return figure_of(*past->second.value, {year, year}, context_of(row, past->second.text));
}

Review review_of(Book const& book, LintRules const& rules, Units const& units,
                 Profile const& profile) {
    Review review{book, rules, units, profile, {}, {}, {}, {}, {}};
    Namesakes namesakes{book};
    Rules const how{profile, units, {}};
    Lines const no_lines;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals) {
            auto const first = review.rows.size();
            auto const start = goal.term.first();
            for (auto const& indicator : goal.indicators) {
                // As filed: what is revised later in the term is not looked at.
                Row const filed{indicator,           goal,     table,
                                &namesakes,          no_lines, {start, start},
                                how.names(indicator)};
                auto const reading = read_target(filed, how);
                review.rows.push_back({table,
                                       goal,
                                       indicator,
                                       review.goals.size(),
                                       0,
                                       reading,
                                       wanted_way(reading, filed, how),
                                       filed.words.names_drop(),
                                       false,
                                       {}});
                auto& row = review.rows.back();
                row.low_is_better = is_low_better(row);
                if (row.is_read())
                    row.figure =
                        figure_of(row.target(), goal.term, review.context_of(row, row.text()));
            }
            review.goals.push_back({table, goal, first, review.rows.size()});
        }
    find_groups(review, *namesakes.index());
    find_near_groups(review);
    return review;
}

void FindingList::add(std::string_view code, Place const& place, Table const* table,
                      std::vector<Indicator const*> indicators, Message what, Message hint) {
    auto const* const rule = rules_.find(code);
    if (!rule || !rule->severity) return;
    all.push_back(
        {{*rule->severity, std::string{code}, place, std::move(what), std::move(hint), {}},
         table,
         std::move(indicators),
         nullptr});
}

void FindingList::on_target(std::string_view code, ReviewRow const& row, Message what, Message hint,
                            std::vector<Indicator const*> others) {
    others.insert(others.begin(), &row.indicator);
    add(code, row.indicator.target_place, &row.table, std::move(others), std::move(what),
        std::move(hint));
}

void FindingList::on_name(std::string_view code, ReviewRow const& row, Message what, Message hint,
                          std::vector<Indicator const*> others) {
    others.insert(others.begin(), &row.indicator);
    add(code, row.indicator.place, &row.table, std::move(others), std::move(what), std::move(hint));
}

void FindingList::on_table(std::string_view code, Table const& table, Message what, Message hint) {
    add(code, table.place, &table, {}, std::move(what), std::move(hint));
}

void FindingList::on_place(std::string_view code, Place const& place, Table const* table,
                           Message what, Message hint) {
    add(code, place, table, {}, std::move(what), std::move(hint));
}

}  // namespace jixiao
