#pragma once

#include "handout/handout.hpp"
#include "text/catalog.hpp"

#include <string>

namespace jixiao::handout {

/// One line an indicator under headings in the catalog's language, for a spreadsheet: RFC 4180 as
/// evaluation_csv has it, no cell a formula. `bom` puts a byte order mark in front, by which older
/// spreadsheets know UTF-8.
std::string report_csv(Handout const& handout, Catalog const& catalog, bool bom);

}  // namespace jixiao::handout
