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

LineIndex::LineIndex(Actuals const& actuals, std::shared_ptr<NameIndex const> const& names)
    : begins_(names->rows() + 1) {
    auto known = actuals.known_lines ? *actuals.known_lines : KnownLines{};
    auto const parts = known.of(actuals.all, names);
    std::vector<std::uint32_t> sizes(names->rows());
    for (auto const& served : parts)
        for (auto const& rows : *served)
            for (auto const row : names->numbers_of(rows)) ++sizes[row];
    for (std::size_t row = 0; row < sizes.size(); ++row) {
        begins_[row + 1] = begins_[row] + sizes[row];
        sizes[row] = begins_[row];
    }
    lines_.resize(begins_.back());
    for (std::size_t part = 0; part < parts.size(); ++part) {
        auto const* line = actuals.all.parts()[part]->data();
        for (auto const& rows : *parts[part]) {
            for (auto const row : names->numbers_of(rows)) lines_[sizes[row]++] = line;
            ++line;
        }
    }
    for (std::size_t row = 0; row < names->rows(); ++row) {
        auto const begin = lines_.begin() + begins_[row], end = lines_.begin() + begins_[row + 1];
        if (end - begin > 1) std::sort(begin, end, comes_before);
    }
}

}  // namespace jixiao
