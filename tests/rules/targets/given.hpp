#pragma once

#include "read/workspace/workspace.hpp"
#include "rules/targets/lint.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::tests {

/// A row with its target and past values read with the built-in units. Its id is its name.
Indicator given(std::string name, std::string const& target,
                std::map<int, std::string> const& history = {},
                std::vector<std::string> path = {"产出指标", "数量指标"});

/// The goal of 2024, or of 2024 to 2026.
Goal annual(std::vector<Indicator> rows);
Goal long_term(std::vector<Indicator> rows);

Table overall(std::vector<Goal> goals);
Table project(std::string name, std::vector<Goal> goals);

/// The findings of a book by the built-in rules, on 2024-06-30.
std::vector<Finding> findings_of(Book const& book);
std::vector<Finding> findings_of(Book const& book, LintRules const& rules);

/// Findings as "code id", those of one rule, in the order of the book.
std::vector<std::string> places_of(Book const& book, std::string const& code);

/// Whether a book of one annual row has a finding of that rule.
bool is_found(Indicator const& row, std::string const& code);

/// The message of the first finding of a rule in English; empty without one.
std::string message_of(Book const& book, std::string const& code);

}  // namespace jixiao::tests
