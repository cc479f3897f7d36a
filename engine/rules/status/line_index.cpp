#include "rules/status/line_index.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

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
    std::vector<Served const*> served;  // by each line
    served.reserve(actuals.all.size());
    for (auto const& line : actuals.all) {
        auto const [known, is_new] = served_by.try_emplace(line.name);
        if (is_new) known->second = &names.served_by(line.name);
        served.push_back(known->second);
        for (auto const* indicator : *known->second) ++ranges_[indicator].size;
    }
    std::size_t total = 0;
    for (auto& [indicator, range] : ranges_) {
        range.begin = total;
        total += std::exchange(range.size, 0);
    }
    lines_.resize(total);
    for (std::size_t i = 0; i < served.size(); ++i)
        for (auto const* indicator : *served[i]) {
            auto& range = ranges_.at(indicator);
            lines_[range.begin + range.size++] = &actuals.all[i];
        }
    for (auto const& [indicator, range] : ranges_) {
        auto const begin = lines_.begin() + static_cast<std::ptrdiff_t>(range.begin);
        std::sort(begin, begin + static_cast<std::ptrdiff_t>(range.size), comes_before);
    }
}

Lines LineIndex::for_indicator(Indicator const& indicator) const {
    auto const found = ranges_.find(&indicator);
    if (found == ranges_.end()) return {};
    return Lines{lines_}.subspan(found->second.begin, found->second.size);
}

}  // namespace jixiao
