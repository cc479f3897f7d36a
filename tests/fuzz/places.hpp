#pragma once

#include "base/diagnostic.hpp"
#include "model/target/parse.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::tests {

/// What is wrong with the place of an error in a text: it must lie in it.
inline std::string wrong_place(ParseError const& error, std::string_view text) {
    if (error.code.empty() || error.message.empty()) return "an error without code or message";
    if (error.offset > text.size() || error.length > text.size() - error.offset)
        return error.code + " stands outside the text";
    return {};
}

/// The same of what was found in a file.
inline std::string wrong_places(std::vector<Diagnostic> const& found, std::string_view text) {
    auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (auto const& each : found) {
        if (each.code.empty() || each.message.empty()) return "a finding without code or message";
        if (each.place.line > lines) return each.code + " stands behind the last line";
        if (each.place.line > 0 && each.place.column == 0) return each.code + " has no column";
    }
    return {};
}

}  // namespace jixiao::tests
