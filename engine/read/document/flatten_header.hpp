#pragma once

#include "read/document/row.hpp"

#include <string>
#include <vector>

namespace jixiao::document {

/// The names of `width` columns under a header of several rows: 基本支出 above 小计 is
/// "基本支出/小计". A merged cell stands over the columns to its right that have none of their own.
std::vector<std::string> flatten_header(std::vector<PrintedRow> const& header, std::size_t width);

}  // namespace jixiao::document
