#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// What some programs put in front of a text in UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline std::string_view without_mark(std::string_view bytes) {
    return bytes.substr(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
}

/// The text with a mark in front where `known` has one.
inline std::string with_mark_of(std::string_view known, std::string text) {
    if (known.starts_with(byte_order_mark)) text.insert(0, byte_order_mark);
    return text;
}

}  // namespace jixiao
