#pragma once

#include "app/lsp/positions.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::lsp {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// A line of a file that may be half typed, or a part in brackets: an entry `key: value`, or an
/// item of a list, which holds what stands behind its dash.
struct Part {
    bool is_item = false;
    bool has_colon = false;  // of an entry: a key without one is still being typed
    bool in_brackets = false;
    Span key = {};           // of an entry, with its quotes
    Span value = {};         // without a comment; of brackets with all they hold
    std::size_t column = 0;  // bytes before it on its line
    std::size_t parent = nowhere;
    std::size_t end = 0;  // behind the last byte of what it holds
};

/// The parts of a text in its order, each read for itself: a mistake on one line costs one line.
class Outline {
public:
    explicit Outline(std::string_view text);

    std::vector<Part> const& parts() const { return parts_; }
    Part const& operator[](std::size_t part) const { return parts_[part]; }
    std::size_t size() const { return parts_.size(); }

    /// The keys that lead to a part, outermost first, its own included; "" for an item of a list.
    std::vector<std::string> path(std::string_view text, std::size_t part) const;
    /// The entry with that key in what a part holds (`nowhere`: at the margin), or nowhere.
    std::size_t find(std::string_view text, std::size_t parent, std::string_view key) const;
    std::vector<std::size_t> children(std::size_t parent) const;
    /// The part whose key or value a byte stands in or touches, the innermost; or nowhere.
    std::size_t at(std::size_t offset) const;
    /// The parts that begin at or behind a byte, the first of them.
    std::size_t first_from(std::size_t offset) const;

private:
    void add_line_parts(std::string_view text);
    void add_brackets(std::string_view text, std::size_t parent);
    void close_ends();

    std::vector<Part> parts_;
};

/// The text of a scalar without its quotes.
std::string scalar_text(std::string_view text);

}  // namespace jixiao::lsp
