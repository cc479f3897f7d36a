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

}  // namespace

bool nests_too_deep(std::string_view html) {
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
