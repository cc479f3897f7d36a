#include "read/document/clean_cell.hpp"
#include "read/document/column_group.hpp"
#include "read/document/layouts.hpp"
#include "read/document/lines.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace jixiao::document {
namespace {

/// Cells begin this near to their column's title; pages differ by a few characters.
constexpr std::size_t near = 6;
/// No table of a form has more lines without a blank line between them.
constexpr std::size_t most_lines = 2000;

bool holds_any(ColumnGroup const& group, auto const& words) {
    return std::any_of(group.cells.begin(), group.cells.end(), [&](Piece const& cell) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return cell.text.find(word) != std::string::npos;
        });
    });
}

bool is_header(ColumnGroup const& group) {
    static constexpr std::array<std::string_view, 7> words{
        "一级指标", "三级指标", "指标名称", "科目编码", "项目编码", "预算数", "当年金额"};
    return group.cells.size() >= 3 && holds_any(group, words);
}

bool is_header_below(ColumnGroup const& group) {
    static constexpr std::array<std::string_view, 5> words{"前年", "上年", "近两年", "小计",
                                                           "预期"};
    return group.cells.size() >= 2 &&
           (holds_any(group, words) || year_in(group.cells[0].text).has_value());
}

/// Puts rows into the columns of the header above them, so that empty cells are seen.
class ColumnReader {
public:
    explicit ColumnReader(VisitRow const& visit) : visit_{visit} {}

    void take(std::vector<ColumnLine> const& lines) {
        for (auto const& group : groups_of(lines)) take(group);
    }

private:
    void take(ColumnGroup const& group) {
        if (is_header(group)) {
            columns_.clear();
            for (auto const& cell : group.cells) columns_.push_back(cell.column);
            in_header_ = true;
        } else if (in_header_ && is_header_below(group)) {
            add_columns(group);
        } else {
            // A title over several columns stands above the first only; a full row shows the
            // others.
            if (in_header_ && group.cells.size() + 1 >= columns_.size()) add_columns(group);
            in_header_ = false;
            if (group.cells.size() == 1 && group.cells[0].column == 0) columns_.clear();
        }
        visit_(row_of(group));
    }

    void add_columns(ColumnGroup const& group) {
        for (auto const& cell : group.cells) {
            auto const at = std::lower_bound(columns_.begin(), columns_.end(), cell.column);
            auto const near_next = at != columns_.end() && *at - cell.column < near;
            auto const near_last = at != columns_.begin() && cell.column - *std::prev(at) < near;
            if (!near_next && !near_last) columns_.insert(at, cell.column);
        }
    }

    PrintedRow row_of(ColumnGroup const& group) const {
        PrintedRow row{group.line, group.begin, {}};
        auto const places = places_of(group);
        for (std::size_t i = 0; i < group.cells.size(); ++i) {
            auto const& cell = group.cells[i];
            if (places) row.cells.resize((*places)[i], {{}, cell.offset, false});
            row.cells.push_back(clean_cell(cell.text, cell.offset));
        }
        if (places) row.cells.resize(columns_.size(), {{}, group.begin, false});
        return row;
    }

    /// The column of each cell; nothing when the row does not fit the header's.
    std::optional<std::vector<std::size_t>> places_of(ColumnGroup const& group) const {
        if (columns_.empty() || group.cells.size() < 2) return std::nullopt;
        std::vector<std::size_t> places;
        for (auto const& cell : group.cells) {
            auto const distance = [&](std::size_t column) {
                return column > cell.column ? column - cell.column : cell.column - column;
            };
            auto const nearest = std::min_element(
                columns_.begin(), columns_.end(),
                [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
            auto const place = static_cast<std::size_t>(nearest - columns_.begin());
            if (distance(*nearest) > near || (!places.empty() && place <= places.back()))
                return std::nullopt;
            places.push_back(place);
        }
        return places;
    }

    VisitRow const& visit_;
    std::vector<std::size_t> columns_;  // characters before each title of the last header
    bool in_header_ = false;
};

}  // namespace

void each_column_row(std::string_view text, VisitRow const& visit) {
    ColumnReader reader{visit};
    std::vector<ColumnLine> lines;
    each_line(text, [&](std::string_view line, std::size_t begin, std::size_t number) {
        auto read = column_line(line, begin, number);
        if (!read.pieces.empty()) lines.push_back(std::move(read));
        if ((line.find_first_not_of(" \f") == std::string_view::npos ||
             lines.size() >= most_lines)) {
            reader.take(lines);
            lines.clear();
        }
    });
    reader.take(lines);
}

}  // namespace jixiao::document
