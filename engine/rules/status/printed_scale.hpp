#pragma once

#include "base/fraction.hpp"
#include "model/target/target.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// The 万 or 亿 with which a number is printed, which a number beside it without a unit shares.
struct PrintedScale {
    Fraction factor = 1;         // 90万元: 10000
    bool is_open = false;        // 3千万元: a bare 2.8 may be 千万 or 万
    std::string_view word = {};  // 万; empty for a plain number
};

/// Of the number that a text begins with, up to its unit: "90万", "2.1亿", "一百二十万", "300w".
PrintedScale printed_scale(std::string_view number);

/// Of a target's number, by where its parts stand in `text`.
PrintedScale printed_scale(std::string_view text, Parts const& parts);

/// 万 for 10000; empty for 1, the figure itself for what has no word.
std::string scale_word(Fraction const& factor);

}  // namespace jixiao
