#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <algorithm>

namespace jixiao {
namespace {

constexpr std::string_view full_width_colon = "：";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A colon that a person takes for one and YAML does not: full-width, or with no blank behind it
/// (12:30 and http:// are not meant as keys).
std::optional<Repair> missed_colon(std::string_view text, LineSpan line) {
    auto const shown = text.substr(0, line.end);
    auto const wide = shown.find(full_width_colon, line.begin);
    for (auto at = shown.find(':', line.begin); at < wide; at = shown.find(':', at + 1)) {
        auto const next = at + 1 < line.end ? shown[at + 1] : '\0';
        auto const is_time = at > line.begin && is_digit(shown[at - 1]) && is_digit(next);
        if (next != '\0' && next != ' ' && next != '/' && !is_time) return Repair{at, 1, ": "};
    }
    if (wide == std::string_view::npos) return std::nullopt;
    return Repair{wide, full_width_colon.size(), ": "};
}

}  // namespace

std::vector<Mistake> explain_colons(Source const& source, std::size_t begin, std::size_t end) {
    std::string_view const text{source.text};
    std::vector<Mistake> mistakes;
    for (auto at = begin; at < end && mistakes.size() < most_mistakes;) {
        auto line = line_at(text, at);
        line.begin = at;
        at = std::min(text.find('\n', line.end), text.size() - 1) + 1;
        if (find_key_colon(text, line.begin, line.end)) continue;
        auto const repair = missed_colon(text, line);
        if (!repair) continue;
        auto const is_wide = repair->removed > 1;
        auto const place = place_at(source, repair->offset, repair->removed);
        auto message = is_wide ? say("a full-width colon does not separate a key from its value")
                               : say("a colon must be followed by a blank");
        auto hint = say("write \": \"; if this is all one text, put it in quotes");
        mistakes.push_back({{Severity::error,
                             is_wide ? "full-width-colon" : "colon-without-blank",
                             place,
                             std::move(message),
                             std::move(hint),
                             {}},
                            {*repair}});
    }
    return mistakes;
}

}  // namespace jixiao
