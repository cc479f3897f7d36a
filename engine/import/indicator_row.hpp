#pragma once

#include "import/frame.hpp"
#include "import/imported.hpp"
#include "import/row.hpp"
#include "import/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::importing {

/// The levels of the rows above, which merged cells leave empty below.
struct Carried {
    std::string first, second;
};

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
    empty_form,  // a level of the form without an indicator
    empty_goal,  // 年度绩效目标2 without rows
    unknown,
};

/// A row of an indicator table as it was understood.
struct IndicatorRow {
    RowKind kind = RowKind::unknown;
    std::optional<Label> label;
    ImportedIndicator indicator;
    std::vector<RowRemark> remarks;
};

/// Reads a row by the columns of its frame. Rows that lost cells are known by their shape: levels
/// are words, the name is the first cell that is none, and what follows it keeps its order.
/// `carried` gives the levels that are not repeated, and takes those that are.
IndicatorRow read_indicator_row(PrintedRow const& row, Frame const& frame, Carried& carried);

}  // namespace jixiao::importing
