#pragma once

#include <boost/json/object.hpp>

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::lsp {

/// What the character of a position counts, by negotiation: bytes, units of UTF-16 (every editor
/// knows them), or characters.
enum class Encoding { utf8, utf16, utf32 };

/// The name that the protocol has for it.
std::string_view name_of(Encoding encoding);

/// A place in a text, both from 0.
struct Position {
    std::size_t line = 0, character = 0;
    auto operator<=>(Position const&) const = default;
};

/// Bytes [begin, end) of a text.
struct Span {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    bool holds(std::size_t at) const { return begin <= at && at <= end; }
    bool operator==(Span const&) const = default;
};

/// A text in UTF-8 with its lines, which the protocol ends at \n, \r\n and \r.
class Text {
public:
    explicit Text(std::string bytes);

    std::string const& bytes() const { return bytes_; }
    std::string_view at(Span span) const;
    std::size_t lines() const { return starts_.size(); }
    /// The line with this number, from 0, without its end.
    Span line(std::size_t number) const;
    /// The line that a byte stands on.
    std::size_t line_of(std::size_t offset) const;

    /// The byte of a position: one behind the end of its line is that end, one behind the last
    /// line the end of the text, one inside a character its begin.
    std::size_t offset(Position position, Encoding encoding) const;
    Position position(std::size_t offset, Encoding encoding) const;
    boost::json::object range(Span span, Encoding encoding) const;

private:
    std::string bytes_;
    std::vector<std::size_t> starts_;
};

/// How many units of the encoding a text takes.
std::size_t units_of(std::string_view text, Encoding encoding);

/// A position in params. Throws Fault.
Position read_position(boost::json::object const& object);
boost::json::object position_json(Position position);

}  // namespace jixiao::lsp
