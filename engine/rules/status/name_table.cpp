#include "rules/status/name_table.hpp"

#include <algorithm>

namespace jixiao {

using namespace name_kind;

namespace {

/// The words of 查处|侦办.
std::vector<std::string_view> alternatives(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find('|', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace

NameTableBuilder::NameTableBuilder(NameLists const& lists) {
    using Words = NameLists::Words;
    std::pair<Words NameLists::*, std::uint32_t> const kinds[] = {
        {&NameLists::lower_better, lower},
        {&NameLists::durations, duration},
        {&NameLists::long_better, long_better},
        {&NameLists::spans, span},
        {&NameLists::early, early},
        {&NameLists::higher_better, higher},
        {&NameLists::fulfilled, fulfilled},
        {&NameLists::saving, saving},
        {&NameLists::shrinking, shrinking},
        {&NameLists::reducing, reducing},
        {&NameLists::either_way, either},
        {&NameLists::neutral, neutral},
        {&NameLists::endings, ending},
        {&NameLists::lower_endings, lower_ending},
        {&NameLists::saving_endings, saving_ending},
        {&NameLists::fillers, filler},
        {&NameLists::denials, denial},
        {&NameLists::faulty, faulty},
        {&NameLists::remedies, remedy},
        {&NameLists::shares, share},
        {&NameLists::share_of, share_base},
        {&NameLists::promoting, promoting},
        {&NameLists::whole, whole},
        {&NameLists::stock, stock},
        {&NameLists::flow, flow},
        {&NameLists::events, event},
        {&NameLists::per_head, per_head},
        {&NameLists::average, average},
        {&NameLists::is_signed, is_signed},
        {&NameLists::growth, growth},
    };
    for (auto const& [list, kind] : kinds)
        for (auto const& text : lists.*list) add(text, kind);
    for (auto const& text : lists.handled) handled_.push_back(handled_of(text));
}

/// A word, or all that 漏|错+录|评 stands for: 漏录, 漏评, 错录, 错评.
void NameTableBuilder::add(std::string_view text, std::uint32_t kind) {
    auto const plus = text.find('+');
    if (plus == text.npos) return trie_.add(text, kind);
    for (auto const first : alternatives(text.substr(0, plus)))
        for (auto const second : alternatives(text.substr(plus + 1)))
            trie_.add(std::string{first} + std::string{second}, kind);
}

std::span<std::u32string_view const> NameTableBuilder::choices_of(std::string_view text) {
    auto& choices = choices_.emplace_back();
    for (auto const alternative : alternatives(text)) {
        auto const word = letters_of(alternative);
        choices.emplace_back(texts_.emplace_back(word.begin(), word.end()));
    }
    return choices;
}

/// 查处…案件, …审理|审结…案件.
Handled NameTableBuilder::handled_of(std::string_view text) {
    constexpr std::string_view between = "…";
    bool const anywhere = text.starts_with(between);
    if (anywhere) text.remove_prefix(between.size());
    auto const middle = std::min(text.find(between), text.size());
    auto const heads = choices_of(text.substr(0, middle));
    return {heads, choices_of(text.substr(std::min(middle + between.size(), text.size()))),
            anywhere};
}

}  // namespace jixiao
