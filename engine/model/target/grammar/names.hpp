#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/input.hpp"

#include <optional>

namespace jixiao::grammar {

/// A name with figures or number words in it that are no amounts: PM2.5, 5G, 第三方, “十四五”,
/// 《…》, 12345热线.
std::optional<std::size_t> skip_name(Input const& input, std::size_t at);

/// An ordinary word that holds a word of a closed class: 签约, 增值税, 无障碍.
std::optional<std::size_t> skip_ordinary_word(Input const& input, std::size_t at);

/// What skip_name and skip_ordinary_word begin with.
FirstCharacters const& first_of_names();

}  // namespace jixiao::grammar
