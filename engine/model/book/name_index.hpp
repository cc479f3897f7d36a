#pragma once

#include "model/book/book.hpp"

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

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
    NameIndex(NameIndex const&) = delete;  // what it looks up in itself stays where it is
    NameIndex& operator=(NameIndex const&) = delete;

    /// Indicators that are served together, in the order of the book: one address for each group
    /// and for each id.
    using Served = std::span<Indicator const* const>;

    /// The indicators that a name, an alias or an id serves; empty when the book does not know it.
    /// Names come before ids.
    Served served_by(std::string_view name) const;
    /// The numbers of rows that served_by has given.
    std::span<std::uint32_t const> numbers_of(Served served) const;
    /// The group of the row with this number.
    Served group_of(std::size_t row) const { return served(row, groups_); }

    std::size_t rows() const { return rows_; }
    /// Whether the book has the very tables that it was made from.
    bool is_of(Book const& book) const { return tables_.shares_all(book.tables); }
    /// Whether aliases tie any names together.
    bool has_aliases() const { return has_aliases_; }
    /// The rows of every id that several have.
    std::vector<Served> rows_of_repeated_ids() const;

    /// Every name, alias and id once, in byte order: for "did you mean".
    std::vector<std::string> words() const;

private:
    /// Rows by one of their texts, which are not kept a second time: the first row with each.
    template <std::string Indicator::*text>
    struct Hash {
        using is_transparent = void;
        using is_avalanching = void;
        std::vector<Indicator const*> const* members;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
        std::size_t operator()(std::uint32_t row) const { return (*this)((*members)[row]->*text); }
    };
    template <std::string Indicator::*text>
    struct Equal {
        using is_transparent = void;
        std::vector<Indicator const*> const* members;
        bool operator()(std::uint32_t row, std::uint32_t other) const {
            return (*members)[row]->*text == (*members)[other]->*text;
        }
        bool operator()(std::string_view word, std::uint32_t row) const {
            return (*members)[row]->*text == word;
        }
        bool operator()(std::uint32_t row, std::string_view word) const {
            return (*this)(word, row);
        }
    };
    template <std::string Indicator::*text>
    using Rows = boost::unordered_flat_set<std::uint32_t, Hash<text>, Equal<text>>;

    /// Those of the rows that have company, by the first row of each: few have.
    struct Range {
        std::uint32_t begin = 0, size = 0;
    };
    struct Groups {
        std::size_t alone = 0;             // where the members begin of which each is served alone
        std::vector<std::uint32_t> first;  // by row: the first of its group; empty: none has any
        boost::unordered_flat_map<std::uint32_t, Range> ranges;
    };

    /// The rows that are served with this one.
    Served served(std::size_t row, Groups const& groups) const;
    /// Takes, by row, the first of its group.
    void add_groups(std::vector<std::uint32_t> first, Groups& groups);

    SharedItems<Table> tables_;  // the words are theirs
    std::size_t rows_ = 0;
    std::vector<Indicator const*> members_;  // all rows for names, again for ids, then groups
    std::vector<std::uint32_t> numbers_;     // theirs
    Groups groups_, same_ids_;
    bool has_aliases_ = false;
    Rows<&Indicator::name> by_name_;
    Rows<&Indicator::id> by_id_;
    boost::unordered_flat_map<std::string_view, std::uint32_t> by_alias_;  // that is no name
};

/// The names of a book, made anew only when its tables are others and it has none itself.
class KnownNames {
public:
    std::shared_ptr<NameIndex const> of(Book const& book);

private:
    std::shared_ptr<NameIndex const> index_;
};

}  // namespace jixiao
