#pragma once

#include "rules/budget/check_budget.hpp"
#include "tests/rules/budget/printed.hpp"

#include <string>
#include <vector>

namespace jixiao::tests {

/// "表3:2:4 error budget-row-sum", one for each finding.
inline std::vector<std::string> findings(std::vector<BudgetTable> tables, Book const& book = {}) {
    std::vector<std::string> shown;
    for (auto const& d : budget::check_budget(budget_of(std::move(tables)), book)) {
        auto const severity = d.severity == Severity::error     ? " error "
                              : d.severity == Severity::warning ? " warning "
                                                                : " note ";
        shown.push_back(d.place.file.text() + ":" + std::to_string(d.place.line) + ":" +
                        std::to_string(d.place.column) + severity + d.code);
    }
    return shown;
}

using Findings = std::vector<std::string>;

}  // namespace jixiao::tests
