#pragma once

#include "system/opened_library.hpp"

#include <xlsxwriter.h>

namespace jixiao::workbook {

inline constexpr OpenedLibrary xlsxwriter{JIXIAO_LIBXLSXWRITER, "libxlsxwriter4"};

JIXIAO_OPENED(xlsxwriter, format_set_align)
JIXIAO_OPENED(xlsxwriter, format_set_bg_color)
JIXIAO_OPENED(xlsxwriter, format_set_bold)
JIXIAO_OPENED(xlsxwriter, format_set_border)
JIXIAO_OPENED(xlsxwriter, format_set_border_color)
JIXIAO_OPENED(xlsxwriter, format_set_font_color)
JIXIAO_OPENED(xlsxwriter, format_set_font_name)
JIXIAO_OPENED(xlsxwriter, format_set_font_size)
JIXIAO_OPENED(xlsxwriter, format_set_num_format)
JIXIAO_OPENED(xlsxwriter, format_set_pattern)
JIXIAO_OPENED(xlsxwriter, format_set_text_wrap)
JIXIAO_OPENED(xlsxwriter, format_set_unlocked)
JIXIAO_OPENED(xlsxwriter, lxw_strerror)
JIXIAO_OPENED(xlsxwriter, lxw_workbook_free)
JIXIAO_OPENED(xlsxwriter, workbook_add_format)
JIXIAO_OPENED(xlsxwriter, workbook_add_worksheet)
JIXIAO_OPENED(xlsxwriter, workbook_close)
JIXIAO_OPENED(xlsxwriter, workbook_new)
JIXIAO_OPENED(xlsxwriter, workbook_set_properties)
JIXIAO_OPENED(xlsxwriter, worksheet_autofilter)
JIXIAO_OPENED(xlsxwriter, worksheet_center_horizontally)
JIXIAO_OPENED(xlsxwriter, worksheet_data_validation_range)
JIXIAO_OPENED(xlsxwriter, worksheet_fit_to_pages)
JIXIAO_OPENED(xlsxwriter, worksheet_freeze_panes)
JIXIAO_OPENED(xlsxwriter, worksheet_gridlines)
JIXIAO_OPENED(xlsxwriter, worksheet_hide)
JIXIAO_OPENED(xlsxwriter, worksheet_ignore_errors)
JIXIAO_OPENED(xlsxwriter, worksheet_merge_range)
JIXIAO_OPENED(xlsxwriter, worksheet_print_area)
JIXIAO_OPENED(xlsxwriter, worksheet_protect)
JIXIAO_OPENED(xlsxwriter, worksheet_repeat_rows)
JIXIAO_OPENED(xlsxwriter, worksheet_set_column)
JIXIAO_OPENED(xlsxwriter, worksheet_set_footer)
JIXIAO_OPENED(xlsxwriter, worksheet_set_h_pagebreaks)
JIXIAO_OPENED(xlsxwriter, worksheet_set_header)
JIXIAO_OPENED(xlsxwriter, worksheet_set_landscape)
JIXIAO_OPENED(xlsxwriter, worksheet_set_margins)
JIXIAO_OPENED(xlsxwriter, worksheet_set_paper)
JIXIAO_OPENED(xlsxwriter, worksheet_set_row)
JIXIAO_OPENED(xlsxwriter, worksheet_write_blank)
JIXIAO_OPENED(xlsxwriter, worksheet_write_comment_opt)
JIXIAO_OPENED(xlsxwriter, worksheet_write_number)
JIXIAO_OPENED(xlsxwriter, worksheet_write_string)

}  // namespace jixiao::workbook
