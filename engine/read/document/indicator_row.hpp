#pragma once

#include "read/document/carried.hpp"
#include "read/document/frame.hpp"
#include "read/document/imported.hpp"
#include "read/document/row.hpp"
#include "read/document/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

/// Something about a cell of a row: what was repaired, or what is doubtful.
struct RowRemark {
    Severity severity = Severity::note;
    char const* code = import_codes::repaired;
    std::size_t cell = 0;
    Message message;
    Message hint;
};

enum class RowKind {
    indicator,
    empty_form,  // a level of the form without an indicator, 指标2: without a name
    empty_goal,  // 年度绩效目标2 without rows
    total,       // 总分, 合计
    doubtful,    // left out; its remarks say why
    unknown,
};

/// A row of an indicator table as it was understood.
struct IndicatorRow {
    RowKind kind = RowKind::unknown;
    std::optional<Label> label;
    ImportedIndicator indicator;
    std::vector<RowRemark> remarks;
};

/// Reads a row by the columns of its frame. Rows that lost cells, in a document without cells that
/// span others, are known by their shape: levels are words, the name is the first cell that is
/// none, and what follows it keeps its order. `carried` gives the levels that are not repeated, and
/// takes those that are.
IndicatorRow read_indicator_row(PrintedRow const& row, Frame const& frame, Carried& carried);

}  // namespace jixiao::document
