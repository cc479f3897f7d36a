#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// The listed rows as RFC 4180: UTF-8, comma, CRLF, a header of stable English names, the same for
/// one report and for several. Figures have all their digits; texts are in the catalog's language.
/// With a byte order mark in front for spreadsheets that take UTF-8 for GBK. Needs the period
/// before.
std::string report_csv(std::vector<Report const*> const& reports, Catalog const& catalog,
                       bool has_mark);

}  // namespace jixiao
