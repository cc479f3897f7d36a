#include "workspace/entries/money_lines.hpp"

#include "model/book/book.hpp"

#include <algorithm>

namespace jixiao::entries {
namespace {

/// What an outlay states for the whole table or one part of it.
struct Stated {
    std::string spent, adjusted, forecast;
};

std::string text_of(std::optional<Money> const& money) {
    return money ? money->text : std::string{};
}

Stated stated_in(Outlay const& outlay, MoneyLine const& line) {
    if (line.is_whole())
        return {text_of(outlay.spent), text_of(outlay.adjusted), text_of(outlay.forecast)};
    for (auto const& each : outlay.spending)
        if (line.source.empty() && each.name == line.spending_line)
            return {each.spent.text, {}, {}};
    for (auto const& each : outlay.sources)
        if (!line.source.empty() && each.name == line.source)
            return {text_of(each.spent), text_of(each.adjusted), text_of(each.forecast)};
    return {};
}

/// The line with what was reported of it up to its period.
MoneyLine reported(MoneyLine line, Actuals const& actuals) {
    auto const& execution = *line.execution;
    for (auto const& outlay : actuals.outlays) {  // in the order of time
        if (outlay.period.year() != execution.as_of.year() ||
            outlay.period.last > execution.as_of.last || !is_named(*execution.table, outlay.name))
            continue;
        auto stated = stated_in(outlay, line);
        if (!stated.adjusted.empty()) line.budget = stated.adjusted;
        if (outlay.period.last < execution.as_of.last) {
            if (stated.spent.empty()) continue;
            line.last = std::move(stated.spent);
            line.last_period = outlay.period.text();
            continue;
        }
        line.spent = std::move(stated.spent);
        line.adjusted = std::move(stated.adjusted);
        line.forecast = std::move(stated.forecast);
        if (line.is_whole()) line.note = outlay.note;
    }
    return line;
}

/// What became of the 年度总体目标 of a table.
MoneyLine overall_line(Execution const& execution, Actuals const& actuals) {
    MoneyLine line;
    line.execution = &execution;
    line.is_overall = true;
    line.budget = execution.table->overall;
    for (auto const& result : actuals.overall)
        if (result.period.last == execution.as_of.last && is_named(*execution.table, result.name))
            line.spent = result.text;
    return line;
}

std::string remark_of(MoneyLine const& line, Catalog const& catalog) {
    if (line.last.empty()) return line.budget;
    return with_more(line.budget, say("{0}: {1}", line.last_period, line.last), catalog);
}

}  // namespace

std::vector<MoneyLine> money_lines(Evaluation const& evaluation, Actuals const& actuals,
                                   Choice const& choice) {
    constexpr auto december = 12;
    std::vector<MoneyLine> lines;
    if (!choice.owner.empty()) return lines;
    auto const add = [&](Execution const& execution, std::string const& spending_line,
                         std::string const& source, std::string const& planned) {
        MoneyLine line;
        line.execution = &execution;
        line.spending_line = spending_line;
        line.source = source;
        line.budget = planned;
        lines.push_back(reported(std::move(line), actuals));
    };
    for (auto const& execution : evaluation.executions) {
        auto const& table = *execution.table;
        if (!choice.table.empty() && !is_named(table, choice.table)) continue;
        if (!table.budget.empty() || !table.spending.empty() || execution.is_reported()) {
            add(execution, "", "", table.budget);
            for (auto const& spending : table.spending)
                add(execution, spending.name, "", spending.amount);
            for (auto const& source : table.sources) {
                add(execution, "", source.name, source.amount);
                // A single one has the amounts of the whole.
                auto const& line = lines.back();
                auto const says_nothing =
                    line.spent.empty() && line.adjusted.empty() && line.forecast.empty();
                if (table.sources.size() == 1 && says_nothing) lines.pop_back();
            }
        }
        auto overall = overall_line(execution, actuals);
        auto const is_due = evaluation.as_of.last.month() == december && !table.overall.empty();
        if (is_due || !overall.spent.empty()) lines.push_back(std::move(overall));
    }
    return lines;
}

std::vector<BlankMoney> money_to_fill(std::vector<MoneyLine> const& lines, Catalog const& catalog) {
    std::vector<BlankMoney> blank;
    for (auto const& line : lines) {
        if (line.is_overall) continue;
        if (line.is_whole()) {
            blank.push_back({line.title(), remark_of(line, catalog), {}, {}});
            continue;
        }
        auto& parts = line.source.empty() ? blank.back().lines : blank.back().sources;
        parts.emplace_back(line.source.empty() ? line.spending_line : line.source,
                           remark_of(line, catalog));
    }
    return blank;
}

}  // namespace jixiao::entries
