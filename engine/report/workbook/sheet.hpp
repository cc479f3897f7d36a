#pragma once

#include "base/decimal.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::workbook {

enum class Align { left, center, right };
enum class Fill { none, heading, green, amber, red, unrated, entry };  // entry: to be filled in

constexpr int usual_points = 10;

/// How a cell looks. Its text wraps and stands in the middle of its height.
struct Style {
    Align align = Align::left;
    Fill fill = Fill::none;
    bool bold = false;
    bool border = true;
    int points = usual_points;  // size of the letters
    bool is_open = false;       // may be changed on a locked sheet
    auto operator<=>(Style const&) const = default;
};

/// A number with as many decimals as are to be seen; a share is given in per cent.
struct Number {
    Decimal value;
    bool is_share = false;
};

/// A cell, or several that are merged into one.
struct Cell {
    std::size_t row = 0, column = 0;    // from 0
    std::string text = {};              // always shown as it is, never a formula or a link
    std::optional<Number> number = {};  // instead of the text
    Style style = {};
    std::size_t across = 1, down = 1;  // columns and rows that it takes
    std::string comment = {};
};

/// What cells of a column offer to choose from.
struct Choices {
    std::size_t first_row = 0, last_row = 0, column = 0;
    std::vector<std::string> words;  // at most 255 characters together, without commas
    bool is_strict = true;           // nothing else is taken
};

/// One sheet of a workbook, printed on A4 landscape as wide as the paper.
struct Sheet {
    std::string name;            // made fit for a sheet when it is written
    std::vector<double> widths;  // of the columns, in digits of the usual letters
    std::vector<Cell> cells;     // in any order; those that overlap are a mistake of the caller
    std::map<std::size_t, double> heights;  // of rows, in points; the others fit what they hold
    std::size_t frozen_rows = 0;            // stay in sight
    std::size_t repeated_from = 0;          // of them, these and below stand on every printed page
    std::size_t frozen_columns = 0;
    bool has_filter = false;               // over the last frozen row and all below
    std::size_t printed_columns = 0;       // 0: all
    std::vector<std::size_t> breaks = {};  // rows that begin a printed page
    std::string page_header;               // at the top of every printed page
    std::vector<Choices> choices = {};
    bool is_locked = false;  // but for open cells; without a password
    bool is_hidden = false;  // not the first sheet of a workbook
};

/// What a file is made of.
struct Workbook {
    std::string title;
    boost::gregorian::date made_on;  // what it says of itself: the end of the period, not the clock
    std::vector<Sheet> sheets;
};

}  // namespace jixiao::workbook
