#include "rules/targets/table_review.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao {
namespace {

/// What a finding of each severity takes away.
Decimal const& of(Severity severity, Decimal const& error, Decimal const& warning,
                  Decimal const& note) {
    switch (severity) {
        case Severity::error: return error;
        case Severity::warning: return warning;
        case Severity::note: return note;
    }
    return note;
}

int rows_of(Table const& table) {
    std::size_t rows = 0;
    for (auto const& goal : table.goals) rows += goal.indicators.size();
    return static_cast<int>(rows);
}

Decimal score_of(TableReview const& review, std::vector<Finding const*> const& findings,
                 LintRules const& rules) {
    std::unordered_map<Indicator const*, Fraction> losses;
    Fraction cost;
    for (auto const* finding : findings) {
        auto const severity = finding->diagnostic.severity;
        if (finding->indicators.empty()) {
            cost = cost + of(severity, rules.error_cost, rules.warning_cost, rules.note_cost);
            continue;
        }
        auto& loss = losses[finding->indicators.front()];
        loss = loss + of(severity, rules.error_loss, rules.warning_loss, rules.note_loss);
    }
    Fraction lost;
    for (auto const& [row, loss] : losses) lost = lost + std::min(loss, Fraction{100});
    auto const mean = Fraction{100} - lost / std::max(review.rows, 1);
    return std::max(mean - cost, Fraction{0}).rounded(0, Rounding::down);
}

/// How important each rule is: its place in the list of rules.
class Ranks {
public:
    explicit Ranks(LintRules const& rules) {
        for (auto const& rule : rules.rules) ranks_.try_emplace(rule.code, ranks_.size());
    }
    std::pair<Severity, std::size_t> operator()(Severity severity, std::string const& code) const {
        return {severity, ranks_.at(code)};
    }

private:
    std::unordered_map<std::string, std::size_t> ranks_;
};

/// Of findings sorted by rule.
std::vector<RuleCount> counts_of(std::vector<Finding const*> const& findings) {
    std::vector<RuleCount> counts;
    for (auto const* finding : findings) {
        auto const& found = finding->diagnostic;
        if (counts.empty() || counts.back().code != found.code)
            counts.push_back({found.code, found.severity, 0});
        ++counts.back().findings;
    }
    return counts;
}

/// Sorted by rule; among those of one rule the order of places stays.
void sort_by_rank(std::vector<Finding const*>& findings, Ranks const& rank) {
    std::stable_sort(findings.begin(), findings.end(), [&](auto const* a, auto const* b) {
        return rank(a->diagnostic.severity, a->diagnostic.code) <
               rank(b->diagnostic.severity, b->diagnostic.code);
    });
}

std::vector<Finding const*> top_of(std::vector<Finding const*> const& by_rank) {
    std::vector<Finding const*> firsts, others;
    for (auto const* finding : by_rank) {
        auto const is_first =
            firsts.empty() || firsts.back()->diagnostic.code != finding->diagnostic.code;
        (is_first ? firsts : others).push_back(finding);
    }
    firsts.insert(firsts.end(), others.begin(), others.end());
    if (firsts.size() > most_shown) firsts.resize(most_shown);
    return firsts;
}

}  // namespace

std::vector<TableReview> table_reviews(Book const& book, std::vector<Finding> const& findings,
                                       LintRules const& rules) {
    Ranks const rank{rules};
    std::unordered_map<Table const*, std::vector<Finding const*>> open;
    std::unordered_map<Table const*, int> waived;
    for (auto const& finding : findings)
        if (finding.waiver)
            ++waived[finding.table];
        else
            open[finding.table].push_back(&finding);
    std::vector<TableReview> reviews;
    for (auto const& table : book.tables) {
        TableReview review;
        review.table = &table;
        review.rows = rows_of(table);
        review.waived = waived[&table];
        auto& of_table = open[&table];
        sort_by_rank(of_table, rank);
        review.rules = counts_of(of_table);
        for (auto const& rule : review.rules)
            (rule.severity == Severity::error     ? review.errors
             : rule.severity == Severity::warning ? review.warnings
                                                  : review.notes) += rule.findings;
        review.score = score_of(review, of_table, rules);
        review.top = top_of(of_table);
        reviews.push_back(std::move(review));
    }
    return reviews;
}

}  // namespace jixiao
