#pragma once

#include "model/target/grammar/tokens.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::grammar {

/// Words by which a figure may be another one than what was reached: all of them stand here. A
/// figure with such a word is asked back, but where the name or the target has the word, too.

/// A word that makes any number or date beside it doubtful, wherever it stands: 计划, 上期, 结余;
/// where it ends.
std::optional<std::size_t> skip_doubt_word(Input const& input, std::size_t at);

/// The word beside the figure of the tokens [begin, end) that makes it one of what was not done, is
/// left out or is a part: 应走访5门, 不含5门, 少5门, 5门待开; empty where nothing does.
std::string doubt_beside(Tokens const& tokens, std::size_t begin, std::size_t end);

/// The word by which a remark, the tokens [begin, end), takes some of its number back:
/// 其中3场未完成, 另欠5万元, 合格7场. 含外聘3人 and 线上2期 only explain it.
std::string doubt_in_remark(Tokens const& tokens, std::size_t begin, std::size_t end);

/// The word by which a date is not the day on which all of it was done: 应于6月20日,
/// 6月20日部分完成.
std::string_view doubt_about_day(std::string_view text);

}  // namespace jixiao::grammar
