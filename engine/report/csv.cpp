#include "report/csv.hpp"

#include "report/printable.hpp"
#include "report/words.hpp"
#include "text/decimal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

constexpr std::array header{"period", "table",  "goal",        "from",   "to",
                            "path",   "id",     "name",        "target", "unit",
                            "actual", "amount", "status",      "state",  "achievement",
                            "flags",  "trend",  "possibility", "reason"};

bool starts_a_formula(std::string_view text) {
    constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) < 0x20) return true;
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

template <class Number>
std::string number_or_nothing(std::optional<Number> const& number) {
    return number ? number->text() : std::string{};
}

std::vector<std::string> cells_of(Verdict const& verdict, Catalog const& catalog) {
    std::vector<std::string_view> flags;
    for (auto const flag : verdict.flags) flags.push_back(name_of(flag));
    auto const& term = verdict.goal->term;
    return {verdict.as_of.text(),
            verdict.table->title(),
            verdict.goal->name,
            std::to_string(term.from_year),
            std::to_string(term.to_year),
            fmt::format("{}", fmt::join(verdict.indicator->path, "/")),
            verdict.indicator->id,
            verdict.indicator->name,
            verdict.target ? verdict.target->text : std::string{},
            verdict.target_unit,
            verdict.actual_text,
            number_or_nothing(verdict.actual_amount),
            std::string{name_of(verdict.status)},
            std::string{name_of(verdict.state)},
            number_or_nothing(verdict.achievement),
            fmt::format("{}", fmt::join(flags, " ")),
            std::string{name_of(verdict.trend)},
            verdict.possibility ? std::string{name_of(*verdict.possibility)} : std::string{},
            catalog(verdict.reason)};
}

}  // namespace

std::string csv_cell(std::string_view text) {
    auto const is_formula =
        starts_a_formula(text) && (text.starts_with('+') || !Decimal::from_text(text));
    auto const quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    std::string cell;
    if (is_formula) cell += '\'';
    for (auto const c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return quoted ? '"' + cell + '"' : cell;
}

std::string_view without_apostrophe(std::string_view cell) {
    bool const is_guarded = cell.starts_with('\'') && starts_a_formula(cell.substr(1));
    return cell.substr(is_guarded ? 1 : 0);
}

std::string csv_line(std::vector<std::string> const& cells) {
    std::string line;
    auto const* separator = "";
    for (auto const& cell : cells) {
        line += separator + csv_cell(printable(cell, true));
        separator = ",";
    }
    return line + "\r\n";
}

std::string evaluation_csv(std::vector<Report> const& reports, Catalog const& catalog) {
    auto const line = [&](std::vector<std::string> cells, std::string const& unit) {
        if (reports.size() > 1) cells.insert(cells.begin(), unit);
        return csv_line(cells);
    };
    auto shown = line({header.begin(), header.end()}, "unit");
    for (auto const& report : reports)
        for (auto const& table : report.tables)
            for (auto const& goal : table.goals)
                for (auto const* verdict : goal.rows)
                    shown += line(cells_of(*verdict, catalog), report.unit);
    return shown;
}

}  // namespace jixiao
