#include "report/forms/form_sheet.hpp"

#include "base/catalog.hpp"
#include "report/forms/field_value.hpp"
#include "report/workbook/pages.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

using workbook::Align;
using workbook::Cell;
using workbook::Style;

Style heading_style() {
    Style style;
    style.align = Align::center;
    style.fill = workbook::Fill::heading;
    style.bold = true;
    return style;
}

class FormSheet {
public:
    explicit FormSheet(Form const& form) : form_{form}, layout_{*form.layout} {
        sheet_.name = form.table->title();
        sheet_.page_header = title_of(form) + "　" + form.table->title();
        if (layout_.side_width > 0) sheet_.widths.push_back(layout_.side_width);
        for (auto const& column : layout_.columns) sheet_.widths.push_back(column.width);
    }

    workbook::Sheet made() {
        title();
        lines(layout_.above);
        headings();
        auto const first = row_;
        for (auto const& row : form_.rows) indicator(row);
        auto const after = row_;
        lines(layout_.below);
        notes();
        sheet_.breaks = workbook::page_breaks(sheet_, after);
        runs(first, after);
        return std::move(sheet_);
    }

private:
    std::size_t whole() const { return layout_.width(); }
    std::size_t first_column() const { return whole() - layout_.columns.size(); }

    Cell& put(std::size_t row, std::size_t column, std::string text, Style style,
              std::size_t across = 1, std::size_t down = 1) {
        sheet_.cells.push_back({row, column, std::move(text), {}, style, across, down});
        return sheet_.cells.back();
    }

    void put(std::size_t row, std::size_t column, FieldValue value, std::size_t across = 1,
             std::size_t down = 1) {
        Style style;
        style.align = value.align;
        auto& cell = put(row, column, std::move(value.text), style, across, down);
        cell.number = value.number;
        cell.comment = std::move(value.comment);
    }

    void title() {
        Style style;
        style.align = Align::center;
        style.border = false;
        put(1, 0, filled_in(layout_.period, form_), style, whole());
        style.bold = true;
        style.points = 16;
        put(0, 0, title_of(form_), style, whole());
        sheet_.heights = {{0, 28}, {1, 18}};
        row_ = 2;
    }

    void lines(std::vector<LayoutLine> const& all) {
        auto const placed = place_lines(all, form_.table->kind, whole());
        for (auto const& [cell, funds, row, column] : placed.cells) {
            auto const at = row_ + row;
            if (!cell->shows) {
                Style style;
                style.align = Align::center;
                put(at, column, filled_in(cell->text, form_),
                    cell->is_heading ? heading_style() : style, cell->across, cell->down);
            } else if (*cell->shows == Field::funds_name) {
                put(at, column, funds->heading, heading_style(), cell->across, cell->down);
            } else {
                put(at, column,
                    funds ? funds_value(*cell->shows, form_, *funds)
                          : form_value(*cell->shows, form_),
                    cell->across, cell->down);
            }
        }
        row_ += placed.rows;
    }

    /// In two rows where columns stand in groups.
    void headings() {
        auto const& columns = layout_.columns;
        auto const top = row_;
        auto const has_groups = std::any_of(columns.begin(), columns.end(), [](auto const& column) {
            return !column.group.empty();
        });
        auto const rows = has_groups ? std::size_t{2} : std::size_t{1};
        if (first_column() > 0) put(top, 0, "", heading_style(), 1, rows);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto const& group = columns[i].group;
            auto const at = first_column() + i;
            auto const text = filled_in(columns[i].cell.text, form_);
            if (group.empty()) {
                put(top, at, text, heading_style(), 1, rows);
                continue;
            }
            put(top + 1, at, text, heading_style());
            if (i > 0 && columns[i - 1].group == group) continue;
            auto const end =
                std::find_if(columns.begin() + static_cast<std::ptrdiff_t>(i), columns.end(),
                             [&](auto const& column) { return column.group != group; });
            put(top, at, filled_in(group, form_), heading_style(),
                static_cast<std::size_t>(end - columns.begin()) - i);
        }
        row_ += rows;
        sheet_.repeated_from = top;
        sheet_.frozen_rows = row_;
    }

    static bool goes_on(Field field) { return field == Field::first || field == Field::second; }

    void indicator(Row const& row) {
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            auto const& cell = layout_.columns[i].cell;
            if (!goes_on(*cell.shows))
                put(row_, first_column() + i, row_value(*cell.shows, cell.word, row));
        }
        ++row_;
    }

    /// 一级 and 二级指标, and what stands beside all rows, merged where they go on, up to the end
    /// of a page: each page names them again.
    void runs(std::size_t first, std::size_t after) {
        if (first_column() > 0)
            run(
                0, first, after, [&](std::size_t) { return layout_.side; }, heading_style());
        Style style;
        style.align = Align::center;
        auto const& rows = form_.rows;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            auto const field = *layout_.columns[i].cell.shows;
            if (!goes_on(field)) continue;
            auto const key = [&](std::size_t at) {
                auto const& row = rows[at - first];
                return field == Field::first ? row.first : row.first + '\n' + row.second;
            };
            run(first_column() + i, first, after, key, style);
        }
    }

    template <class Key>
    void run(std::size_t column, std::size_t first, std::size_t after, Key const& key,
             Style const& style) {
        auto from = first;
        for (auto at = first + 1; at <= after; ++at) {
            if (at < after && key(at) == key(from) && !begins_page(at)) continue;
            auto text = key(from);
            if (auto const second = text.find('\n'); second != std::string::npos)
                text.erase(0, second + 1);
            put(from, column, std::move(text), style, 1, at - from);
            from = at;
        }
    }

    bool begins_page(std::size_t row) const {
        return std::find(sheet_.breaks.begin(), sheet_.breaks.end(), row) != sheet_.breaks.end();
    }

    void note(std::string text) {
        Style style;
        style.border = false;
        put(row_++, 0, std::move(text), style, whole());
    }

    /// Why some points are missing, and where the weights come from; then what the layout says.
    void notes() {
        if (form_.points) notes_on_points(*form_.points);
        for (auto const& text : layout_.footer) note(filled_in(text, form_));
        if (!layout_.footer.empty()) sheet_.heights[row_ - 1] = 24;
    }

    void notes_on_points(score::TableScore const& points) {
        Catalog const catalog{Language::zh};
        for (auto const& row : form_.rows)
            if (row.points->applies && !row.points->score)
                note("未评分：" + row.name + "，" + catalog(row.points->why));
        if (!points.budget.score) note("未评分：预算执行，" + catalog(points.budget.why));
        auto const has = [&](score::WeightFrom from) {
            return std::any_of(points.rows.begin(), points.rows.end(), [&](auto const& row) {
                return row.applies && row.weight_from == from;
            });
        };
        if (has(score::WeightFrom::spread)) note("分值：指标表没有列出，按评价规则分配。");
        if (has(score::WeightFrom::rescaled))
            note("分值：按指标表所列，折算到评价规则给指标的总分。");
    }

    Form const& form_;
    SheetLayout const& layout_;
    workbook::Sheet sheet_;
    std::size_t row_ = 0;
};

}  // namespace

workbook::Sheet sheet_of(Form const& form) {
    return FormSheet{form}.made();
}

}  // namespace jixiao::forms
