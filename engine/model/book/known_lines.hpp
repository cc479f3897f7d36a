#pragma once

#include "model/book/actuals.hpp"
#include "model/book/name_index.hpp"

#include <memory>
#include <unordered_map>
#include <vector>

namespace jixiao {

/// Which indicators the lines of actuals serve, found once for a part as long as the names are the
/// same.
class KnownLines {
public:
    /// By line.
    using Served = std::shared_ptr<std::vector<NameIndex::Served> const>;

    /// By part of the lines. What is known of other parts is forgotten.
    std::vector<Served> of(SharedParts<Actual> const& lines,
                           std::shared_ptr<NameIndex const> const& names);

private:
    std::shared_ptr<NameIndex const> names_;
    std::unordered_map<SharedParts<Actual>::Part, Served> known_;
};

}  // namespace jixiao
