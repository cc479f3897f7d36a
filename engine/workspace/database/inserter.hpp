#pragma once

#include "base/diagnostic.hpp"
#include "model/book/cell_text.hpp"

#include <optional>
#include <soci/soci.h>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::database {

/// What a column gets: digits or text. Without a value, or with an empty one, it is NULL.
class Cell {
public:
    Cell(std::string text) : text_{std::move(text)} {}
    Cell(std::string_view text) : text_{text} {}
    Cell(char const* text) : text_{text} {}
    Cell(CellText const& text) : text_{text.text()} {}
    Cell(ShortSize number) : Cell{static_cast<std::size_t>(number)} {}
    Cell(std::size_t number) : text_{std::to_string(number)} {}
    Cell(int number) : text_{std::to_string(number)} {}
    template <class Number>
    Cell(std::optional<Number> const& number) : text_{number ? number->text() : std::string{}} {}
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

/// Adds lines to one of the tables.
class Inserter {
public:
    Inserter(soci::session& session, std::string const& table);
    Inserter(Inserter const&) = delete;
    Inserter& operator=(Inserter const&) = delete;
    /// A cell for each column, in the order of the table.
    void add(std::vector<Cell> const& cells);

private:
    std::vector<std::string> values_;  // which the statement points to
    std::vector<soci::indicator> indicators_;
    soci::statement statement_;
};

}  // namespace jixiao::database
