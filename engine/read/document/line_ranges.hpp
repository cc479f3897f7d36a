#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::document {

/// Line numbers of a document, added in order, kept as ranges.
class LineRanges {
public:
    void add(std::size_t line);
    std::size_t count() const { return count_; }
    /// "12, 14-17, 30"; after `most` ranges only "…".
    std::string text(std::size_t most = 200) const;

private:
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
    std::size_t count_ = 0;
};

}  // namespace jixiao::document
