#pragma once

#include "evaluate/evaluate.hpp"

#include <string>
#include <vector>

namespace jixiao {

enum class TermChoice { all, annual, long_term };

/// Which part of an evaluation a report is about, and which of its rows are listed.
struct Selection {
    std::string table;  // the title, the code, or a part of the title; empty: all
    TermChoice term = TermChoice::all;
    std::vector<Status> statuses;  // with `states`: rows of any of them; both empty: all rows
    std::vector<State> states;
};

/// Whether a reader who writes `wanted` means this table.
bool is_called(Table const& table, std::string const& wanted);

struct GoalPart {
    Goal const* goal = nullptr;
    std::vector<Verdict const*> rows;  // those listed
};

struct TablePart {
    Table const* table = nullptr;
    std::vector<GoalPart> goals;
    RollUp roll_up;  // of the table and term chosen, whichever rows are listed
};

/// What every form of output shows: rows in the order of the book, and the roll-ups over all that
/// was selected, listed or not, so that hiding rows never makes a result look better.
/// Valid as long as the evaluation it was made from.
struct Report {
    Period as_of;
    std::string profile;
    std::string unit;  // the body whose tables these are
    std::vector<TablePart> tables;
    std::vector<Verdict const*> selected;
    RollUp roll_up;
    std::vector<Execution const*> executions;  // of the tables; none when no money was reported
    Selection selection;
    std::vector<Fraction> limits;  // of the profile: no shown share is rounded across one
};

Report make_report(Evaluation const& evaluation, Profile const& profile,
                   Selection const& selection = {});

}  // namespace jixiao
