#include "read/yaml/source.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao {

LineSpan line_at(std::string_view text, std::size_t offset) {
    auto const before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    auto const begin = before == std::string_view::npos ? 0 : before + 1;
    auto end = std::min(text.find('\n', offset), text.size());
    if (end > begin && text[end - 1] == '\r') --end;
    return {begin, end};
}

Place place_at(Source const& source, std::size_t offset, std::size_t bytes) {
    std::string_view const text{source.text};
    offset = std::min(offset, text.size());
    auto const line = line_at(text, offset);
    auto const lines_before =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(line.begin), '\n');
    auto const end = std::min(offset + bytes, std::max(line.end, offset));
    return {source.name, static_cast<std::size_t>(lines_before) + 1,
            count_characters(text.substr(line.begin, offset - line.begin)) + 1,
            std::max<std::size_t>(count_characters(text.substr(offset, end - offset)), 1)};
}

}  // namespace jixiao
