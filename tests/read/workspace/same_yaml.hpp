#pragma once

#include <string>

namespace jixiao::tests {

/// Where the canonical reader and yaml-cpp differ on a text: "" when they give the same tree and
/// nothing is to be reported, or when the canonical reader declines it.
std::string difference(std::string const& text);

}  // namespace jixiao::tests
