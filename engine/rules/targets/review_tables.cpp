#include "rules/targets/rules.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao {
namespace {

Message name_of(Table const& table) {
    return table.kind == TableKind::project ? say("project {0}", table.project)
                                            : say("the department's table");
}

/// The row whose target the others of one name and term are measured by: that of the overall table,
/// else the first.
ReviewRow const* reference_of(std::vector<ReviewRow const*> const& rows) {
    auto const overall = std::find_if(rows.begin(), rows.end(), [](ReviewRow const* row) {
        return row->table.kind == TableKind::department;
    });
    return overall == rows.end() ? rows.front() : *overall;
}

void different_targets(std::vector<ReviewRow const*> const& rows, FindingList& findings) {
    auto const& reference = *reference_of(rows);
    for (auto const* row : rows) {
        if (&row->table == &reference.table || row->figure->change != reference.figure->change)
            continue;
        if (row->figure->dimension == reference.figure->dimension &&
            row->figure->amount == reference.figure->amount)
            continue;
        findings.on_target("lint-different-target", *row,
                           say("{0} here, {1} in {2}, for the same indicator and term", row->text(),
                               reference.text(), name_of(reference.table)),
                           say("keep one figure; shares of a total need names that say so"),
                           {&reference.indicator});
    }
}

void one_name_several_targets(Review const& review, FindingList& findings) {
    for (auto const& group : review.groups) {
        std::vector<std::pair<Term, std::vector<ReviewRow const*>>> by_term;
        for (auto const number : group) {
            auto const& row = review.rows[number];
            if (!row.figure) continue;
            auto const known = std::find_if(by_term.begin(), by_term.end(), [&](auto const& t) {
                return t.first == row.goal.term;
            });
            if (known == by_term.end())
                by_term.push_back({row.goal.term, {&row}});
            else
                known->second.push_back(&row);
        }
        for (auto const& [term, rows] : by_term) different_targets(rows, findings);
    }
}

/// Whether each group has a row in a table of the kind, or a group of nearly the same name has.
std::vector<bool> groups_known_to(Review const& review, TableKind kind) {
    std::vector<bool> own(review.groups.size());
    for (auto const& row : review.rows)
        if (row.table.kind == kind) own[row.group] = true;
    auto known = own;
    for (std::size_t group = 0; group < own.size(); ++group)
        for (auto const near : review.near[group])
            if (own[near]) known[group] = true;
    return known;
}

bool has_table(Book const& book, TableKind kind) {
    return std::any_of(book.tables.begin(), book.tables.end(),
                       [&](Table const& table) { return table.kind == kind; });
}

void not_backed(Review const& review, FindingList& findings) {
    auto const backed = groups_known_to(review, TableKind::project);
    for (auto const& row : review.rows)
        if (row.table.kind == TableKind::department && !backed[row.group])
            findings.on_name(
                "lint-not-backed", row,
                say("no project has the department's indicator \"{0}\"", row.indicator.name),
                say("add it to the project that pays for it, or list that project's "
                    "name for it under `aliases`"));
}

/// Projects whose rows the overall table hardly knows.
void not_in_overall(Review const& review, FindingList& findings) {
    struct Count {
        std::int64_t rows = 0, known = 0;
    };
    auto const overall = groups_known_to(review, TableKind::department);
    std::unordered_map<Table const*, Count> counts;
    for (auto const& row : review.rows) {
        auto& count = counts[&row.table];
        ++count.rows;
        if (overall[row.group]) ++count.known;
    }
    for (auto const& table : review.book.tables) {
        auto const [rows, known] = counts[&table];
        if (table.kind != TableKind::project || rows == 0 ||
            Fraction::of(known, rows) >= Fraction{review.rules.overall_share})
            continue;
        findings.on_table(
            "lint-not-in-overall", table,
            say("{0} of {1} rows of this project appear in the department's table", known, rows),
            say("include its main outputs and effects in the department's goals"));
    }
}

}  // namespace

void review_tables(Review const& review, FindingList& findings) {
    one_name_several_targets(review, findings);
    if (!has_table(review.book, TableKind::department) ||
        !has_table(review.book, TableKind::project))
        return;
    not_backed(review, findings);
    not_in_overall(review, findings);
}

}  // namespace jixiao
