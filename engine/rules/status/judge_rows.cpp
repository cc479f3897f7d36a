#include "rules/status/judge_rows.hpp"

#include "base/parallel.hpp"
#include "rules/status/verdict_on.hpp"

#include <algorithm>
#include <tuple>

namespace jixiao {

RowJudge::RowJudge(Grounds const& grounds)
    : grounds_{grounds}, rules_{grounds.by->rules}, namesakes_{grounds.names} {}

TableMoney RowJudge::money(Table const& table) const {
    auto const& [actuals, profile, units] =
        std::tie(grounds_.actuals, rules_.profile, rules_.units);
    auto const as_of = grounds_.as_of;
    TableMoney money{money_of(table, actuals, units, as_of), {}};
    if (profile.repeated_from)
        money.now.alerts_in_row = alerts_in_row(table, actuals, units, as_of, profile);
    if (grounds_.before) money.before = money_of(table, actuals, units, *grounds_.before);
    return money;
}

Verdict RowJudge::verdict(RowToJudge const& asked, PathWordsMemory& words,
                          std::vector<Diagnostic>& diagnostics) const {
    auto const& money = asked.judged->money;
    Row const row{*asked.indicator,
                  *asked.goal,
                  *asked.table,
                  &namesakes_,
                  grounds_.lines->of_row(asked.number),
                  grounds_.as_of,
                  words(*asked.indicator),
                  &money.now};
    Findings const findings{diagnostics};
    auto const& before = grounds_.before;
    if (!before || !asked.goal->term.contains(before->last))
        return verdict_on(row, nullptr, rules_, findings, grounds_.detail);
    auto earlier = row;
    earlier.as_of = *before;
    earlier.money = &money.before;
    return verdict_on(row, &earlier, rules_, findings, grounds_.detail);
}

void RowJudge::judge(std::vector<RowToJudge> const& rows) const {
    constexpr std::size_t rows_at_once = 512;  // for fewer no thread is worth its start
    auto const parts = (rows.size() + rows_at_once - 1) / rows_at_once;
    struct Found {
        JudgedTable* judged;
        RowFinding finding;
    };
    std::vector<std::vector<Found>> found(parts);
    for_each_index(parts, [&](std::size_t part) {
        auto const end = std::min(rows.size(), (part + 1) * rows_at_once);
        PathWordsMemory words{rules_.names};
        std::vector<Diagnostic> diagnostics;
        for (auto i = part * rows_at_once; i < end; ++i) {
            auto const& [judged, place, number, table, goal, indicator] = rows[i];
            judged->verdicts[place] = verdict(rows[i], words, diagnostics);
            for (auto& each : diagnostics) {
                each.indicator = indicator->name;
                found[part].push_back({judged, {place, std::move(each)}});
            }
            diagnostics.clear();
        }
    });
    for (auto& part : found)
        for (auto& [judged, finding] : part) judged->findings.push_back(std::move(finding));
}

}  // namespace jixiao
