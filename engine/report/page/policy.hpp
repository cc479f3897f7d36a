#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::reports {

/// The names of the built-in styles and scripts of the page, in the order in which they stand
/// there.
std::vector<std::string> page_styles();
std::vector<std::string> page_scripts();

/// The Content-Security-Policy of a page: nothing is loaded, and nothing applies or runs but these
/// built-in styles and scripts, known by their SHA-256.
std::string content_policy(std::vector<std::string> const& styles,
                           std::vector<std::string> const& scripts);

/// The built-in file of config/page/, which has to be there.
std::string_view page_file(std::string_view name);

}  // namespace jixiao::reports
