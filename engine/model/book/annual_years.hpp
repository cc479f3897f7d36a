#pragma once

#include "model/book/book.hpp"

#include <algorithm>
#include <optional>

namespace jixiao {

struct AnnualYears {
    int first = 0, last = 0;
};

/// The years of the annual goals of the tables, which are mostly one; nothing when all goals are of
/// several years.
inline std::optional<AnnualYears> annual_years(Book const& book) {
    std::optional<AnnualYears> years;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals) {
            if (!goal.term.is_annual()) continue;
            auto const year = goal.term.to_year;
            years = years ? AnnualYears{std::min(years->first, year), std::max(years->last, year)}
                          : AnnualYears{year, year};
        }
    return years;
}

/// Whether a period is of a year before that of the tables: its actuals are linked from another
/// workspace.
inline bool is_of_earlier_year(Book const& book, Period period) {
    auto const years = annual_years(book);
    return years && period.year() < years->first;
}

}  // namespace jixiao
