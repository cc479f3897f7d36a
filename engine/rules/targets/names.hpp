#pragma once

#include "base/ends_with_one_of.hpp"
#include "model/book/lint_rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// Whether one of the words stands in the text.
bool has_one_of(std::string_view text, std::vector<std::string> const& words);

/// The text without any of the words.
std::string without_words(std::string_view text, std::vector<std::string> const& words);

/// A name without quotes, brackets with what they hold, punctuation and spaces, and without the
/// words that may differ between names of one thing: 每年认定“瞪羚”企业数量 is 认定瞪羚企业.
/// Never empty for a name that is not.
std::string stem_of(std::string_view name, LintRules const& rules);

}  // namespace jixiao
