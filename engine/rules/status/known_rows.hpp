#pragma once

#include "rules/status/grounds.hpp"

#include <memory>
#include <unordered_map>

namespace jixiao {

/// What an earlier evaluation says of rows for which nothing else is known now: the same table, the
/// same lines, the same namesakes, the same money and the same rules.
class KnownRows {
public:
    /// `like` may be nullptr: then nothing is known.
    KnownRows(Grounds const& now, Grounds const* like);

    /// The judged table when all of it can stay as it is; else nothing.
    std::shared_ptr<JudgedTable> whole(std::size_t table, TableMoney const& money) const;

    /// Takes over what can stay of a table: its verdicts, whose places in `judged` are there, and
    /// the findings on them; of a table of which every row stays what stands beside them, too. Says
    /// of every row whether it was taken over.
    std::vector<bool> take_over(std::size_t table, JudgedTable& judged) const;

private:
    /// How a row stands to what it was.
    enum class Row { other, said_again, same };
    Row row(std::size_t number, std::size_t known_number) const;
    /// The table as `like` has it; nothing where it has not, or where other money counts.
    std::optional<std::size_t> known_table(std::size_t table, TableMoney const& money) const;
    template <class Visit>
    void each_row(std::size_t table, Visit const& visit) const;

    Grounds const& now_;
    Grounds const* like_;
    bool has_same_names_ = false;
    std::unordered_map<Table const*, std::size_t> known_;  // by table: its place in `like`
};

}  // namespace jixiao
