#pragma once

#include "base/catalog.hpp"
#include "base/file_name.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jixiao {

/// A number of lines or characters of a text of less than 4 GiB, in half the room of a size.
class ShortSize {
public:
    constexpr ShortSize(std::size_t size) : size_{static_cast<std::uint32_t>(size)} {}
    constexpr operator std::size_t() const { return size_; }

private:
    std::uint32_t size_;
};

inline Message as_argument(ShortSize size) {
    return as_argument(static_cast<std::size_t>(size));
}

/// Where something stands: line and column from 1, in characters; both 0 when a whole file is
/// meant. Without a line, the column is one of the text in a cell of a sheet, which `file` names.
struct Place {
    FileName file;
    ShortSize line = 0;
    ShortSize column = 0;
    ShortSize length = 1;  // characters
    auto operator<=>(Place const&) const = default;
};

enum class Severity { error, warning, note };

/// One thing that is wrong with the input, with all that a reader needs to fix it.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;  // stable, documented in docs/diagnostics.md: "target-unit"
    Place place;
    Message message;  // what is wrong and what was expected
    Message hint;     // what to do; may be empty
    /// The line that the place names, or the part of a long one around the place; may be empty.
    std::string source_line;
    std::size_t source_column = 1;  // of the line, where that part begins
    std::string indicator = {};     // the name of the row it is about; may be empty
    bool operator==(Diagnostic const&) const = default;
};

/// Sorts by file, line, column and code and drops repetitions, so that output does not depend on
/// the order in which things were read.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

bool has_errors(std::vector<Diagnostic> const& diagnostics);

/// Has the diagnostic quote the line that its place names: all of it, or 200 characters around the
/// place, so that many findings on a long line take no more than as many on short ones.
void quote_line(Diagnostic& diagnostic, std::string_view line);

/// "file:1:2: error: message; hint [code]", then the line and a caret under the place. The only
/// line ends are those behind them: what could steer a terminal is shown as "·". Lines are shown
/// at most 200 characters long. The indicator is named where neither the line nor the message does.
std::string show_diagnostic(Diagnostic const& diagnostic, Catalog const& catalog,
                            Ambiguous ambiguous = Ambiguous::narrow);

}  // namespace jixiao
