#include "rules/status/row_words.hpp"

#include "base/ends_with_one_of.hpp"
#include "base/packed.hpp"
#include "read/workspace/profile_keys.hpp"
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

/// Whether these are the lists that come with the program.
bool are_built_in(NameLists const& lists) {
    PackedTexts packed{packed_name_lists()};
    for_each_name_list([&](auto list) { packed(lists.*list); });
    return packed.are_same();
}

}  // namespace

/// What names are read with, and the lists that say so; of the built-in ones only those of paths.
struct NameWords::Table {
    NameLists lists;
    NameTable names;
    std::unique_ptr<NameTableBuilder> made = {};

    static std::shared_ptr<Table const> of(NameLists const& lists) {
        auto made = std::make_unique<NameTableBuilder>(lists);
        auto const names = made->table();
        return std::make_shared<Table const>(Table{lists, names, std::move(made)});
    }
    static std::shared_ptr<Table const> of_built_in(NameLists const& lists) {
        NameLists paths;
        for (auto const list :
             {&NameLists::cost_paths, &NameLists::output_paths, &NameLists::time_paths,
              &NameLists::stage_paths, &NameLists::end_paths, &NameLists::in_or_out_paths})
            paths.*list = lists.*list;
        return std::make_shared<Table const>(Table{std::move(paths), built_in_name_table()});
    }
};

NameWords::NameWords(NameLists const& lists) {
    if (are_built_in(lists)) {
        static auto const built_in = Table::of_built_in(lists);
        table_ = built_in;
        return;
    }
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
    table_ = Table::of(lists);
    kept.push_front(table_);
    if (kept.size() > most) kept.pop_back();
}

PathWords NameWords::of_path(std::vector<std::string> const& path) const {
    PathWords words;
    if (path.empty()) return words;
    auto const& lists = table_->lists;
    words.is_cost = leads_to_one_of(path, lists.cost_paths);
    words.is_output = leads_to_one_of(path, lists.output_paths);
    words.is_timely = leads_to_one_of(path, lists.time_paths);
    words.is_in_or_out = leads_to_one_of(path, lists.in_or_out_paths);
    words.is_staged = leads_to_one_of(path, lists.stage_paths);
    words.is_end_only = leads_to_one_of(path, lists.end_paths);
    return words;
}

RowWords NameWords::of_row(Indicator const& indicator, PathWords const& of_path) const {
    auto const letters = letters_of(indicator.name);
    auto const found = table_->names.words.find(letters);
    NameReader const name{letters, found, table_->names.handled};
    RowWords words{of_path};
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
    return words;
}

RowWords PathWordsMemory::operator()(Indicator const& indicator) {
    auto const [known, is_new] = known_.try_emplace(&indicator.path.levels());
    if (is_new) known->second = words_.of_path(indicator.path);
    return words_.of_row(indicator, known->second);
}

RowWords const& RowWordsMemory::operator()(Indicator const& indicator) {
    auto& known = known_[std::hash<std::string>{}(indicator.name) % slots];
    if (known.name != indicator.name || known.path != indicator.path || known.name.empty())
        known = {indicator.name, indicator.path, words_(indicator)};
    return known.words;
}

}  // namespace jixiao
