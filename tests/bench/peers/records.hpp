#pragma once

#include "model/book/book.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jixiao::bench {

/// One indicator as a line of a table: what was asked for, and what three quarters reported.
struct Record {
    std::string id;
    std::string body, table;  // whose it is; empty where all are of one table
    std::vector<std::string> path;
    std::string name;
    std::string target;
    std::array<std::string, 3> actuals;  // in-period, by quarter; empty: not reported
};

/// Draws without end: the same seed gives the same numbers everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}
    /// A whole number from `least` to `most`, both included.
    std::int64_t between(std::int64_t least, std::int64_t most);
    bool happens_in(int percent) { return between(1, 100) <= percent; }

private:
    std::uint64_t state_;
};

/// A real row to draw records from.
struct Shape {
    enum class Kind { words, none, maximum, level, total };
    Indicator const* indicator = nullptr;
    Kind kind = Kind::words;
    std::string before = {}, unit = {},
                after = {};  // of the figures: "≥", "亿元", ""; the scale is in the unit
    std::vector<std::int64_t> figures = {};  // in hundredths; two for a range
    bool has_decimals = false;
};

/// Records with the paths, names and wordings of the rows of a book that ask for at least, at most,
/// exactly, about, between or a bare number, or for words, and with other numbers. One cell in
/// fifty is empty. The book must stay alive.
class RecordSource {
public:
    explicit RecordSource(Book const& book);
    /// Valid until the next call.
    Record const& next();

private:
    void report_words();
    void report_figures(Shape const& shape);

    std::vector<Shape> shapes_;
    Dice dice_{2024};
    Record record_;
    std::vector<std::int64_t> figures_;  // of the present target, in hundredths
    std::size_t drawn_ = 0;
};

}  // namespace jixiao::bench
