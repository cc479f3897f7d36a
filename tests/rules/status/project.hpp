#pragma once

#include "tests/rules/status/sample_book.hpp"

#include <memory>
#include <string>
#include <vector>

namespace jixiao::testing {

Money wan(int amount);  // 万元

/// A project of 1000万元 with two spending lines, its rows and what was reported of its money.
struct Project {
    Table table;
    Actuals actuals;

    explicit Project(std::vector<SampleRow> const& rows = {});
    Outlay& add(std::string const& period);
    Project& spent(std::string const& period, int amount);
    Project& adjusted(int amount);  // with the last
};

/// What came of it; it points into itself, so it stays where it is made.
struct ProjectResult {
    Book book;
    Actuals actuals;
    Evaluation evaluation;
    Execution const& money() const { return evaluation.executions.front(); }
    std::string reason() const;  // in English
};

std::unique_ptr<ProjectResult> result_of(Project const& project, std::string const& as_of,
                                         Profile const& profile = sample_profile());

char const* name(Status status);

}  // namespace jixiao::testing
