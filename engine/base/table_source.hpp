#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace jixiao {

// Tables as C++, for programs that write them while the engine is built.

/// The constant `name`: these bytes as a text.
inline std::string bytes_source(std::string_view name, std::string_view bytes) {
    auto source = fmt::format("constexpr char {}_bytes[] = {{", name);
    for (auto const byte : bytes)
        source += fmt::format("'\\x{:02x}',", static_cast<unsigned char>(byte));
    return source + fmt::format("'\\0'}};\nconstexpr std::string_view {0}{{{0}_bytes, {1}}};\n",
                                name, bytes.size());
}

/// The constant `name`: an array of these numbers.
template <class Number>
std::string numbers_source(std::string_view name, std::span<Number const> numbers) {
    auto source = fmt::format("constexpr std::uint{}_t {}[] = {{", sizeof(Number) * 8, name);
    for (auto const number : numbers) source += fmt::format("{:#x},", number);
    return source + "};\n";
}

}  // namespace jixiao
