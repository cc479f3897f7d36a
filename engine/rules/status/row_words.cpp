#include "rules/status/row_words.hpp"

#include "base/ends_with_one_of.hpp"
#include "rules/status/name_reader.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <mutex>

namespace jixiao {
namespace {

using namespace name_kind;

bool leads_to_one_of(std::vector<std::string> const& path, std::vector<std::string> const& words) {
    return std::any_of(path.begin(), path.end(),
                       [&](std::string const& step) { return ends_with_one_of(step, words); });
}

/// The words of 查处|侦办.
std::vector<std::u32string> choices_of(std::string_view text) {
    std::vector<std::u32string> choices;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find('|', begin), text.size());
        auto const word = letters_of(text.substr(begin, end - begin));
        choices.emplace_back(word.begin(), word.end());
        begin = end + 1;
    }
    return choices;
}

/// 查处…案件, …审理|审结…案件.
Handled handled_of(std::string_view text) {
    constexpr std::string_view between = "…";
    bool const anywhere = text.starts_with(between);
    if (anywhere) text.remove_prefix(between.size());
    auto const middle = std::min(text.find(between), text.size());
    return {choices_of(text.substr(0, middle)),
            choices_of(text.substr(std::min(middle + between.size(), text.size()))), anywhere};
}

}  // namespace

struct NameWords::Table {
    NameLists lists;
    WordTrie words;
    std::vector<Handled> handled;

    explicit Table(NameLists const& from) : lists{from} {
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
        std::size_t bytes = 0;
        for (auto const& [list, kind] : kinds)
            for (auto const& word : lists.*list) bytes += word.size();
        words.expect(bytes / 3);  // a Chinese character takes three
        for (auto const& [list, kind] : kinds)
            for (auto const& word : lists.*list) words.add(word, kind);
        for (auto const& text : lists.handled) handled.push_back(handled_of(text));
    }
};

NameWords::NameWords(NameLists const& lists) {
    constexpr std::size_t most = 8;  // a program has one profile, or compares a few
    static std::mutex mutex;
    static std::deque<std::shared_ptr<Table const>> kept;
    std::lock_guard const lock{mutex};
    auto const known = std::find_if(kept.begin(), kept.end(),
                                    [&](auto const& table) { return table->lists == lists; });
    if (known != kept.end()) {
        table_ = *known;
        return;
    }
    table_ = std::make_shared<Table const>(lists);
    kept.push_front(table_);
    if (kept.size() > most) kept.pop_back();
}

RowWords NameWords::operator()(Indicator const& indicator) const {
    auto const& lists = table_->lists;
    auto const letters = letters_of(indicator.name);
    auto const found = table_->words.find(letters);
    NameReader const name{letters, found, table_->handled};
    RowWords words;
    words.says = name.says(false);
    words.says_of_time = name.says(true);
    words.is_share_of_whole = name.ends_in(whole, ending);
    words.names_stock = name.has(stock);
    words.names_flow = name.has(flow);
    words.names_event = name.has(event);
    words.names_per_head = name.has(per_head);
    words.names_average = name.has(average);
    words.may_be_signed = name.has(is_signed);
    words.names_growth = name.ends_in(growth, 0);
    words.is_cost = leads_to_one_of(indicator.path, lists.cost_paths);
    words.is_output = leads_to_one_of(indicator.path, lists.output_paths);
    words.is_timely = leads_to_one_of(indicator.path, lists.time_paths);
    words.is_in_or_out = leads_to_one_of(indicator.path, lists.in_or_out_paths);
    words.is_staged = leads_to_one_of(indicator.path, lists.stage_paths);
    words.is_end_only = leads_to_one_of(indicator.path, lists.end_paths);
    return words;
}

RowWords const& RowWordsMemory::operator()(Indicator const& indicator) {
    auto& known = known_[std::hash<std::string>{}(indicator.name) % slots];
    if (known.name != indicator.name || known.path != indicator.path || known.name.empty())
        known = {indicator.name, indicator.path, words_(indicator)};
    return known.words;
}

}  // namespace jixiao
