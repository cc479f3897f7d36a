#include "read/yaml/yaml_mistakes.hpp"

#include "read/yaml/quoting.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

namespace jixiao {
namespace {

namespace yaml = YAML::ErrorMsg;

/// Where the value on the line of `offset` begins, if the line has a key before `offset`.
std::optional<std::size_t> value_before(std::string_view text, std::size_t offset) {
    auto const line = line_at(text, offset);
    auto const colon = find_key_colon(text, line.begin, line.end);
    if (!colon || *colon >= offset) return std::nullopt;
    return skip_blanks(text, *colon + 1, line.end);
}

/// Reads the rest of the line from `begin` as one quoted text.
Mistake quoted_to_end(Source const& source, std::size_t begin, std::string code, std::size_t offset,
                      Message message, bool in_brackets) {
    auto const end = std::max(end_of_plain(source.text, begin, in_brackets), begin + 1);
    return mistake_at(source, offset, 1, std::move(code), std::move(message),
                      say("put the whole value in single quotes"),
                      {quote(source.text, begin, end)});
}

/// A colon where none can be: in a value, or after lines whose own colon was missed.
std::vector<Mistake> explain_colon(Source const& source, std::size_t offset,
                                   TreeBuilder const& builder) {
    std::string_view const text{source.text};
    auto const value = value_before(text, offset);
    if (value && !builder.open_bracket())
        return {quoted_to_end(source, *value, "colon-in-value", offset,
                              say("a value with a colon and a blank in it must be quoted"), false)};
    // Lines without a key before this one were read as part of its key.
    auto begin = line_at(text, offset).begin;
    while (begin > 0) {
        auto const line = line_at(text, begin - 1);
        if (find_key_colon(text, line.begin, line.end)) break;
        begin = line.begin;
    }
    auto mistakes = explain_colons(source, begin, line_at(text, offset).begin);
    if (mistakes.empty())
        mistakes.push_back(
            mistake_at(source, offset, 1, "bad-indentation",
                       say("a key is not possible here: the line above is read as continuing"),
                       say("indent the line exactly like the keys it belongs with")));
    return mistakes;
}

/// Something after a value that was complete: the end of a quoted text, or another indentation.
std::vector<Mistake> explain_end_of_block(Source const& source, std::size_t offset,
                                          TreeBuilder const& builder) {
    std::string_view const text{source.text};
    auto const begin = builder.last_scalar();
    auto const line = line_at(text, begin);
    auto const in_quotes = begin < text.size() && is_quote(text[begin]);
    if (in_quotes && offset > begin && offset < line.end)
        return {quoted_to_end(source, begin, "text-after-quote", offset,
                              say("the quoted text ends here, but the value continues"), false)};
    if (in_quotes && offset > line.end)
        return {mistake_at(source, begin, 1, "unclosed-quote",
                           say("the quote that starts here is closed only in a later line"),
                           say("close it on the same line"))};
    return {mistake_at(source, offset, 1, "bad-indentation",
                       say("this line is not aligned with those it belongs with"),
                       say("indent the entries of a list or map by the same number of blanks"))};
}

std::vector<Mistake> explain_bracket(Source const& source, std::size_t offset,
                                     TreeBuilder const& builder) {
    std::string_view const text{source.text};
    constexpr std::string_view wide_comma = "，";
    auto const comma = text.substr(0, offset).rfind(wide_comma);
    auto const bracket = builder.open_bracket();
    if (comma != std::string_view::npos && comma >= line_at(text, offset).begin && bracket &&
        *bracket < comma)
        return {mistake_at(source, comma, 1, "full-width-comma",
                           say("a full-width comma does not separate entries"),
                           say("write \", \"; if the comma belongs to a text, quote the text"),
                           {{comma, wide_comma.size(), ", "}})};
    auto const begin = bracket.value_or(offset);
    auto const line_end = line_at(text, begin).end;
    auto const value = value_before(text, std::min(begin + 1, line_end));
    auto mistake = mistake_at(source, begin, 1, "unclosed-bracket",
                              say("this bracket is not closed where it should be"),
                              say("close it; quote a text that has brackets or commas in it"));
    // The value is a text then, which nothing is read from.
    if (value) mistake.repairs = {leave_unread(text, *value, end_of_plain(text, *value, false))};
    return {std::move(mistake)};
}

/// "a\d": read as it is written.
Mistake escape(Source const& source, std::size_t offset, TreeBuilder const& builder) {
    std::string_view const text{source.text};
    auto mistake =
        mistake_at(source, offset, 1, "yaml-escape",
                   say("in double quotes YAML gives what follows a backslash a special meaning"),
                   say("use single quotes, or write the backslash twice"));
    auto const begin = text.find('"', std::min(builder.last_scalar() + 1, offset));
    if (begin >= offset) return mistake;
    if (auto const end = end_of_quoted(text, begin)) {
        auto repair = quote(text, begin + 1, *end - 1);
        mistake.repairs = {{begin, *end - begin, std::move(repair.inserted)}};
    }
    return mistake;
}

bool begins_with_sign(std::string_view text, std::size_t offset) {
    return offset < text.size() &&
           std::string_view{">|%@`*&!-?,"}.find(text[offset]) != std::string_view::npos;
}

}  // namespace

Mistake mistake_at(Source const& source, std::size_t offset, std::size_t bytes, std::string code,
                   Message message, Message hint, std::vector<Repair> repairs) {
    return {{Severity::error,
             std::move(code),
             place_at(source, offset, bytes),
             std::move(message),
             std::move(hint),
             {}},
            std::move(repairs)};
}

std::vector<Mistake> explain_syntax(Source const& source, std::string const& message,
                                    std::size_t offset, TreeBuilder const& builder) {
    std::string_view const text{source.text};
    offset = std::min(offset, text.size());
    if (message == yaml::CHAR_IN_BLOCK) {
        auto const sign = text.substr(0, offset).find_last_of(">|");
        if (sign != std::string_view::npos) return {explain_sign(source, sign, false)};
    }
    auto const in_brackets = builder.open_bracket().has_value();
    if (message == yaml::UNKNOWN_TOKEN || message == yaml::UNKNOWN_ANCHOR ||
        message == yaml::BLOCK_ENTRY || message == yaml::MAP_KEY ||
        message == yaml::CHAR_IN_ALIAS || message == yaml::CHAR_IN_ANCHOR ||
        message == yaml::ALIAS_NOT_FOUND || message == yaml::ANCHOR_NOT_FOUND ||
        message == yaml::TAG_WITH_NO_SUFFIX || message == yaml::CHAR_IN_TAG_HANDLE ||
        message == yaml::END_OF_VERBATIM_TAG) {
        auto const begin = begins_with_sign(text, offset)
                               ? offset
                               : value_before(text, offset).value_or(text.size());
        if (begins_with_sign(text, begin)) return {explain_sign(source, begin, in_brackets)};
    }
    if (message == yaml::MAP_VALUE) return explain_colon(source, offset, builder);
    if (message == yaml::END_OF_MAP || message == yaml::END_OF_SEQ)
        return explain_end_of_block(source, offset, builder);
    if (message == yaml::END_OF_MAP_FLOW || message == yaml::END_OF_SEQ_FLOW ||
        message == yaml::FLOW_END)
        return explain_bracket(source, offset, builder);
    if (message == yaml::EOF_IN_SCALAR || message == yaml::DOC_IN_SCALAR) {
        auto const after = std::min(builder.last_scalar() + 1, text.size());
        auto const quote = text.find_first_of("\"'", after);
        return {mistake_at(source, std::min(quote, offset), 1, "unclosed-quote",
                           say("this quote is never closed"), say("close it on the same line"))};
    }
    if (message.starts_with(yaml::INVALID_ESCAPE) || message.starts_with(yaml::INVALID_HEX) ||
        message.starts_with(yaml::INVALID_UNICODE))
        return {escape(source, offset, builder)};
    return {mistake_at(source, offset, 1, "yaml-syntax",
                       say("the file is not YAML here: {0}", message),
                       say("see docs/file-format.md"))};
}

std::vector<Mistake> explain_suspect(Source const& source, Suspect const& suspect) {
    std::string_view const text{source.text};
    if (suspect.kind == Suspect::sign)
        return {explain_sign(source, suspect.begin, suspect.in_brackets)};
    if (suspect.kind == Suspect::marked_list) {
        auto mistake = explain_sign(source, suspect.begin, suspect.in_brackets);
        auto const end = std::min(text.find_first_of(" \r\n[{", suspect.begin), text.size());
        mistake.diagnostic.place = place_at(source, suspect.begin, end - suspect.begin);
        mistake.diagnostic.hint = say("remove it: values are written out in full");
        mistake.repairs = {{suspect.begin, end - suspect.begin, ""}};
        return {mistake};
    }
    return explain_colons(source, suspect.begin, suspect.end);
}

}  // namespace jixiao
