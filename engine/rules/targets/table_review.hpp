#pragma once

#include "rules/targets/lint.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// How often one rule found something in a table.
struct RuleCount {
    std::string code;
    Severity severity = Severity::warning;
    int findings = 0;
};

/// The review of one table on a page. Valid as long as its findings and their book.
struct TableReview {
    Table const* table = nullptr;
    int rows = 0;
    int errors = 0, warnings = 0, notes = 0, waived = 0;
    std::vector<RuleCount> rules;     // those that found something, most important first
    Decimal score;                    // 0 to 100, whole
    std::vector<Finding const*> top;  // the most important findings, at most `most_shown`
};

constexpr std::size_t most_shown = 5;

/// The reviews of every table of the book, in its order. The score, with the numbers of the rules:
/// each row has 100 points, loses some for each of its findings and has at least 0; the table has
/// the mean of its rows, loses some for each finding that stands on no row, and is rounded down,
/// so that 100 means that nothing was found. The most important findings are those of the gravest
/// and then the most important rules; one of each rule comes before a second of any.
std::vector<TableReview> table_reviews(Book const& book, std::vector<Finding> const& findings,
                                       LintRules const& rules);

}  // namespace jixiao
