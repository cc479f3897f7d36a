#pragma once

#include "read/yaml/node.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// A change of a text: bytes [begin, end) become `text`.
struct Edit {
    std::size_t begin = 0, end = 0;
    std::string text;
    bool operator==(Edit const&) const = default;
};

/// The text with all edits made; every other byte stays. Edits must not overlap; those at the same
/// byte are made in the order given.
std::string edited(std::string_view text, std::vector<Edit> edits);

// The edits below change the YAML file `text`, of which `node`s were read. They keep comments,
// line ends, quotes and indentation of everything else. Texts called `yaml` are written as given.

/// The byte after a node: its closing quote or bracket, or its last value.
std::size_t end_of_node(std::string_view text, Node const& node);

/// The number of the line, from 1, on which a node ends.
std::size_t last_line_of(std::string_view text, Node const& node);

/// Gives a value another text; a comment behind it stays. An empty value is written behind its key.
Edit replace_value(std::string_view text, Node const& value, std::string_view yaml);
/// The same behind the key of an entry, whose value may stand on lines below it.
Edit replace_value(std::string_view text, Entry const& entry, std::string_view yaml);

/// Adds an entry to a map, behind the entry `after`: on the same line in brackets, else on a line
/// of its own with the same indentation.
Edit insert_entry(std::string_view text, Node const& map, Entry const& after, std::string_view key,
                  std::string_view yaml);

/// Adds lines behind the line on which `node` ends. `lines` end with "\n", which becomes the
/// file's line end.
Edit insert_lines_after(std::string_view text, Node const& node, std::string_view lines);

/// Adds lines before the line on which `node` begins.
Edit insert_lines_before(std::string_view text, Node const& node, std::string_view lines);

/// Writes lines below a key that holds nothing, or empty brackets; a comment behind it stays.
Edit fill_empty(std::string_view text, Node const& value, std::string_view lines);

/// Takes items out of the list of an entry, or entries out of its map, by their places in it in
/// rising order: lines of their own with the comments on them, or what stands between two commas.
/// Brackets stay when nothing else does. Nothing where what stays would lose a comment, or has a
/// part of their lines.
std::optional<std::vector<Edit>> remove_parts(std::string_view text, Entry const& of,
                                              std::vector<std::size_t> const& places);

/// What stands before `node` on its line, with everything but dashes as blanks: "      - " for an
/// item of a list, "    " for an entry of a map.
std::string indentation_of(std::string_view text, Node const& node);

}  // namespace jixiao
