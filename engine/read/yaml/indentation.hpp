#pragma once

#include "read/yaml/block_lines.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace jixiao {

/// What a line does to those below it.
enum class LineEffect {
    opens,    // a key or a dash without a value: what it holds may follow
    goes_on,  // a plain text: lines that are indented further may go on with it
    ends,
};

/// Where a line was meant to stand.
struct Placement {
    std::size_t column = 0;       // of its first sign
    bool is_moved_along = false;  // with the line it belongs to, which was moved
    bool drops_dash = false;      // a list is not possible here
    bool needs_dash = false;      // an item of a list without its dash
    /// The line before is the one that stands wrong, and was meant to stand in this column.
    std::optional<std::size_t> column_of_line_before;
};

/// Follows the indentation of lines, one after another, and says in which column each was meant to
/// stand: that of the lines it belongs with.
class Indentation {
public:
    Indentation(std::string_view text, std::vector<BlockLine> const& lines)
        : text_{text}, lines_{lines} {}

    /// Of the next line. Only a line with a key has what may stand below a dash.
    Placement place(std::size_t index, LineEffect effect, bool has_key);
    /// Whether a line with a dash may be an item of a list there.
    bool takes_item(std::size_t index) const;
    /// Whether a line without a key may go on with the text before it.
    bool may_go_on(std::size_t index) const;

private:
    struct Level {
        std::size_t column;
        bool is_list;
        std::string_view first_key;  // of the last item of a list
    };
    using Levels = std::vector<Level>;
    std::size_t column_of(BlockLine const& line, bool& is_moved_along) const;
    std::size_t column_of_block(std::size_t index, std::size_t outer) const;
    bool opens_at(std::size_t column, bool is_list) const;
    /// The column in which the line before was meant to stand, if this one stands with those that
    /// it left.
    std::optional<std::size_t> blamed(std::size_t index, std::size_t column) const;
    Levels::const_iterator list_begun_anew(std::size_t index, std::size_t column,
                                           bool has_key) const;
    /// Closes what is deeper than the level, which is one of `open_`.
    void close_below(Levels::const_iterator level);
    Placement placed_among(std::size_t index, std::size_t column, bool has_key);

    std::string_view text_;
    std::vector<BlockLine> const& lines_;
    Levels open_, open_before_;  // outermost first; before the line before
    LineEffect effect_ = LineEffect::opens;
    std::size_t shift_ = 0;  // lines below one that was moved to the left were, too
    std::size_t shifted_from_ = 0;
};

/// Whether blanks that YAML does not take for any stand before the line.
bool has_odd_blanks(std::string_view text, BlockLine const& line);

/// The key of a line, without a colon.
std::string_view key_of(std::string_view text, BlockLine const& line);

/// Whether a word is one of those that formats have for keys, and hardly the name of anything.
bool is_format_word(std::string_view word);

}  // namespace jixiao
