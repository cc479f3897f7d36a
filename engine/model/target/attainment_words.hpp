#pragma once

#include "model/target/actual_value.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace jixiao {

/// What is reported of a target in words, best first.
inline constexpr std::array attainment_words{
    std::pair{Attainment::achieved, std::string_view{"达成"}},
    std::pair{Attainment::partly, std::string_view{"部分达成"}},
    std::pair{Attainment::not_achieved, std::string_view{"未达成"}}};

constexpr std::string_view word_of(Attainment attainment) {
    for (auto const& [value, word] : attainment_words)
        if (value == attainment) return word;
    return {};
}

}  // namespace jixiao
