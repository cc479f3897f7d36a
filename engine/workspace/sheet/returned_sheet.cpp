#include "workspace/sheet/returned_sheet.hpp"

#include "base/refusal.hpp"
#include "base/utf8.hpp"
#include "workspace/sheet/layout.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::sheet {
namespace {

using xlsx::Cell;

class Reader {
public:
    Reader(ReturnedSheet& result, Layout const& layout) : result_{result}, layout_{layout} {
        auto const& rows = result.stamp.rows;
        for (std::size_t i = 0; i < rows.size(); ++i) by_id_.emplace(rows[i].id, i);
    }

    void read() {
        auto const& cells = layout_.sheet->cells;
        auto const from = [&](std::size_t row) { return cells.lower_bound({row, 0}); };
        for (auto at = from(layout_.heading_row + 1); at != cells.end();
             at = from(at->first.row + 1)) {
            read_row(at->first.row);
            if (result_.diagnostics.size() >= most_findings) return report_too_many();
        }
        for (std::size_t i = 0; i < result_.stamp.rows.size(); ++i)
            if (!seen_.contains(i)) report_gone(result_.stamp.rows[i]);
    }

private:
    static constexpr std::size_t most_findings = 1000;

    Place whole_sheet() const { return {result_.file + ":" + result_.name, 0, 0, 0}; }

    Cell const* cell_at(std::size_t row, std::size_t column) const {
        auto const found = layout_.sheet->cells.find({row, column});
        return found == layout_.sheet->cells.end() ? nullptr : &found->second;
    }

    void report(std::size_t row, std::size_t column, std::string code, Message message,
                Message hint) {
        auto const* const cell = cell_at(row, column);
        auto const text = cell == nullptr ? std::string{} : cell->text;
        auto place = place_of_cell(result_, row, column);
        place.length = count_characters(text);
        result_.diagnostics.push_back({Severity::error, std::move(code), std::move(place),
                                       std::move(message), std::move(hint), text});
    }

    void report_too_many() {
        result_.diagnostics.push_back(
            {Severity::note,
             "too-many",
             whole_sheet(),
             say("the file has very many errors; only the first {0} are shown", most_findings),
             say("fix these first"),
             {}});
    }

    void report_gone(StampedRow const& row) {
        result_.diagnostics.push_back(
            {Severity::note,
             "sheet-row-gone",
             whole_sheet(),
             say("the row of {0} {1} was removed; its entry is left unchanged", row.id, row.name),
             {},
             {}});
    }

    /// What is filled in. A cell that cannot be used is reported, and counts as not changed.
    entries::Entered entered_in(std::size_t row, StampedRow const& stamped) {
        entries::Entered entered;
        for (auto const& [field, column] : layout_.columns) {
            auto const* const cell = cell_at(row, column);
            if (cell == nullptr) continue;
            if (!cell->problem.empty())
                report(row, column, "sheet-cell", cell->problem, cell->hint);
            text_of(entered, field) =
                cell->problem.empty() ? cell->text : text_of(stamped.entered, field);
        }
        return entered;
    }

    void read_row(std::size_t row) {
        auto const* const id = cell_at(row, layout_.id);
        auto const is_filled_in =
            std::any_of(layout_.columns.begin(), layout_.columns.end(),
                        [&](auto const& column) { return cell_at(row, column.second) != nullptr; });
        if (id == nullptr) {
            if (is_filled_in)
                report(row, layout_.id, "sheet-row", say("the row has values but no id"),
                       say("use the row from the exported sheet"));
            return;
        }
        auto const found = by_id_.find(id->text);
        if (found == by_id_.end()) {
            report(row, layout_.id, "sheet-row",
                   say("the exported sheet had no id \"{0}\"", id->text),
                   say("rows are identified by their id; restore the correct one, or export the "
                       "sheet again"));
            return;
        }
        if (!is_row_of(found->second, row)) return;
        auto const& stamped = result_.stamp.rows[found->second];
        result_.rows.push_back({found->second, row, entered_in(row, stamped)});
    }

    /// False, and a diagnostic, when the id stands in two rows or beside another name: then nobody
    /// can tell which figure is meant.
    bool is_row_of(std::size_t stamped, std::size_t row) {
        auto const [first, is_new] = seen_.emplace(stamped, row);
        auto const& known = result_.stamp.rows[stamped];
        if (!is_new) {
            report(row, layout_.id, "sheet-row",
                   say("the id {0} already appears in {1}", known.id,
                       name_of(xlsx::CellPlace{first->second, layout_.id})),
                   say("remove the duplicate row"));
            return false;
        }
        auto const* const name = layout_.name ? cell_at(row, *layout_.name) : nullptr;
        if (name == nullptr || name->text == shown(known.name)) return true;
        report(row, layout_.id, "sheet-row",
               say("the id {0} belongs to \"{1}\", but the row is \"{2}\"", known.id, known.name,
                   name->text),
               say("sort whole rows only; restore the correct id, or export the sheet again"));
        return false;
    }

    static std::string shown(std::string const& text) {
        return as_in_cells({text, {}, {}, {}}).value;
    }

    ReturnedSheet& result_;
    Layout const& layout_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::unordered_map<std::size_t, std::size_t> seen_;  // row of the stamp, row of the sheet
};

}  // namespace

ReturnedSheet read_returned(std::string const& file, xlsx::Workbook const& workbook) {
    auto stamp = read_stamp(workbook);
    if (!stamp)
        throw Refusal{say("this is not a workbook exported by jixiao, or its hidden sheet is gone"),
                      say("create one with jixiao sheet export")};
    ReturnedSheet result;
    result.file = file;
    result.stamp = std::move(*stamp);
    auto const layout = find_layout(workbook, result.stamp);
    result.name = layout.sheet->name;
    result.columns = layout.columns;
    result.id_column = layout.id;
    Reader{result, layout}.read();
    return result;
}

Place place_of_cell(ReturnedSheet const& sheet, std::size_t row, std::size_t column) {
    return {sheet.file + ":" + sheet.name + "!" + name_of(xlsx::CellPlace{row, column}), 0, 1, 1};
}

}  // namespace jixiao::sheet
