#pragma once

#include "app/bulk/row_layout.hpp"
#include "read/records/csv_tree.hpp"
#include "read/records/plain_cells.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

class RowReader;

/// What the rows of CSV, or lines of NDJSON of one shape, have in common.
struct RowShape {
    RowShape(std::vector<std::vector<std::string>> columns, std::optional<JsonShape> of_json);

    std::vector<std::vector<std::string>> keys;  // by column, as a RowLayout takes them
    std::optional<JsonShape> json;
    std::vector<std::string_view> cells;           // of the row in hand, and an empty one
    std::vector<RowLayout::ActualColumn> actuals;  // of any period, by its end
    /// What the rows are read by, as of each period that one of them was judged at.
    struct AsOf {
        Period period;
        RowLayout layout;
        RowReader* reader;
    };
    std::vector<AsOf> as_of;

    std::span<std::string_view> filled() { return {cells.data(), cells.size() - 1}; }
    /// The latest period for which the row in hand has an actual.
    std::optional<Period> latest() const;
};

/// Parts rows into cells without copying: those that hold no quote, apostrophe or escape.
class RowSplitter {
public:
    /// Rows of CSV have these columns.
    RowSplitter(Form form, CsvColumns const& columns);

    /// Rows of this text follow; quotes of CSV are in it only where it may hold them.
    void begin(std::string_view chunk, bool may_hold_quotes) {
        may_hold_marks_ = may_hold_quotes || holds(chunk, form_ == Form::csv ? '\'' : '\\');
    }
    /// Parts the row that begins there, and says where it ends; npos when it cannot.
    std::size_t split(std::string_view chunk, std::size_t begin) {
        if (form_ == Form::csv && !may_hold_marks_) return split_cells(chunk, begin);
        return split_line(chunk, begin);
    }
    /// That of the row in hand, with its cells.
    RowShape& shape() { return shapes_.front(); }
    /// Takes the shape of a line of NDJSON that could not be parted, which is a plain record.
    void learn(std::string_view line);

private:
    bool holds_marks(std::string_view text) const;
    static bool holds(std::string_view text, char mark) { return text.find(mark) != text.npos; }
    std::size_t split_cells(std::string_view text, std::size_t begin);
    std::size_t split_line(std::string_view chunk, std::size_t begin);

    Form form_;
    std::vector<RowShape> shapes_;
    bool may_hold_marks_ = true;
};

}  // namespace jixiao::bulk
