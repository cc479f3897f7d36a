#include "read/document/left_out.hpp"

#include "read/document/facts.hpp"
#include "read/document/words.hpp"

namespace jixiao::document {

void report_left_out(PrintedRow const& row, RowKind kind, Remarks& remarks, LineRanges& passed) {
    auto const at = first_filled(row);
    auto const skipped = [&](Message message) {
        remarks.note(import_codes::skipped, row, at, std::move(message));
    };
    switch (kind) {
        case RowKind::indicator:
        case RowKind::doubtful: return;
        case RowKind::empty_form: return skipped(say("this level has no indicator"));
        case RowKind::total: return skipped(say("this row is a total"));
        case RowKind::empty_goal: return passed.add(row.line);
        case RowKind::unknown: break;
    }
    if (is_head_row(row) || row.cells.size() == 1 || is_filler(cell_text(row, at)))
        passed.add(row.line);
    else if (row.spans)
        skipped(say("this row has neither a name nor a target, so it is not an indicator"));
    else
        remarks.warn(row, at, say("this row is not an indicator of the table; left out"),
                     say("if needed, add it by hand"));
}

}  // namespace jixiao::document
