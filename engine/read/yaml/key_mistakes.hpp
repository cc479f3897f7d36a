#pragma once

#include "read/yaml/block_lines.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <vector>

namespace jixiao {

/// What a line has for a key, and what is wrong with it.
struct KeyFound {
    bool has_colon = true;  // of any width
    bool is_other = false;  // brackets or signs of YAML: no line of ours
    bool opens = false;     // nothing stands behind it
    std::vector<Mistake> mistakes;
};

/// `has_lines` when the next line stands below this one, as something that the key holds.
KeyFound read_key(Source const& source, BlockLine const& line, bool has_lines);

/// What is wrong with the value behind a key, as far as it is seen on its line.
std::vector<Mistake> find_value_mistakes(Source const& source, BlockLine const& line);

/// A colon that a person takes for that of a key and YAML does not: full-width, or with no blank
/// behind it, or a wide one (12:30 and http:// are not meant as keys).
struct MissedColon {
    std::size_t at, bytes, wide_blank;
};
std::optional<MissedColon> find_missed_colon(std::string_view text, std::size_t begin,
                                             std::size_t end);

/// The same as a mistake, whose place costs a walk through the file.
std::optional<Mistake> missed_colon(Source const& source, std::size_t begin, std::size_t end);

}  // namespace jixiao
