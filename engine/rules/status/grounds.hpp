#pragma once

#include "rules/status/evaluate.hpp"
#include "rules/status/line_index.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/target_reading.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace jixiao {

/// The money of a table in the period and in the one before it.
struct TableMoney {
    Execution now, before;
    bool operator==(TableMoney const&) const = default;
};

/// What is said of one table.
struct JudgedTable {
    TableMoney money;
    std::vector<Verdict> verdicts;         // on the rows whose goals cover the period
    std::vector<RowFinding> findings;      // in the order of the rows
    std::vector<std::size_t> days_before;  // rows with a target like 9月前
    Execution execution;
};

/// What the rows of an evaluation are judged by.
struct GroundRules {
    GroundRules(Profile const& of_profile, Units const& of_units)
        : profile{of_profile}, units{of_units} {}
    GroundRules(GroundRules const&) = delete;
    GroundRules& operator=(GroundRules const&) = delete;

    Profile profile;
    Units units;
    Rules rules{profile, units, share_limits(profile)};
};

/// What an evaluation was made from: where it is the same in the next one, nothing need be judged
/// again. It keeps all that the verdicts point into.
struct Grounds {
    Book book;
    Actuals actuals;
    std::shared_ptr<GroundRules const> by;
    Period as_of;
    Detail detail = Detail::derivation;
    std::optional<Period> before;  // that verdicts are compared with
    KnownNames known_names;
    std::shared_ptr<NameIndex const> names;
    std::shared_ptr<LineIndex const> lines;
    std::vector<std::size_t> first_row;                // by table: the number of its first
    std::vector<std::shared_ptr<JudgedTable>> judged;  // by table
};

/// The grounds before anything is judged.
Grounds grounds_for(Book const& book, Actuals const& actuals, Profile const& profile,
                    Units const& units, Period as_of, Detail detail, Grounds const* like);

/// Whether evaluations on both grounds say the same of rows for which the same is known.
bool have_same_rules(Grounds const& one, Grounds const& other);

}  // namespace jixiao
