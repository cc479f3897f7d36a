#pragma once

#include "rules/status/grounds.hpp"

#include <vector>

namespace jixiao {

/// A row to be judged, and where its verdict goes to.
struct RowToJudge {
    JudgedTable* judged;
    std::size_t place;  // among the verdicts of its table
    std::size_t number;
    Table const* table;
    Goal const* goal;
    Indicator const* indicator;
};

/// Judges rows of a book: each stands for itself, so that they can be judged on several threads.
class RowJudge {
public:
    explicit RowJudge(Grounds const& grounds);

    TableMoney money(Table const& table) const;

    /// Judges all of them, in their order, whatever the number of threads.
    void judge(std::vector<RowToJudge> const& rows) const;

private:
    Verdict verdict(RowToJudge const& asked, PathWordsMemory& words,
                    std::vector<Diagnostic>& diagnostics) const;

    Grounds const& grounds_;
    Rules const& rules_;
    Namesakes namesakes_;
};

}  // namespace jixiao
