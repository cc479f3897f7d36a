#pragma once

#include <string_view>

namespace jixiao::document {

/// Whether tags nest so deep, or so many are left open, or one has so many attributes, that no page
/// was written like that and reading it would take time and memory out of all proportion.
bool is_out_of_proportion(std::string_view html);

}  // namespace jixiao::document
