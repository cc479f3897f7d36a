#pragma once

#include "report/change.hpp"
#include "report/year.hpp"

#include <map>
#include <string>
#include <string_view>
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

/// Those of the tables and terms that the selection names, listed or not, in their order.
std::vector<Verdict const*> selected_verdicts(SharedParts<Verdict> const& verdicts,
                                              Selection const& selection);

/// The value of an earlier year, as printed.
struct PastText {
    int year = 0;
    std::string text;
};

/// One indicator: its verdicts for figures, and every text as all writers show it. A text is empty
/// where there is nothing to say.
struct ReportRow {
    std::size_t number = 0;  // among all rows of the report, from 0
    bool is_listed = true;   // of the statuses and states that were asked for
    Verdict const* verdict = nullptr;
    Verdict const* before = nullptr;  // of the period before
    Change change = Change::none;
    Message was;  // the outcome of the period before, in words
    std::vector<std::string> path;
    std::string id, name, owner;
    std::string target;               // in force, as written
    std::string printed_target;       // what a revision replaced
    std::string actual, achievement;  // the actual with its unit, also where none was written
    Message outcome;                  // the status, or why there is none
    std::optional<Period> since;      // of red and amber: the first period it has been so
    Message reason;
    std::vector<PastText> history;        // earliest first
    std::vector<ProgressPoint> progress;  // by Report::periods
    std::string note, evidence, action;
    Message published;  // what it was when the period was closed; empty where it is that still

    // Texts that only some writers show are made when they ask.
    Message remarks() const;
    Message forecast() const;
    Message likelihood() const;
    Message previous() const;
    Message aggregation() const;
    Message revisions() const;  // each with its month and reason
    Message cause() const;
};

/// The rows of one goal of a table.
struct ReportPart {
    Table const* table = nullptr;
    Goal const* goal = nullptr;
    std::vector<ReportRow> rows;
    bool has_listed_rows() const;
};

/// Counts under a name: a table, a goal, or a level of indicators. Over all rows, listed or not, so
/// that hiding rows never makes a result look better.
struct Tally {
    Message name;
    RollUp roll_up;
    std::vector<Tally> groups = {};  // by 一级指标 in the order of the rows; of those, by 二级指标
    Table const* table = nullptr;   // of a table's own
    std::vector<Tally> goals = {};  // of a table, where it has several
};

/// What was published of a period.
struct AtClosing {
    Message closing;  // when and by whom it was closed; empty when it is open
    std::map<Verdict const*, Message> rows =
        {};  // what was said of those that say another thing now
};

/// What every form of output shows; none adds anything of its own. Valid as long as the Year it was
/// made from.
struct Report {
    std::string unit;  // the body whose tables these are
    int year = 0;
    Period as_of;
    std::optional<Period> before;  // what changes are against
    std::string profile, profile_title;
    std::vector<Fraction> limits;   // of the profile: no shown share is rounded across one
    std::vector<Period> periods;    // of the courses; those after as_of are still to come
    std::vector<ReportPart> parts;  // in the order of the book
    std::vector<Tally> tables;
    Tally whole;
    Message closing;                           // as in AtClosing
    std::vector<Execution const*> executions;  // by table; none when no money was reported
    Selection selection;
};

Report make_report(Year const& year, Profile const& profile, Selection const& selection = {},
                   AtClosing const& published = {});

/// The rows of a colour, in the order of the book.
std::vector<ReportRow const*> rows_with(Report const& report, Status status);
/// The red rows, then the amber ones.
std::vector<ReportRow const*> urgent_rows(Report const& report);
/// What the owner of some rows has to report.
struct OwnerRows {
    std::string owner;  // empty: nobody is named
    std::vector<ReportRow const*> rows;
};
/// The rows that should have a colour and have none (missing, invalid, not assessable) by who
/// reports them: owners in the order in which they come, rows without one last.
std::vector<OwnerRows> open_rows(Report const& report);
std::size_t count_rows(std::vector<OwnerRows> const& owners);
/// Who is named, else the words for nobody.
Message owner_text(OwnerRows const& open);
/// What keeps a row of these from a colour; empty where its outcome says it, missing.
Message open_reason(ReportRow const& row);

/// What the row was in an earlier year, as printed; empty when that is not known.
std::string past_value(ReportRow const& row, int year);
/// "2024", "2024-2026".
std::string years_of(Term const& term);
/// The rows that changed so, in the order of the book.
std::vector<ReportRow const*> rows_with(Report const& report, Change change);
/// The changes that a report lists, worst first.
std::vector<Change> listed_changes();
/// "green → red": what a row was and is.
Message change_text(ReportRow const& row);
/// The rows with another target in force than before, in the order of the book.
std::vector<ReportRow const*> rows_with_revised_target(Report const& report);
/// The rows with another value than before.
std::vector<ReportRow const*> rows_with_new_value(Report const& report);
/// "≥115家 → ≥100家"; and the same with when and why, "≥115家 → ≥100家, from 2024-08 on: …".
Message target_step_text(ReportRow const& row);
Message target_change_text(ReportRow const& row);
/// "50家 → 78家"; the one value alone where it has stayed, or where there is only one.
Message value_change_text(ReportRow const& row);
/// "武汉…局: 2024, third quarter".
Message heading_of(Report const& report);

}  // namespace jixiao
