#include "app/lsp/positions.hpp"

#include "app/lsp/message.hpp"
#include "base/utf8.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::lsp {
namespace {

std::size_t units_of(Character const& character, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return character.bytes;
        case Encoding::utf16: return character.code > 0xFFFF ? 2 : 1;
        case Encoding::utf32: return 1;
    }
    return 1;
}

/// Bytes that are not UTF-8 count one each.
Character next_of(std::string_view text, std::size_t at) {
    return character_at(text, at).value_or(Character{U'\uFFFD', 1});
}

}  // namespace

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "utf-8";
        case Encoding::utf16: return "utf-16";
        case Encoding::utf32: return "utf-32";
    }
    return {};
}

std::size_t units_of(std::string_view text, Encoding encoding) {
    if (encoding == Encoding::utf8) return text.size();
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = next_of(text, at);
        units += units_of(character, encoding);
        at += character.bytes;
    }
    return units;
}

Text::Text(std::string bytes) : bytes_{std::move(bytes)}, starts_{0} {
    for (auto at = bytes_.find_first_of("\r\n"); at != std::string::npos;
         at = bytes_.find_first_of("\r\n", at)) {
        at += bytes_[at] == '\r' && at + 1 < bytes_.size() && bytes_[at + 1] == '\n' ? 2 : 1;
        starts_.push_back(at);
    }
}

std::string_view Text::at(Span span) const {
    auto const begin = std::min(span.begin, bytes_.size());
    return std::string_view{bytes_}.substr(begin, span.end - std::min(span.end, begin));
}

Span Text::line(std::size_t number) const {
    if (number >= starts_.size()) return {bytes_.size(), bytes_.size()};
    auto const begin = starts_[number];
    auto end = number + 1 < starts_.size() ? starts_[number + 1] : bytes_.size();
    while (end > begin && (bytes_[end - 1] == '\n' || bytes_[end - 1] == '\r')) --end;
    return {begin, end};
}

std::size_t Text::line_of(std::size_t offset) const {
    auto const behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(behind - starts_.begin()) - 1;
}

std::size_t Text::offset(Position position, Encoding encoding) const {
    auto const [begin, end] = line(position.line);
    auto at = begin;
    for (std::size_t units = 0; at < end;) {
        auto const character = next_of(bytes_, at);
        units += units_of(character, encoding);
        if (units > position.character) break;
        at += character.bytes;
    }
    return std::min(at, end);
}

Position Text::position(std::size_t offset, Encoding encoding) const {
    auto const number = line_of(std::min(offset, bytes_.size()));
    auto const [begin, end] = line(number);
    return {number, lsp::units_of(at({begin, std::clamp(offset, begin, end)}), encoding)};
}

boost::json::object Text::range(Span span, Encoding encoding) const {
    return {{"start", position_json(position(span.begin, encoding))},
            {"end", position_json(position(span.end, encoding))}};
}

Position read_position(boost::json::object const& object) {
    return {count_at(object, "line"), count_at(object, "character")};
}

boost::json::object position_json(Position position) {
    return {{"line", position.line}, {"character", position.character}};
}

}  // namespace jixiao::lsp
