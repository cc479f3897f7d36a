#include "report/workbook/write_workbook.hpp"

#include "report/workbook/cell_text.hpp"
#include "report/workbook/formats.hpp"
#include "report/workbook/memory_file.hpp"
#include "report/workbook/pages.hpp"
#include "report/workbook/row_heights.hpp"
#include "report/workbook/xlsxwriter_functions.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <set>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace jixiao::workbook {
namespace {

void require(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error{lxw_strerror(error)};
}

lxw_row_t row_of(std::size_t row) {
    if (row >= LXW_ROW_MAX) throw std::length_error{"a sheet cannot have more than 1048576 rows"};
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_of(std::size_t column) {
    if (column >= LXW_COL_MAX)
        throw std::length_error{"a sheet cannot have more than 16384 columns"};
    return static_cast<lxw_col_t>(column);
}

/// The one place where a figure becomes binary: a cell holds the nearest double.
double nearest_double(Number const& number) {
    auto const value = number.is_share ? number.value.shifted(-2) : number.value;
    return std::strtod(value.value_or(number.value).text().c_str(), nullptr);
}

/// Room for the whole comment as far as a screen has it, in pixels.
lxw_comment_options room_for(std::string const& comment) {
    constexpr std::size_t cells = 64, line = 17, most = 45;
    auto const lines = count_lines(comment, cells, most);
    lxw_comment_options options{};
    options.width = 460;
    options.height = static_cast<std::uint16_t>(line * (lines + 1));
    return options;
}

class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, Formats& formats) : sheet_{sheet}, formats_{formats} {}

    void write(Sheet const& sheet) {
        for (std::size_t i = 0; i < sheet.widths.size(); ++i)
            require(
                worksheet_set_column(sheet_, column_of(i), column_of(i), sheet.widths[i], nullptr));
        for (auto const& [row, height] : row_heights(sheet))
            require(worksheet_set_row(sheet_, row_of(row), height, nullptr));
        for (auto const& cell : sheet.cells) write(cell);
        for (auto const& choices : sheet.choices) offer(choices);
        set_up(sheet);
        if (sheet.is_locked) lock();
        if (sheet.is_hidden) worksheet_hide(sheet_);
        print(sheet);
    }

private:
    void write(Cell const& cell) {
        auto const row = row_of(cell.row);
        auto const column = column_of(cell.column);
        auto* const format = formats_.of(cell);
        auto const text = cell_text(cell.text);
        if (cell.across > 1 || cell.down > 1)
            require(worksheet_merge_range(sheet_, row, column, row_of(cell.row + cell.down - 1),
                                          column_of(cell.column + cell.across - 1), text.c_str(),
                                          format));
        else if (!cell.number)
            require(text.empty()
                        ? worksheet_write_blank(sheet_, row, column, format)
                        : worksheet_write_string(sheet_, row, column, text.c_str(), format));
        if (cell.number)
            require(
                worksheet_write_number(sheet_, row, column, nearest_double(*cell.number), format));
        if (cell.comment.empty()) return;
        auto const comment = cell_text(cell.comment);
        auto options = room_for(comment);
        require(worksheet_write_comment_opt(sheet_, row, column, comment.c_str(), &options));
    }

    void offer(Choices const& choices) {
        lxw_data_validation validation{};
        // Not const in every version of the library, which does not change them in any.
        using Word = std::remove_pointer_t<decltype(validation.value_list)>;
        std::vector<Word> words;
        for (auto const& word : choices.words) words.push_back(const_cast<Word>(word.c_str()));
        words.push_back(nullptr);
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = words.data();
        validation.show_error = choices.is_strict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
        require(worksheet_data_validation_range(sheet_, row_of(choices.first_row),
                                                column_of(choices.column), row_of(choices.last_row),
                                                column_of(choices.column), &validation));
    }

    /// What does no harm stays allowed: to filter, to make a column wider or a row higher.
    void lock() {
        lxw_protection allowed{};
        allowed.autofilter = allowed.format_columns = allowed.format_rows = LXW_TRUE;
        worksheet_protect(sheet_, nullptr, &allowed);
    }

    void set_up(Sheet const& sheet) {
        worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
        if (sheet.frozen_rows + sheet.frozen_columns > 0)
            worksheet_freeze_panes(sheet_, row_of(sheet.frozen_rows),
                                   column_of(sheet.frozen_columns));
        std::size_t last = 0;
        for (auto const& cell : sheet.cells) last = std::max(last, cell.row + cell.down - 1);
        if (sheet.has_filter && sheet.frozen_rows > 0 && !sheet.widths.empty())
            require(worksheet_autofilter(sheet_, row_of(sheet.frozen_rows - 1), 0, row_of(last),
                                         column_of(sheet.widths.size() - 1)));
        if (sheet.printed_columns > 0)
            require(worksheet_print_area(sheet_, 0, 0, row_of(last),
                                         column_of(sheet.printed_columns - 1)));
        // 100% is meant as a text here; a spreadsheet would mark every one of them as a mistake.
        require(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    }

    void print(Sheet const& sheet) {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, a4);
        worksheet_set_margins(sheet_, side_margin, side_margin, top_margin, bottom_margin);
        worksheet_center_horizontally(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);  // as many pages down as it takes
        set_breaks(sheet);
        if (sheet.frozen_rows > 0)
            require(worksheet_repeat_rows(sheet_, row_of(sheet.repeated_from),
                                          row_of(sheet.frozen_rows - 1)));
        require(worksheet_set_header(sheet_, page_line("&L", sheet.page_header).c_str()));
        require(worksheet_set_footer(sheet_, "&R&P / &N"));
    }

    void set_breaks(Sheet const& sheet) {
        constexpr std::size_t most = 1000;  // the library takes 1023
        std::vector<lxw_row_t> rows;
        for (auto const row : sheet.breaks)
            if (rows.size() < most) rows.push_back(row_of(row));
        rows.push_back(0);  // ends the list
        if (rows.size() > 1) require(worksheet_set_h_pagebreaks(sheet_, rows.data()));
    }

    /// A line of a printed page may have 255 characters, and & begins a code in it.
    static std::string page_line(std::string_view place, std::string_view text) {
        constexpr std::size_t most = 100;  // even when every one of them is an &
        std::string line{place};
        for (auto const c : cell_text(text, most)) line += c == '&' ? "&&" : std::string{c};
        return line;
    }

    lxw_worksheet* sheet_;
    Formats& formats_;
};

struct FreeBook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

}  // namespace

std::string write_workbook(Workbook const& workbook) {
    constexpr std::time_t seconds_of_day = 86400;
    auto const days = (workbook.made_on - boost::gregorian::date{1970, 1, 1}).days();
    MemoryFile const file;
    std::unique_ptr<lxw_workbook, FreeBook> book{workbook_new(file.name().c_str())};
    if (!book) throw std::bad_alloc{};
    auto title = cell_text(workbook.title, 255);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = days * seconds_of_day;
    require(workbook_set_properties(book.get(), &properties));
    Formats formats{book.get()};
    std::set<std::string> names;
    for (auto const& sheet : workbook.sheets) {
        auto* const made =
            workbook_add_worksheet(book.get(), sheet_name(sheet.name, names).c_str());
        if (!made) throw std::runtime_error{"a sheet cannot be called \"" + sheet.name + "\""};
        SheetWriter{made, formats}.write(sheet);
    }
    require(workbook_close(book.release()));  // which frees it, too
    return file.bytes();
}

}  // namespace jixiao::workbook
