#pragma once

#include <map>
#include <string>

namespace jixiao::tests {

/// The parts of a workbook as small as one can be: one sheet with these rows of XML. Its styles
/// show, in this order: a number, 0.0%, yyyy-mm-dd, yyyy"年"m"月", h:mm, text, #,##0 "s.d.".
std::map<std::string, std::string> workbook_parts(std::string const& rows,
                                                  std::string const& strings = "");

}  // namespace jixiao::tests
