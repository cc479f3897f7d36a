#include "report/data/open_metrics.hpp"

#include "base/printable.hpp"
#include "base/replaced.hpp"
#include "report/data/verdict_json.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

namespace jixiao {
namespace {

/// What is shown of a table, or of several that are called the same.
struct Metered {
    RollUp counts;
    std::optional<Fraction> budget, spent;
};

using Labels = std::string;  // `unit="…",table="…"`

std::string label(std::string_view name, std::string_view value) {
    auto text = replaced(printable(value), "\\", "\\\\");
    return fmt::format("{}=\"{}\"", name, replaced(text, "\"", "\\\""));
}

void add(std::optional<Fraction>& sum, std::optional<Fraction> const& more) {
    if (more) sum = sum.value_or(Fraction{}) + *more;
}

/// Tables in the order of the reports; equal labels are one series, for two of them are an error.
struct Tables {
    std::vector<Labels> order;
    std::map<Labels, Metered> metered;

    Metered& at(Labels const& labels) {
        auto const [found, is_new] = metered.try_emplace(labels);
        if (is_new) order.push_back(labels);
        return found->second;
    }
};

Tables tables_of(std::vector<Report const*> const& reports) {
    Tables tables;
    for (auto const* report : reports) {
        std::map<Table const*, Labels> labels;
        for (auto const& tally : report->tables) {
            auto const title = labels.size() < most_metered_tables ? tally.table->title() : "*";
            auto const& of_table = labels[tally.table] =
                label("unit", report->unit) + "," + label("table", title);
            add_to(tables.at(of_table).counts, tally.roll_up);
        }
        for (auto const* execution : report->executions) {
            auto const found = labels.find(execution->table);
            if (found == labels.end()) continue;
            auto& of_table = tables.at(found->second);
            add(of_table.budget, execution->adjusted);
            add(of_table.spent, execution->spent);
        }
    }
    return tables;
}

struct Family {
    std::string_view name, unit, help;
};

std::string head_of(Family const& family) {
    auto text = fmt::format("# TYPE {} gauge\n", family.name);
    if (!family.unit.empty()) text += fmt::format("# UNIT {} {}\n", family.name, family.unit);
    return text + fmt::format("# HELP {} {}\n", family.name, family.help);
}

/// A line for each table that has the figure; nothing where none has.
template <class Figure>
std::string gauges(Family const& family, Tables const& tables, Figure const& figure) {
    std::string lines;
    for (auto const& labels : tables.order)
        if (auto const text = figure(tables.metered.at(labels)); !text.empty())
            lines += fmt::format("{}{{{}}} {}\n", family.name, labels, text);
    return lines.empty() ? lines : head_of(family) + lines;
}

std::string counts_of(Tables const& tables) {
    Family const family{"jixiao_indicators", "", "Indicators of a table by status or state."};
    auto lines = head_of(family);
    for (auto const& labels : tables.order)
        for (auto const& [name, count] : named_counts(tables.metered.at(labels).counts))
            if (name != "all" && name != "assumed")  // they count rows once more
                lines += fmt::format("{}{{{},{}}} {}\n", family.name, labels, label("status", name),
                                     count);
    return lines;
}

std::string reports_of(std::vector<Report const*> const& reports) {
    Family const made{"jixiao_report", "", "Always 1; the period and profile of the report."};
    Family const end{"jixiao_period_end_timestamp_seconds", "seconds",
                     "The end of the period of the report."};
    std::map<Labels, std::pair<std::string, std::int64_t>> of_units;
    for (auto const* report : reports) {
        auto const days =
            (report->as_of.last.last_day() - boost::gregorian::date{1970, 1, 1}).days();
        of_units[label("unit", report->unit)] = {
            label("period", report->as_of.text()) + "," + label("profile", report->profile),
            (days + 1) * 86400};
    }
    auto lines = head_of(made);
    for (auto const& [unit, of_unit] : of_units)
        lines += fmt::format("{}{{{},{}}} 1\n", made.name, unit, of_unit.first);
    lines += head_of(end);
    for (auto const& [unit, of_unit] : of_units)
        lines += fmt::format("{}{{{}}} {}\n", end.name, unit, of_unit.second);
    return lines;
}

std::string metered_text(std::optional<Fraction> const& number) {
    return number ? number->text() : std::string{};
}

}  // namespace

std::string open_metrics(std::vector<Report const*> const& reports) {
    auto const tables = tables_of(reports);
    return reports_of(reports) + counts_of(tables) +
           gauges({"jixiao_assumed_indicators", "", "Rated indicators whose direction is assumed."},
                  tables, [](auto& of) { return std::to_string(of.counts.assumed); }) +
           gauges({"jixiao_budget_yuan", "yuan", "The adjusted budget of a table."}, tables,
                  [](auto& of) { return metered_text(of.budget); }) +
           gauges({"jixiao_spent_yuan", "yuan", "What was spent of it since the year began."},
                  tables, [](auto& of) { return metered_text(of.spent); }) +
           "# EOF\n";
}

}  // namespace jixiao
