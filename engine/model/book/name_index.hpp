#pragma once

#include "model/book/book.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jixiao {

/// Which indicators a line of an actuals file speaks of. A name or an alias serves every indicator
/// of its group: names that any list of aliases of the book ties together are one group. An id
/// serves its one indicator. Valid as long as the book it was made from.
class NameIndex {
public:
    explicit NameIndex(Book const& book);

    /// The indicators that a name, an alias or an id serves, in the order of the book; empty when
    /// the book does not know it. Names come before ids.
    std::vector<Indicator const*> const& served_by(std::string_view name) const;

    /// Every name, alias and id once, in byte order: for "did you mean".
    std::vector<std::string> words() const;

private:
    using Indicators = std::vector<Indicator const*>;

    // The words are those of the book.
    std::vector<Indicators> groups_;
    std::unordered_map<std::string_view, std::size_t> group_of_;  // by name and alias
    std::unordered_map<std::string_view, Indicators> by_id_;
};

}  // namespace jixiao
