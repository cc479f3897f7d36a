#pragma once

#include "report/change.hpp"
#include "rules/status/verdict.hpp"

#include <vector>

namespace jixiao::watch {

/// One row that another save has changed. `before` is nullptr for a row that is new, `now` for one
/// that is gone.
struct RowChange {
    Verdict const* before = nullptr;
    Verdict const* now = nullptr;
    Change status = Change::none;
};

/// What differs between two evaluations of one period, made before and after a save: the rows with
/// another status, target, value or remark, in the order of the book, those that are gone at the
/// end. Which are the same rows is for same_rows to say.
std::vector<RowChange> changes_between(Evaluation const& before, Evaluation const& now);

}  // namespace jixiao::watch
