#pragma once

#include "base/catalog.hpp"
#include "model/target/parse.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// One JSON object in one line, as `jixiao parse --json` prints it: text, comparator, low, high,
/// unit, kind and canonical, or text and error where the text does not parse. Numbers are strings,
/// so that no reader rounds them.
std::string target_json(std::string_view text, Parsed<Target> const& target,
                        Catalog const& catalog);

}  // namespace jixiao
