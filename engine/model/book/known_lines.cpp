#include "model/book/known_lines.hpp"

#include "base/parallel.hpp"

namespace jixiao {

std::vector<KnownLines::Served> KnownLines::of(SharedParts<Actual> const& lines,
                                               std::shared_ptr<NameIndex const> const& names) {
    if (names_ != names) known_.clear();
    names_ = names;
    auto const& parts = lines.parts();
    std::vector<Served> served(parts.size());
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (auto const found = known_.find(parts[i]); found != known_.end())
            served[i] = found->second;
        else
            unknown.push_back(i);
    for_each_index(unknown.size(), [&](std::size_t i) {
        auto const at = unknown[i];
        std::vector<NameIndex::Served> rows;
        rows.reserve(parts[at]->size());
        for (auto const& line : *parts[at]) rows.push_back(names->served_by(line.name));
        served[at] = std::make_shared<std::vector<NameIndex::Served> const>(std::move(rows));
    });
    known_.clear();
    for (std::size_t i = 0; i < parts.size(); ++i) known_.emplace(parts[i], served[i]);
    return served;
}

}  // namespace jixiao
