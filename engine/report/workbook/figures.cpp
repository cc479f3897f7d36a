#include "report/workbook/figures.hpp"

#include "rules/status/shown_figure.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::reports {
namespace {

using Number = workbook::Number;

std::optional<Number> amount(std::optional<Fraction> const& figure, Fraction const& scale,
                             std::vector<Fraction> const& bounds) {
    if (!figure) return std::nullopt;
    try {
        return Number{amount_number(*figure / scale, bounds)};
    } catch (std::overflow_error const&) {
        return std::nullopt;  // the texts beside it say what it is
    }
}

/// "66.7%" as the number it shows.
std::optional<Number> number_of(std::string text) {
    if (!text.ends_with('%')) return std::nullopt;
    text.pop_back();
    auto const percent = Decimal::from_text(text);
    return percent ? std::optional{Number{*percent, true}} : std::nullopt;
}

}  // namespace

Figures figures_of(ReportRow const& row, Report const& report) {
    auto const& verdict = *row.verdict;
    Fraction largest;
    for (auto const* figure : {&verdict.target_amount, &verdict.actual_amount, &verdict.due})
        if (*figure) largest = std::max(largest, (*figure)->is_negative() ? -**figure : **figure);
    auto const [word, scale] = money_word(largest, verdict.target_unit);
    auto bounds = verdict.requirement ? bounds_of(*verdict.requirement) : std::vector<Fraction>{};
    for (auto& bound : bounds) bound = bound / scale;
    Figures figures;
    figures.target = amount(verdict.target_amount, scale, bounds);
    // 1次/周 says more than 1.
    auto const is_rate = row.actual.find('/') != std::string::npos;
    if (!is_rate) figures.actual = amount(verdict.actual_amount, scale, bounds);
    figures.due = amount(verdict.due, scale, bounds);
    figures.forecast = amount(verdict.forecast, scale, bounds);
    if (figures.target || figures.actual || figures.forecast)
        figures.unit = std::string{word} + verdict.target_unit;
    figures.achievement = number_of(row.achievement);
    figures.progress_ratio = share_figure(verdict.progress_ratio, report.limits);
    return figures;
}

std::optional<Number> money_figure(std::optional<Fraction> const& amount) {
    if (!amount) return std::nullopt;
    return Number{shown(*amount / Fraction{10'000}, 2, {})};
}

std::optional<Number> share_figure(std::optional<Fraction> const& share,
                                   std::vector<Fraction> const& limits) {
    return share ? number_of(share_text(*share, limits)) : std::nullopt;
}

workbook::Fill fill_of(Status status) {
    switch (status) {
        case Status::green: return workbook::Fill::green;
        case Status::amber: return workbook::Fill::amber;
        case Status::red: return workbook::Fill::red;
        case Status::unrated: return workbook::Fill::unrated;
    }
    return workbook::Fill::none;
}

}  // namespace jixiao::reports
