#pragma once

#include "app/bulk/judge.hpp"
#include "rules/status/verdict_on.hpp"

#include <vector>

namespace jixiao::bulk {

/// Judges records by the rules of a run, whichever way they were read.
class RecordJudge {
public:
    /// The settings must live as long as this.
    explicit RecordJudge(Settings const& settings);

    /// Whether the record's goal has a verdict as of its period.
    static bool is_due(Record const& record);
    /// The verdict on a record, as detailed as its line needs. Lives as long as the record.
    Verdict operator()(Record const& record, Lines actuals, Execution const* money,
                       std::vector<Diagnostic>& found);

    Rules const& rules() const { return rules_; }

private:
    Rules rules_;
    Detail detail_;
    RowWordsMemory words_;
};

}  // namespace jixiao::bulk
