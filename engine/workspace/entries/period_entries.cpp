#include "workspace/entries/period_entries.hpp"

#include "workspace/entries/lines_of_period.hpp"

#include <algorithm>
#include <set>

namespace jixiao::entries {

Entered entered_of(Actual const& line) {
    Entered entered{line.text, line.remarks().note, {}, {}};
    if (!line.remarks().reason) return entered;
    entered.category = line.remarks().reason->category;
    entered.reason = line.remarks().reason->text;
    return entered;
}

PeriodEntries::PeriodEntries(Actuals const& actuals, NameIndex const& index, Period period)
    : index_{index} {
    auto const usual = usual_values(actuals);
    for (auto const& line : actuals.all) {
        auto const served = index.served_by(line.name);
        if (!(line.period == period) || served.empty()) continue;
        auto const*& known = lines_[served.data()];
        if (known == nullptr || line.values == usual) known = &line;
    }
}

Actual const* PeriodEntries::of(std::string const& key) const {
    auto const served = index_.served_by(key);
    if (auto const found = lines_.find(served.data()); found != lines_.end()) return found->second;
    if (served.size() != 1) return nullptr;
    // One indicator: by its id when it was asked for by name, and by a name that says it, too.
    auto const& indicator = *served.front();
    for (auto const* word : {&indicator.id, &indicator.name})
        if (auto const found = lines_.find(index_.served_by(*word).data()); found != lines_.end())
            return found->second;
    return nullptr;
}

std::vector<std::string> names_serving(NameIndex const& index, std::string const& given) {
    auto const served = index.served_by(given);
    std::vector<std::string> names{given};
    if (served.empty()) return names;
    std::set<std::string> words;
    for (auto const* row : index.served_by(served.front()->name)) {
        words.insert(row->name);
        words.insert(row->details().aliases.begin(), row->details().aliases.end());
    }
    words.insert(served.front()->id);
    for (auto const& word : words) {
        auto const others = index.served_by(word);
        auto const is_served = [&](Indicator const* each) {
            return std::find(others.begin(), others.end(), each) != others.end();
        };
        if (word != given && std::all_of(served.begin(), served.end(), is_served))
            names.push_back(word);
    }
    return names;
}

}  // namespace jixiao::entries
