#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// The text with every `mark` in it replaced.
inline std::string replaced(std::string text, std::string_view mark, std::string_view with) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
        text.replace(at, mark.size(), with);
    return text;
}

}  // namespace jixiao
