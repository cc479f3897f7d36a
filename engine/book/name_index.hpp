#pragma once

#include "book/book.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
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

    std::vector<Indicators> groups_;
    std::map<std::string, std::size_t, std::less<>> group_of_;  // by name and alias
    std::map<std::string, Indicators, std::less<>> by_id_;
};

}  // namespace jixiao
