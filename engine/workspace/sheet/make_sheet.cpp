#include "workspace/sheet/make_sheet.hpp"

#include "model/book/vocabulary.hpp"
#include "model/target/attainment_words.hpp"
#include "report/words/words.hpp"
#include "report/workbook/sheet_writer.hpp"
#include "workspace/sheet/sheet_words.hpp"
#include "workspace/sheet/stamp.hpp"

#include <algorithm>

namespace jixiao::sheet {
namespace {

using workbook::Fill;
using workbook::Style;

std::vector<std::string> attained_or_open() {
    std::vector<std::string> words;
    for (auto const& [attainment, word] : attainment_words) words.emplace_back(word);
    words.insert(words.end(), open_words.begin(), open_words.end());
    return words;
}

bool is_graded(Verdict const& verdict) {
    auto const& target = verdict.target->target;
    return target.has_value() && std::holds_alternative<Graded>(target->comparator);
}

Message counting_of(Values values) {
    return values == Values::to_date ? say("Values are year to date: from the start of the year to "
                                           "the end of the period.")
                                     : say("Values are for this period alone.");
}

/// What stands in the columns of levels beside an amount.
Message level_of(entries::MoneyLine const& money, std::size_t level) {
    if (money.is_overall) return level == 0 ? say("Overall target") : Message{};
    if (level == 0) return say("Budget execution");
    return money.source.empty() ? Message{} : say("Source of funds");
}

class SheetMaker {
public:
    SheetMaker(std::vector<entries::SheetRow> const& rows, Period period, Catalog const& catalog)
        : rows_{rows}, period_{period}, catalog_{catalog} {}

    workbook::Sheet sheet(Values values) {
        auto const& table = rows_.front().table();
        sheet_.name = catalog_(say("Entry"));
        sheet_.page_header = table.unit + "　" + catalog_(say("{0}: actuals", title_of(period_)));
        headings();
        across(0, sheet_.page_header, 14, true);
        across(
            1,
            catalog_(say(
                "Fill in the light yellow cells only. Write 未到期 for what is not yet due and "
                "不适用 for what does not apply; leave a cell empty if the value is not known. {0}",
                counting_of(values))),
            workbook::usual_points, false);
        for (auto const& row : rows_) add(row);
        sheet_.frozen_rows = first_row;
        sheet_.repeated_from = first_row - 1;
        sheet_.has_filter = sheet_.is_locked = true;
        return std::move(sheet_);
    }

    Stamp stamp() const {
        auto const& table = rows_.front().table();
        Stamp stamp{
            table.unit, table.year, period_, catalog_(say("ID")), catalog_(say("Indicator")),
            {},         {}};
        for (auto const field : entries::all_fields)
            text_of(stamp.headings, field) = catalog_(heading_of(field));
        for (auto const& row : rows_)
            stamp.rows.push_back(
                {row.id(), row.key, row.name(), row.target(), as_in_cells(row.entered)});
        return stamp;
    }

private:
    static constexpr std::size_t first_row = 3;  // below title, advice and headings

    void heading(Message const& text, double width) {
        sheet_.cells.push_back(
            {first_row - 1, sheet_.widths.size(), catalog_(text), {}, workbook::heading_style()});
        sheet_.widths.push_back(width);
    }

    void headings() {
        heading(say("ID"), 9);
        heading(say("Table"), 17);
        heading(say("First level"), 11);
        heading(say("Second level"), 13);
        heading(say("Indicator"), 25);
        sheet_.frozen_columns = sheet_.widths.size();
        heading(say("Target"), 13);
        heading(say("Reported before"), 15);
        heading(heading_of(entries::Field::value), 13);
        heading(heading_of(entries::Field::note), 20);
        heading(heading_of(entries::Field::category), 13);
        heading(heading_of(entries::Field::reason), 26);
    }

    void across(std::size_t row, std::string const& text, int points, bool is_title) {
        Style style;
        style.border = false;
        style.bold = is_title;
        style.points = points;
        sheet_.cells.push_back({row, 0, text, {}, style, sheet_.widths.size()});
    }

    void add(entries::SheetRow const& row) {
        auto const level = [&](std::size_t i) {
            if (row.money) return catalog_(level_of(*row.money, i));
            auto const& path = row.verdict->indicator->path;
            return i < path.size() ? path[i] : std::string{};
        };
        auto const last =
            row.last.empty() ? std::string{} : catalog_(say("{0}: {1}", row.last_period, row.last));
        std::size_t column = 0;
        for (auto const& text :
             {row.id(), row.table().title(), level(0), level(1), row.name(), row.targets, last})
            sheet_.cells.push_back({next_row_, column++, text});
        auto const graded = !row.money && is_graded(*row.verdict);
        if (!row.money) offer(column, graded ? attained_or_open() : open_words, graded);
        for (auto const field : entries::all_fields) {
            auto const is_open = !row.money || can_hold(*row.money, field);
            Style style;
            if (is_open) style.fill = Fill::entry;
            style.is_open = is_open;
            if (field == entries::Field::category && is_open)
                offer(column, reason_categories, true);
            sheet_.cells.push_back({next_row_, column++, text_of(row.entered, field), {}, style});
        }
        ++next_row_;
    }

    /// Rows with the same words share one list.
    void offer(std::size_t column, std::vector<std::string> const& words, bool is_strict) {
        auto& all = sheet_.choices;
        auto const above = std::find_if(all.rbegin(), all.rend(), [&](auto const& choices) {
            return choices.column == column;
        });
        if (above != all.rend() && above->words == words && above->last_row + 1 == next_row_)
            above->last_row = next_row_;
        else
            all.push_back({next_row_, next_row_, column, words, is_strict});
    }

    std::vector<entries::SheetRow> const& rows_;
    Period period_;
    Catalog const& catalog_;
    workbook::Sheet sheet_;
    std::size_t next_row_ = first_row;
};

}  // namespace

workbook::Workbook make_sheet(std::vector<entries::SheetRow> const& rows, Period period,
                              Values values, Catalog const& catalog) {
    SheetMaker maker{rows, period, catalog};
    workbook::Workbook workbook;
    workbook.made_on = period.last.last_day();
    auto const stamp = maker.stamp();
    workbook.sheets.push_back(maker.sheet(values));
    workbook.title = workbook.sheets.front().page_header;
    workbook.sheets.push_back(stamp_sheet(stamp));
    return workbook;
}

}  // namespace jixiao::sheet
