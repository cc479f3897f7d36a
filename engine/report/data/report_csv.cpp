#include "report/data/report_csv.hpp"

#include "base/byte_order_mark.hpp"
#include "base/csv.hpp"
#include "report/words/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace jixiao {
namespace {

/// A row with what it stands in.
struct CsvRow {
    Report const& report;
    ReportPart const& part;
    ReportRow const& row;
    Catalog const& catalog;
    Verdict const& verdict() const { return *row.verdict; }
};

template <class Number>
std::string digits_of(std::optional<Number> const& number) {
    return number ? number->text() : std::string{};
}

std::string flags_text(CsvRow const& at) {
    std::vector<std::string_view> flags;
    for (auto const flag : at.verdict().flags) flags.push_back(name_of(flag));
    return fmt::format("{}", fmt::join(flags, " "));
}

std::string before_text(CsvRow const& at, auto const& text_of) {
    return at.row.before ? std::string{text_of(*at.row.before)} : std::string{};
}

/// A column: its stable name, and its text in a row.
struct CsvColumn {
    std::string_view name;
    std::string (*text)(CsvRow const& at);
};

using At = CsvRow const&;

constexpr std::array columns{
    CsvColumn{"period", [](At at) { return at.report.as_of.text(); }},
    CsvColumn{"table", [](At at) { return at.part.table->title(); }},
    CsvColumn{"goal", [](At at) { return at.part.goal->name; }},
    CsvColumn{"from", [](At at) { return std::to_string(at.part.goal->term.from_year); }},
    CsvColumn{"to", [](At at) { return std::to_string(at.part.goal->term.to_year); }},
    CsvColumn{"path", [](At at) { return fmt::format("{}", fmt::join(at.row.path, "/")); }},
    CsvColumn{"id", [](At at) { return at.row.id; }},
    CsvColumn{"name", [](At at) { return at.row.name; }},
    CsvColumn{"target", [](At at) { return at.row.target; }},
    CsvColumn{"unit", [](At at) { return at.verdict().target_unit; }},
    CsvColumn{"actual", [](At at) { return at.verdict().actual_text; }},
    CsvColumn{"amount", [](At at) { return digits_of(at.verdict().actual_amount); }},
    CsvColumn{"status", [](At at) { return std::string{name_of(at.verdict().status)}; }},
    CsvColumn{"state", [](At at) { return std::string{name_of(at.verdict().state)}; }},
    CsvColumn{"achievement", [](At at) { return digits_of(at.verdict().achievement); }},
    CsvColumn{"flags", flags_text},
    CsvColumn{"trend", [](At at) { return std::string{name_of(at.verdict().trend)}; }},
    CsvColumn{"possibility",
              [](At at) {
                  auto const& likelihood = at.verdict().likelihood;
                  return std::string{likelihood ? name_of(*likelihood) : std::string_view{}};
              }},
    CsvColumn{"reason", [](At at) { return at.catalog(at.row.reason); }},
    CsvColumn{"organisation", [](At at) { return at.report.unit; }},
    CsvColumn{"outcome", [](At at) { return at.catalog(at.row.outcome); }},
    CsvColumn{"achieved", [](At at) { return at.row.achievement; }},
    CsvColumn{"remarks", [](At at) { return at.catalog(at.row.remarks()); }},
    CsvColumn{"printed_target", [](At at) { return at.row.printed_target; }},
    CsvColumn{"revised", [](At at) { return at.catalog(at.row.revisions()); }},
    CsvColumn{"two_years_before", [](At at) { return past_value(at.row, at.report.year - 2); }},
    CsvColumn{"year_before", [](At at) { return past_value(at.row, at.report.year - 1); }},
    CsvColumn{
        "status_before",
        [](At at) { return before_text(at, [](Verdict const& v) { return name_of(v.status); }); }},
    CsvColumn{
        "state_before",
        [](At at) { return before_text(at, [](Verdict const& v) { return name_of(v.state); }); }},
    CsvColumn{
        "actual_before",
        [](At at) { return before_text(at, [](Verdict const& v) { return v.actual_text; }); }},
    CsvColumn{"change", [](At at) { return std::string{name_of(at.row.change)}; }},
    CsvColumn{"forecast", [](At at) { return at.catalog(at.row.forecast()); }},
    CsvColumn{"likelihood", [](At at) { return at.catalog(at.row.likelihood()); }},
    CsvColumn{"cause", [](At at) { return at.catalog(at.row.cause()); }},
    CsvColumn{"action", [](At at) { return at.row.action; }},
    CsvColumn{"note", [](At at) { return at.row.note; }},
    CsvColumn{"evidence", [](At at) { return at.row.evidence; }},
    CsvColumn{"published", [](At at) { return at.catalog(at.row.published); }},
    CsvColumn{"owner", [](At at) { return at.row.owner; }},
    CsvColumn{"since", [](At at) { return at.row.since ? at.row.since->text() : std::string{}; }},
};

}  // namespace

std::string report_csv(std::vector<Report const*> const& reports, Catalog const& catalog,
                       bool has_mark) {
    std::vector<std::string> cells;
    for (auto const& column : columns) cells.emplace_back(column.name);
    auto shown = std::string{has_mark ? byte_order_mark : ""} + csv_line(cells);
    for (auto const* report : reports)
        for (auto const& part : report->parts)
            for (auto const& row : part.rows) {
                if (!row.is_listed) continue;
                cells.clear();
                for (auto const& column : columns)
                    cells.push_back(column.text({*report, part, row, catalog}));
                shown += csv_line(cells);
            }
    return shown;
}

}  // namespace jixiao
