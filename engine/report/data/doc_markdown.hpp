#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

// What is read of the Markdown of docs/: no more than our pages use.

/// The cells of a row of a table; `\|` is a sign in one.
std::vector<std::string> table_cells(std::string_view line);

/// Without links, which lead nowhere outside the pages: their words stay.
std::string without_links(std::string_view markdown);

/// Without marks of code and emphasis.
std::string plain_text(std::string_view markdown);

/// What stands between marks of code.
std::vector<std::string> codes_in(std::string_view markdown);

}  // namespace jixiao
