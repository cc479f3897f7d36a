#pragma once

#include <string>
#include <vector>

namespace jixiao::web {

/// The built-in files (config/page/) that are added to the report, and those of the other pages.
std::vector<std::string> live_styles();
std::vector<std::string> live_scripts();
std::vector<std::string> edit_styles();
std::vector<std::string> edit_scripts();
std::vector<std::string> year_styles();
std::vector<std::string> year_scripts();
std::vector<std::string> sign_in_styles();
std::vector<std::string> sign_in_scripts();

}  // namespace jixiao::web
