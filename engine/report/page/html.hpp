#pragma once

#include <string>
#include <string_view>

namespace jixiao::reports {

/// A text inside an HTML element or a quoted attribute: no mark-up begins or ends in it, and
/// nothing in it steers the direction or the layout of the page.
std::string html_text(std::string_view text);

/// A JSON text inside a script element: < > & and the line separators of JavaScript are escaped,
/// so that no tag or comment begins in it.
std::string script_json(std::string_view json);

}  // namespace jixiao::reports
