#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace jixiao {

/// Called with how far long work has come: how many of how many parts are done (of 0: nobody
/// knows), and what the next one is called. Several threads may call it at once. Empty where nobody
/// asks.
using WorkProgress =
    std::function<void(std::size_t done, std::size_t total, std::string_view current)>;

/// Reports it, if anybody asks.
inline void report_progress(WorkProgress const& progress, std::size_t done, std::size_t total,
                            std::string_view current) {
    if (progress) progress(done, total, current);
}

}  // namespace jixiao
