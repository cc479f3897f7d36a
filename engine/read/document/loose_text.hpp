#pragma once

#include "read/document/document.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// A piece of text without a cell around it: a line, or what stands between blanks.
struct Token {
    std::string text;  // cleaned
    std::size_t line = 0, offset = 0;
};

/// A row of these tokens.
PrintedRow row_of_tokens(std::vector<Token> const& tokens);

/// The rows of a document that has no cells, or lost them. Each kind gives nothing for a text of
/// another. Only what has one reading becomes a row; the rest is a doubt.
std::optional<Document> read_loose_text(std::string const& text);

/// A cell on each line, in most documents ended by a pipe: the header is the frame, and a row is a
/// name with as many cells as the header has behind it.
std::optional<Document> read_listed_cells(std::string const& text);

/// Cells parted by single blanks, a row on each line, levels only where they begin.
std::optional<Document> read_loose_lines(std::string const& text);

/// Everything run together: level words are the anchors, and the weights prove the cuts.
std::optional<Document> read_run_together(std::string const& text);

/// Goals as sentences under level words.
std::optional<Document> read_prose(std::string const& text);

}  // namespace jixiao::document
