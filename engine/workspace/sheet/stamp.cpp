#include "workspace/sheet/stamp.hpp"

#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "workspace/entries/merge_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace jixiao::sheet {
namespace {

constexpr auto mark = "jixiao sheet", version = "1";
constexpr std::size_t head_rows = 5;

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    auto const begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string{text.substr(begin, text.find_last_not_of(blanks) - begin + 1)};
}

void add_row(workbook::Sheet& sheet, std::vector<std::string> const& texts) {
    workbook::Style style;
    style.border = false;
    auto const row = sheet.cells.empty() ? 0 : sheet.cells.back().row + 1;
    for (std::size_t column = 0; column < texts.size(); ++column)
        sheet.cells.push_back({row, column, texts[column], {}, style});
}

std::vector<std::string> with_texts(std::vector<std::string> texts,
                                    entries::Entered const& entered) {
    for (auto const field : entries::all_fields) texts.push_back(text_of(entered, field));
    return texts;
}

std::string text_at(xlsx::Sheet const& sheet, std::size_t row, std::size_t column) {
    auto const found = sheet.cells.find({row, column});
    return found == sheet.cells.end() ? std::string{} : found->second.text;
}

entries::Entered entered_at(xlsx::Sheet const& sheet, std::size_t row, std::size_t column) {
    entries::Entered entered;
    for (auto const field : entries::all_fields)
        text_of(entered, field) = text_at(sheet, row, column++);
    return entered;
}

[[noreturn]] void refuse_tampered() {
    throw Refusal{say("the hidden sheet that records the export was changed"),
                  say("export the sheet again and copy the values into it")};
}

}  // namespace

entries::Entered as_in_cells(entries::Entered const& entered) {
    entries::Entered shown;
    for (auto const field : entries::all_fields)
        text_of(shown, field) = trimmed(printable(text_of(entered, field), true));
    return shown;
}

workbook::Sheet stamp_sheet(Stamp const& stamp) {
    workbook::Sheet sheet;
    sheet.name = "jixiao";
    sheet.is_hidden = sheet.is_locked = true;
    add_row(sheet, {mark, version});
    add_row(sheet, {"unit", stamp.unit});
    add_row(sheet, {"year", std::to_string(stamp.year)});
    add_row(sheet, {"period", stamp.period.text()});
    add_row(sheet,
            with_texts({stamp.id_heading, "key", stamp.name_heading, "target"}, stamp.headings));
    for (auto const& row : stamp.rows)
        add_row(sheet, with_texts({row.id, row.key, row.name, row.target}, row.entered));
    return sheet;
}

bool is_stamp(xlsx::Sheet const& sheet) {
    return text_at(sheet, 0, 0) == mark;
}

std::optional<Stamp> read_stamp(xlsx::Workbook const& workbook) {
    auto const found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(), is_stamp);
    if (found == workbook.sheets.end()) return std::nullopt;
    auto const& sheet = *found;
    if (text_at(sheet, 0, 1) != version)
        throw Refusal{say("the sheet has version {0}; this program reads version {1}",
                          text_at(sheet, 0, 1), version),
                      say("use the program that exported it, or export the sheet again")};
    Stamp stamp;
    stamp.unit = text_at(sheet, 1, 1);
    auto const year = text_at(sheet, 2, 1);
    std::from_chars(year.data(), year.data() + year.size(), stamp.year);
    auto const period = parse_period(text_at(sheet, 3, 1));
    if (period.has_error()) refuse_tampered();
    stamp.period = *period;
    stamp.id_heading = text_at(sheet, 4, 0);
    stamp.name_heading = text_at(sheet, 4, 2);
    stamp.headings = entered_at(sheet, 4, 4);
    auto const last = sheet.cells.rbegin()->first.row;
    for (auto row = head_rows; row <= last; ++row) {
        StampedRow stamped{text_at(sheet, row, 0), text_at(sheet, row, 1), text_at(sheet, row, 2),
                           text_at(sheet, row, 3), entered_at(sheet, row, 4)};
        if (stamped.id.empty() || stamped.key.empty()) refuse_tampered();
        stamp.rows.push_back(std::move(stamped));
    }
    auto const headings = with_texts({stamp.id_heading}, stamp.headings);
    if (std::count(headings.begin(), headings.end(), std::string{}) > 0) refuse_tampered();
    return stamp;
}

}  // namespace jixiao::sheet
