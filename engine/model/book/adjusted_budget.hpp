#pragma once

#include "model/book/book.hpp"
#include "model/book/outlay.hpp"

#include <map>
#include <optional>
#include <string>

namespace jixiao {

/// 调整后预算 of a table and of its sources of funds, as the lines of one year state them.
class AdjustedBudget {
public:
    /// Takes in the next line of the table, in the order of time.
    void follow(Outlay const& line, Table const& table);

    /// Of the whole, which holds until another is stated: as a line states it, or the sum, without
    /// a text, where a line adjusts a source and each of them is known. Nothing before the first.
    std::optional<Money> const& whole() const { return whole_; }
    /// Of one source, in 元.
    std::optional<Fraction> of(std::string const& source) const;

private:
    std::map<std::string, Fraction> sources_;
    std::optional<Money> whole_;
};

}  // namespace jixiao
