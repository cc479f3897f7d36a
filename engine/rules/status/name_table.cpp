#include "rules/status/name_table.hpp"

#include <algorithm>

namespace jixiao {

using namespace name_kind;

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
        for (auto const& word : lists.*list) trie_.add(word, kind);
    for (auto const& text : lists.handled) handled_.push_back(handled_of(text));
}

/// The words of 查处|侦办.
std::span<std::u32string_view const> NameTableBuilder::choices_of(std::string_view text) {
    auto& choices = choices_.emplace_back();
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find('|', begin), text.size());
        auto const word = letters_of(text.substr(begin, end - begin));
        choices.emplace_back(texts_.emplace_back(word.begin(), word.end()));
        begin = end + 1;
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
