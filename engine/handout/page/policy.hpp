#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::handout {

/// The names of the built-in styles and scripts of the page, in the order in which they stand
/// there.
std::vector<std::string> page_styles();
std::vector<std::string> page_scripts();

/// The Content-Security-Policy of the page: nothing is loaded, and nothing runs but those, known by
/// their SHA-256.
std::string content_policy();

/// The built-in file of config/page/, which has to be there.
std::string_view page_file(std::string_view name);

}  // namespace jixiao::handout
