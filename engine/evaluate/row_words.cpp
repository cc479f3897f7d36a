#include "evaluate/row_words.hpp"

#include "text/ends_with_one_of.hpp"

#include <algorithm>
#include <functional>

namespace jixiao {
namespace {

bool holds_one_of(std::string const& text, std::vector<std::string> const& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return text.find(word) != std::string::npos;
    });
}

bool leads_to_one_of(std::vector<std::string> const& path, std::vector<std::string> const& words) {
    return std::any_of(path.begin(), path.end(),
                       [&](std::string const& step) { return ends_with_one_of(step, words); });
}

}  // namespace

RowWords words_of(Indicator const& indicator, Profile const& profile) {
    auto const& name = indicator.name;
    return {holds_one_of(name, profile.sum_words),
            holds_one_of(name, profile.level_words),
            holds_one_of(name, profile.signed_words),
            ends_with_one_of(name, profile.change_words),
            ends_with_one_of(name, profile.growth_words),
            false,
            leads_to_one_of(indicator.path, profile.cost_paths),
            leads_to_one_of(indicator.path, profile.in_or_out_paths),
            leads_to_one_of(indicator.path, profile.stage_paths),
            leads_to_one_of(indicator.path, profile.end_paths)};
}

RowWords const& RowWordsMemory::operator()(Indicator const& indicator) {
    auto& known = known_[std::hash<std::string>{}(indicator.name) % slots];
    if (known.name != indicator.name || known.path != indicator.path || known.name.empty())
        known = {indicator.name, indicator.path, words_of(indicator, profile_)};
    return known.words;
}

}  // namespace jixiao
