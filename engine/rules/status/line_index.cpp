#include "rules/status/line_index.hpp"

#include <algorithm>
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

LineIndex::LineIndex(Actuals const& actuals, NameIndex const& names) : begins_(names.rows() + 1) {
    std::vector<std::span<std::uint32_t const>> served;  // by each line
    served.reserve(actuals.all.size());
    std::vector<std::uint32_t> sizes(names.rows());
    for (auto const& line : actuals.all) {
        served.push_back(names.numbers_of(names.served_by(line.name)));
        for (auto const row : served.back()) ++sizes[row];
    }
    for (std::size_t row = 0; row < sizes.size(); ++row) {
        begins_[row + 1] = begins_[row] + sizes[row];
        sizes[row] = begins_[row];
    }
    lines_.resize(begins_.back());
    auto numbers = served.begin();
    for (auto const& line : actuals.all)
        for (auto const row : *numbers++) lines_[sizes[row]++] = &line;
    for (std::size_t row = 0; row < names.rows(); ++row) {
        auto const begin = lines_.begin() + begins_[row], end = lines_.begin() + begins_[row + 1];
        if (end - begin > 1) std::sort(begin, end, comes_before);
    }
}

}  // namespace jixiao
