#include "evaluate/line_index.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace jixiao {
namespace {

bool comes_before(Actual const* a, Actual const* b) {
    auto const key = [](Actual const& line) {
        return std::tie(line.period.last, line.period.first, line.values, line.text, line.place);
    };
    return key(*a) < key(*b);
}

}  // namespace

LineIndex::LineIndex(Actuals const& actuals, NameIndex const& names) {
    using Served = std::vector<Indicator const*>;
    std::unordered_map<std::string_view, Served const*> served_by;
    for (auto const& line : actuals.all) {
        auto const [known, is_new] = served_by.try_emplace(line.name);
        if (is_new) known->second = &names.served_by(line.name);
        for (auto const* indicator : *known->second) lines_[indicator].push_back(&line);
    }
    for (auto& [indicator, lines] : lines_) std::sort(lines.begin(), lines.end(), comes_before);
}

Lines const& LineIndex::for_indicator(Indicator const& indicator) const {
    static Lines const none;
    auto const found = lines_.find(&indicator);
    return found != lines_.end() ? found->second : none;
}

}  // namespace jixiao
