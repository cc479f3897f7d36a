#pragma once

#include "base/catalog.hpp"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace jixiao::web {

/// The texts of the live page and the editor, by the names that their scripts use.
boost::json::object page_words(Catalog const& catalog);

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
