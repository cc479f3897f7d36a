#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Parts the row of CSV that begins at `begin` of a text, and holds neither quotes nor apostrophes,
/// at its commas. Gives the byte of its line end, or the size of the text; npos when the row has
/// not as many cells as `cells`.
std::size_t split_row(std::string_view text, std::size_t begin, std::span<std::string_view> cells);

/// What lines of NDJSON that have the same keys in the same order share: all but their texts.
class JsonShape {
public:
    /// Of a line that was read as a plain record (PlainJson) and has no escapes. Nothing where
    /// more than its texts may differ from line to line: a number, blanks in a list.
    static std::optional<JsonShape> of(std::string_view line);

    /// The keys that lead to each text; a list is one text, with what parts its entries.
    std::vector<std::vector<std::string>> const& paths() const { return paths_; }
    /// Parts a line of this shape without escapes into its texts; false for one of another shape.
    bool split(std::string_view line, std::span<std::string_view> cells) const;

private:
    std::vector<std::vector<std::string>> paths_;
    std::vector<bool> are_lists_;
    std::vector<std::string> between_;  // before each text with its quote, and behind the last
};

}  // namespace jixiao::bulk
