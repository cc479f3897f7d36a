#pragma once

#include "report/workbook/sheet.hpp"

#include <map>
#include <string>
#include <utility>
#include <xlsxwriter.h>

namespace jixiao::workbook {

/// The formats of a workbook, each made once: a file can hold only so many.
class Formats {
public:
    explicit Formats(lxw_workbook* book) : book_{book} {}

    lxw_format* of(Cell const& cell);

private:
    lxw_format* make(Style const& style, std::string const& numbers) const;

    lxw_workbook* book_;
    std::map<std::pair<Style, std::string>, lxw_format*> made_;
};

/// "#,##0.00", "0.0%": as many decimals as the number has.
std::string number_format(Number const& number);

}  // namespace jixiao::workbook
