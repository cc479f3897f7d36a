#include "read/document/html_limits.hpp"

#include "read/document/html_text.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

constexpr std::size_t deepest = 400;
constexpr std::size_t most_copies = 20'000'000;  // of open tags, which every block repeats

/// Tags that are often left open and close one another.
bool closes_itself(std::string_view name) {
    static constexpr std::array<std::string_view, 26> names{
        "p",    "td",   "th",  "tr",    "li",     "br",    "img",      "input",   "meta",
        "link", "hr",   "col", "dt",    "dd",     "tbody", "thead",    "tfoot",   "option",
        "base", "area", "wbr", "param", "source", "embed", "colgroup", "!doctype"};
    return std::find(names.begin(), names.end(), name) != names.end() || name.starts_with('!');
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '/';
}

/// The attributes of the tag that begins at byte `at`, and the byte behind the tag.
struct Attributes {
    std::size_t count = 0, end = 0;
};
Attributes attributes_at(std::string_view html, std::size_t at) {
    Attributes found{0, at + 1};
    bool blank_before = false;
    for (auto& end = found.end; end < html.size() && html[end] != '>'; ++end) {
        auto const blank = is_blank(html[end]);
        if (blank_before && !blank) ++found.count;
        blank_before = blank;
        auto const quoted = html[end - 1] == '=' && (html[end] == '"' || html[end] == '\'');
        if (quoted) end = std::min(html.find(html[end], end + 1), html.size() - 1);
    }
    return found;
}

/// The byte behind a script or a style sheet whose tag ends at `end`: nothing in it is a tag.
std::size_t behind_raw_text(std::string_view html, std::size_t at, std::size_t end) {
    for (std::string_view const name : {"script", "style"}) {
        auto const written = html.substr(at + 1, name.size());
        auto const same = [](char a, char b) { return (a | 0x20) == b; };
        if (std::ranges::equal(written, name, same))
            return std::min(html.find("</", end), html.size());
    }
    return end;
}

/// Whether a tag has more attributes than any page needs: the parser compares each with the others.
bool has_too_many_attributes(std::string_view html) {
    constexpr std::size_t most = 500;
    for (auto at = html.find('<'); at != std::string_view::npos;) {
        auto next = at + 1;
        if (next < html.size() && is_letter(html[next])) {
            auto const [count, end] = attributes_at(html, at);
            if (count > most) return true;
            next = behind_raw_text(html, at, end);
        }
        at = html.find('<', next);
    }
    return false;
}

}  // namespace

bool is_out_of_proportion(std::string_view html) {
    if (has_too_many_attributes(html)) return true;
    std::size_t depth = 0, most = 0, tags = 0;
    for (auto at = html.find('<'); at != std::string_view::npos;) {
        auto next = at + 1;
        if (auto const tag = tag_at(html, at)) {
            ++tags;
            next = tag->end;
            if (!closes_itself(tag->name)) {
                if (!tag->closes)
                    most = std::max(most, ++depth);
                else if (depth > 0)
                    --depth;
            }
        }
        at = html.find('<', next);
    }
    return most > deepest || (depth > 50 && depth * tags > most_copies);
}

}  // namespace jixiao::document
