#include "read/workspace/built_in_names.hpp"

#include "base/embedded.hpp"

#include <algorithm>

namespace jixiao {

std::vector<std::string> built_in_names(std::string_view folder) {
    constexpr std::string_view ending = ".yaml";
    auto const begin = std::string{folder} + "/";
    std::vector<std::string> names;
    for (auto const name : embedded_names())
        if (name.starts_with(begin) && name.ends_with(ending))
            names.emplace_back(
                name.substr(begin.size(), name.size() - begin.size() - ending.size()));
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace jixiao
