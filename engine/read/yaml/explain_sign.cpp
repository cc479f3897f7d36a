#include "base/utf8.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <algorithm>

namespace jixiao {
namespace {

struct Sign {
    char first;
    char const* code;
    Message meaning;
};

/// What YAML takes a first character for.
Sign sign_of(char first) {
    switch (first) {
        case '>':
        case '|': return {first, "unquoted-comparison", say("the start of a block of lines")};
        case '%': return {first, "yaml-directive", say("a directive")};
        case '*': return {first, "yaml-alias", say("an alias of another value")};
        case '&': return {first, "yaml-anchor", say("an anchor")};
        case '!': return {first, "yaml-tag", say("a tag")};
        case '@':
        case '`': return {first, "yaml-reserved", say("a reserved sign")};
        default: return {first, "yaml-indicator", say("a sign of its own")};
    }
}

/// The value in quotes that need no further change, at most 40 characters long.
std::string in_quotes(std::string_view value) {
    auto const quote = value.find('"') == std::string_view::npos ? "\"" : "'";
    return quote + fit_cells(value, 40) + quote;
}

}  // namespace

Mistake explain_sign(Source const& source, std::size_t offset, bool in_brackets) {
    std::string_view const text{source.text};
    auto const end = std::max(end_of_plain(text, offset, in_brackets), offset + 1);
    auto const sign = sign_of(text[offset]);
    return mistake_at(
        source, offset, end - offset, sign.code,
        say("a value cannot begin with \"{0}\": YAML takes it for {1}", std::string(1, sign.first),
            sign.meaning),
        say("put the value in quotes: {0}", in_quotes(text.substr(offset, end - offset))),
        {quote(text, offset, end)});
}

}  // namespace jixiao
