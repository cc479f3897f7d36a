#pragma once

#include <string>
#include <vector>

namespace jixiao::forms {

/// The parts that are not empty, with `between` in between.
inline std::string joined(std::vector<std::string> const& parts, char const* between) {
    std::string text;
    for (auto const& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : between) + part;
    return text;
}

}  // namespace jixiao::forms
