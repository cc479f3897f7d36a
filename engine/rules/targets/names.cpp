#include "rules/targets/names.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::string without_brackets(std::string_view name) {
    std::string kept;
    for (std::size_t at = 0; at < name.size();) {
        auto const rest = name.substr(at);
        auto const is_wide = rest.starts_with("（");
        if (is_wide || rest.starts_with('(')) {
            auto const close = name.find(is_wide ? "）" : ")", at);
            if (close != name.npos) {
                at = close + (is_wide ? std::string_view{"）"}.size() : 1);
                continue;
            }
        }
        kept += name[at++];
    }
    return kept;
}

}  // namespace

bool has_one_of(std::string_view text, std::vector<std::string> const& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string const& word) { return text.find(word) != text.npos; });
}

std::string without_words(std::string_view text, std::vector<std::string> const& words) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        auto const rest = text.substr(at);
        auto const word = std::find_if(words.begin(), words.end(), [&](auto const& w) {
            return !w.empty() && rest.starts_with(w);
        });
        if (word == words.end())
            kept += text[at++];
        else
            at += word->size();
    }
    return kept;
}

std::string stem_of(std::string_view name, LintRules const& rules) {
    static std::vector<std::string> const punctuation{
        " ",  "　", "“", "”",  "‘", "’",  "\"", "'",  "「", "」", "《", "》",
        "、", "，", ",", "。", ".", "；", ";",  "：", ":",  "·",  "-",  "—"};
    auto const plain = without_words(without_brackets(name), punctuation);
    auto stem = without_words(plain, rules.name_ignored);
    if (!stem.empty()) return stem;
    return plain.empty() ? std::string{name} : plain;
}

}  // namespace jixiao
