#pragma once

#include "base/diagnostic.hpp"

#include <string>
#include <utility>
#include <vector>

namespace jixiao::bulk {

/// A longer line is not quoted with what is found in it: a stream may hold thousands of them.
constexpr std::size_t longest_quoted = 4096;  // bytes

inline void add_error(std::vector<Diagnostic>& diagnostics, std::string code, Place place,
                      Message message, Message hint) {
    diagnostics.push_back({Severity::error,
                           std::move(code),
                           std::move(place),
                           std::move(message),
                           std::move(hint),
                           {}});
}

}  // namespace jixiao::bulk
