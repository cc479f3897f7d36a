#pragma once

#include "handout/change.hpp"
#include "handout/year.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace jixiao::handout {

/// The value of an earlier year, as printed.
struct Past {
    int year = 0;
    std::string text;
};

/// One indicator: its verdicts for figures, and every text as all writers show it. A text is empty
/// where there is nothing to say.
struct Row {
    std::size_t number = 0;  // among all rows of the report, from 0
    Verdict const* verdict = nullptr;
    Verdict const* before = nullptr;  // of the period before
    Change change = Change::none;
    std::vector<std::string> path;
    std::string id, name;
    std::string target;          // in force, as written
    std::string printed_target;  // what a revision replaced
    Message revisions;           // each with its month and reason
    std::string actual, achievement;
    Message outcome;  // the status, or why there is none
    Message remarks, reason, forecast, possibility, previous, rule, aggregation;
    std::vector<Message> derivation;
    std::vector<Past> history;  // earliest first
    std::vector<Point> course;  // by Handout::periods
    std::string note, evidence, action;
    Message cause;
    Message published;  // what it was when the period was closed; empty where it is that still
};

/// The rows of one goal of a table.
struct Part {
    Table const* table = nullptr;
    Goal const* goal = nullptr;
    std::vector<Row> rows;
};

/// Counts under a name: a table, or a 一级指标.
struct Tally {
    Message name;
    RollUp roll_up;
    std::vector<Tally> groups = {};  // by 一级指标 in the order of the rows
    Table const* table = nullptr;    // of a table's own
};

/// A report to be handed on. Every form shows what stands here and adds nothing of its own. Valid
/// as long as the Year it was made from.
struct Handout {
    std::string unit;
    int year = 0;
    Period as_of;
    std::optional<Period> before;  // what changes are against
    std::string profile, profile_title;
    std::vector<Fraction> limits;  // of the profile: no shown share is rounded across one
    std::vector<Period> periods;   // of the courses; those after as_of are still to come
    std::vector<Part> parts;       // in the order of the book
    std::vector<Tally> tables;
    Tally whole;
    Message closing;  // when and by whom the period was closed; empty when it is open
    std::vector<Execution const*> executions;  // by table; none when no money was reported
};

/// What the evaluations come to, for the tables and terms that `selection` names (its statuses hide
/// nothing here).
Handout make_handout(Year const& year, Profile const& profile, Selection const& selection);

/// What the row was in an earlier year, as printed; empty when that is not known.
std::string past_value(Row const& row, int year);
/// "2024", "2024-2026".
std::string years_of(Term const& term);
/// The rows that changed so, in the order of the book.
std::vector<Row const*> rows_with(Handout const& handout, Change change);
/// The changes that a report lists, worst first.
std::vector<Change> listed_changes();
/// "green → red": what a row was and is.
Message change_text(Row const& row);
/// The rows with another target in force than before, in the order of the book.
std::vector<Row const*> rows_with_revised_target(Handout const& handout);
/// The rows with another value than before.
std::vector<Row const*> rows_with_new_value(Handout const& handout);
/// "≥115家 → ≥100家"; and the same with when and why, "≥115家 → ≥100家, from 2024-08 on: …".
Message target_step_text(Row const& row);
Message target_change_text(Row const& row);
/// "50家 → 78家"; the one value alone where it has stayed, or where there is only one.
Message value_change_text(Row const& row);
/// "武汉…局: 2024, third quarter".
Message heading_of(Handout const& handout);

}  // namespace jixiao::handout
