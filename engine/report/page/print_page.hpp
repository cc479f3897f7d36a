#pragma once

#include <boost/date_time/gregorian/greg_date.hpp>

#include <string>

namespace jixiao::reports {

/// An HTML page as a PDF, printed by Chromium, which has neither network nor the user's profile.
/// The document's dates are `dated`, so that the same page gives the same bytes with the same
/// Chromium and fonts. Throws Refusal when no Chromium is installed or it does not succeed, and for
/// a page in Chinese when there is no Chinese font.
std::string print_page(std::string const& page, boost::gregorian::date dated);

/// The PDF with its dates of making replaced by midnight of `dated`; nothing moves, so that the
/// places of its objects stay right.
std::string with_dates(std::string pdf, boost::gregorian::date dated);

}  // namespace jixiao::reports
