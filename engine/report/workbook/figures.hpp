#pragma once

#include "report/report.hpp"
#include "report/workbook/sheet.hpp"

#include <optional>
#include <string>

namespace jixiao::reports {

/// The figures of a row as numbers in one unit, so that they can be compared and computed with;
/// each is missing where there is none, or where it has more digits than a number shows.
struct Figures {
    std::string unit;  // with 万 or 亿 as suits the largest of them
    std::optional<workbook::Number> target, actual, due, forecast;
    std::optional<workbook::Number> achievement,
        progress_ratio;  // in per cent, as every form shows them
};

Figures figures_of(ReportRow const& row, Report const& report);

/// Money in 元 as the number in 万元 that every form prints.
std::optional<workbook::Number> money_figure(std::optional<Fraction> const& amount);

/// A share as the per cent that share_text shows.
std::optional<workbook::Number> share_figure(std::optional<Fraction> const& share,
                                             std::vector<Fraction> const& limits);

/// The look of a status, as a ground colour.
workbook::Fill fill_of(Status status);

}  // namespace jixiao::reports
