#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// A text as a YAML scalar inside brackets or out: plain where every YAML reader gives the same
/// text back, else in double quotes. ">1", "0.00", "067", "yes" are quoted; 900 and ≥115家 are not.
std::string yaml_scalar(std::string_view text);

/// The same, with every number quoted: for tables of figures.
std::string yaml_figure(std::string_view text);

}  // namespace jixiao
