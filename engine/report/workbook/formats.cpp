#include "report/workbook/formats.hpp"

#include "report/workbook/xlsxwriter_functions.hpp"

#include <algorithm>

namespace jixiao::workbook {
namespace {

struct Colours {
    lxw_color_t behind, letters;
};

/// Light grounds that stay apart when they are printed in grey, under dark letters.
Colours colours_of(Fill fill) {
    switch (fill) {
        case Fill::none: return {0xFFFFFF, 0x1A1A1A};
        case Fill::heading: return {0xE3EAF2, 0x1A1A1A};
        case Fill::green: return {0xDDF1E2, 0x125A31};
        case Fill::amber: return {0xFDEBC3, 0x6E4700};
        case Fill::red: return {0xF6C9C4, 0x8C1810};
        case Fill::unrated: return {0xECEEF1, 0x444B55};
        case Fill::entry: return {0xFFFBE6, 0x1A1A1A};
    }
    return {};
}

std::uint8_t align_of(Align align) {
    switch (align) {
        case Align::left: return LXW_ALIGN_LEFT;
        case Align::center: return LXW_ALIGN_CENTER;
        case Align::right: return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_LEFT;
}

constexpr auto letters = "宋体";  // what every office program in Chinese has
constexpr lxw_color_t line_colour = 0x8A94A0;

}  // namespace

std::string number_format(Number const& number) {
    auto const decimals = static_cast<std::size_t>(std::max(number.value.scale(), 0));
    auto const tail = decimals == 0 ? std::string{} : "." + std::string(decimals, '0');
    return (number.is_share ? "0" : "#,##0") + tail + (number.is_share ? "%" : "");
}

lxw_format* Formats::of(Cell const& cell) {
    // Text is marked as text, so that it stays one when someone edits the cell; old spreadsheets
    // show long texts that are marked so as #####.
    constexpr std::size_t longest_marked = 255;
    auto const* const text = cell.text.size() <= longest_marked ? "@" : "General";
    auto const numbers = cell.number ? number_format(*cell.number) : std::string{text};
    auto& format = made_[{cell.style, numbers}];
    if (!format) format = make(cell.style, numbers);
    return format;
}

lxw_format* Formats::make(Style const& style, std::string const& numbers) const {
    auto* format = workbook_add_format(book_);
    auto const [behind, front] = colours_of(style.fill);
    format_set_font_name(format, letters);
    format_set_font_size(format, style.points);
    format_set_font_color(format, front);
    if (style.fill != Fill::none) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_bg_color(format, behind);
    }
    if (style.bold) format_set_bold(format);
    if (style.is_open) format_set_unlocked(format);
    if (style.border) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, line_colour);
    }
    format_set_text_wrap(format);
    format_set_align(format, align_of(style.align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_num_format(format, numbers.c_str());
    return format;
}

}  // namespace jixiao::workbook
