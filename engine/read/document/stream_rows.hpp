#pragma once

#include "read/document/header_role.hpp"
#include "read/document/loose_text.hpp"
#include "read/document/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

/// The header of a text without cells: its columns in order.
struct StreamHeader {
    std::vector<Token> tokens;
    std::vector<HeaderRole> roles;
    std::size_t levels = 0;  // columns before the name, labels aside
    std::size_t first_level = 0;
    std::size_t name = 0;
    std::size_t values = 0;  // columns behind the name

    std::optional<std::size_t> column(Field field) const;
};

/// The header that begins at tokens[at]: 一级指标, …, the name, a target. Nothing when none does.
std::optional<StreamHeader> stream_header(std::vector<Token> const& tokens, std::size_t at);

/// A row of the header's width: levels where they belong, the name, its values.
PrintedRow stream_row(StreamHeader const& header, std::vector<std::string> const& levels,
                      std::vector<Token> const& values);

/// Whether the values of a row are what the header says: a target that can be read, points that
/// are numbers, a score that is at most its weight.
bool proves_row(StreamHeader const& header, std::vector<Token> const& values);

/// Where the levels that stand before a name go: two are the first and the second; one is the
/// second, unless it is known as a first only. 成本指标 alone is a second below outputs (`first` is
/// the first level above), 满意度指标 alone a first.
std::vector<std::string> placed_levels(std::vector<std::string> const& words, std::size_t levels,
                                       std::string const& first);

}  // namespace jixiao::document
