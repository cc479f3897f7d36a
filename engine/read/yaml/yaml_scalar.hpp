#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// A text as a YAML scalar inside brackets or out: plain where every YAML reader gives the same
/// text back, else in double quotes. ">1", "0.00", "067", "yes" are quoted; 900 and ≥115家 are not.
std::string yaml_scalar(std::string_view text);

/// Such texts as a list in brackets.
std::string yaml_list(std::vector<std::string> const& texts);

/// The same as yaml_scalar, with every number quoted: for tables of figures.
std::string yaml_figure(std::string_view text);

}  // namespace jixiao
