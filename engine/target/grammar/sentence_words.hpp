#pragma once

#include "target/grammar/input.hpp"
#include "target/grammar/limit.hpp"

#include <optional>
#include <string>

namespace jixiao::grammar {

/// Whether a comparator sign or % begins the text.
bool is_sign(std::string_view text);

/// A name with figures or number words in it that are no amounts: PM2.5, 5G, 第三方, “十四五”,
/// 《…》.
std::optional<std::size_t> skip_name(Input const& input, std::size_t at);

/// Whether a number counts as an amount within a sentence: 一 and 百 begin words, 一次 and 两级
/// mostly do too, unless something said_before asks for an amount.
bool counts(LimitPhrase const& phrase, bool said_before);

/// A sure comparator word that begins a text needs a number or a reference behind it.
bool begins_with_comparator(Input const& input);

}  // namespace jixiao::grammar
