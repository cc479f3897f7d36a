#pragma once

#include "base/message.hpp"

#include <string>
#include <string_view>

namespace jixiao::document {

/// The target of a row, in one text.
struct MadeTarget {
    std::string text;
    std::string direction;  // higher-is-better or lower-is-better, where 指标性质 says so
    Message problem;        // why the columns do not make one target; empty when they do
};

/// The target of a form that prints it in columns: "≥", "115", "家" is "≥115家". A sign or a unit
/// that the value has already is not repeated; two signs that differ are a problem. 指标性质 gives
/// a sign in some forms; 正向 and 反向 are none, they only say which way is better.
MadeTarget make_target(std::string_view sign, std::string_view nature, std::string_view value,
                       std::string_view unit);

/// Whether a cell is a sign of comparison and nothing else: ≥, 大于等于.
bool is_sign(std::string_view cell);

}  // namespace jixiao::document
