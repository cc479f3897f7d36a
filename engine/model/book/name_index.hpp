#pragma once

#include "model/book/book.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// Which indicators a line of an actuals file speaks of. A name or an alias serves every indicator
/// of its group: names that any list of aliases of the book ties together are one group. An id
/// serves its one indicator. It keeps the tables that it was made from. Rows have numbers from 0
/// on, in the order of the book.
class NameIndex {
public:
    explicit NameIndex(Book const& book);

    /// Indicators that are served together, in the order of the book: one address for each group
    /// and for each id.
    using Served = std::span<Indicator const* const>;

    /// The indicators that a name, an alias or an id serves; empty when the book does not know it.
    /// Names come before ids.
    Served served_by(std::string_view name) const;
    /// The numbers of rows that served_by has given.
    std::span<std::uint32_t const> numbers_of(Served served) const;
    /// The group of the row with this number.
    Served group_of(std::size_t row) const { return served(range_of_row_[row]); }

    std::size_t rows() const { return range_of_row_.size(); }
    /// Whether the book has the very tables that it was made from.
    bool is_of(Book const& book) const { return tables_.shares_all(book.tables); }
    /// Whether aliases tie any names together.
    bool has_aliases() const { return has_aliases_; }
    /// The rows of every id that is not empty, once for each id.
    std::vector<Served> rows_by_id() const;

    /// Every name, alias and id once, in byte order: for "did you mean".
    std::vector<std::string> words() const;

private:
    struct Range {
        std::uint32_t begin = 0, size = 0;
    };
    struct Hash {
        using is_avalanching = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Places = boost::unordered_flat_map<std::string_view, std::uint32_t, Hash>;

    Served served(std::uint32_t range) const {
        return Served{members_}.subspan(ranges_[range].begin, ranges_[range].size);
    }
    /// Puts rows that have the same key, from 0 to `keys`, side by side; ranges of the keys follow.
    void add_ranges(std::vector<std::uint32_t> const& key_of_row, std::size_t keys,
                    std::vector<Indicator const*> const& rows);

    SharedItems<Table> tables_;              // the words are theirs
    std::vector<Indicator const*> members_;  // of groups, then of ids, each side by side
    std::vector<std::uint32_t> numbers_;     // theirs
    std::vector<Range> ranges_;              // of groups, then of ids
    std::vector<std::uint32_t> range_of_row_;
    std::size_t first_id_range_ = 0;
    bool has_aliases_ = false;
    Places group_of_;  // by name and alias
    Places by_id_;
};

/// The names of a book, made anew only when its tables are others and it has none itself.
class KnownNames {
public:
    std::shared_ptr<NameIndex const> of(Book const& book);

private:
    std::shared_ptr<NameIndex const> index_;
};

}  // namespace jixiao
