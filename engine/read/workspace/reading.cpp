#include "read/workspace/reading.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "model/book/meant_period.hpp"
#include "read/yaml/tree_builder.hpp"

#include <algorithm>

namespace jixiao {
namespace {

Message kind_of(Node const& node) {
    switch (node.kind) {
        case NodeKind::empty: return say("nothing");
        case NodeKind::scalar: return say("a text");
        case NodeKind::map: return say("a map of keys and values");
        case NodeKind::sequence: return say("a list");
        case NodeKind::unread: break;
    }
    return {};
}

void wrong_kind(Reading& reading, Node const& node, Message const& expected, Message hint = {}) {
    if (node.kind == NodeKind::unread) return;
    reading.error("wrong-kind", reading.place(node),
                  say("expected {0} here, found {1}", expected, kind_of(node)), std::move(hint));
}

}  // namespace

TargetText Reading::target(std::string_view text) {
    if (pool) return pool->target(text);
    auto const known = targets.find(text);
    if (known != targets.end()) return known->second;
    TargetText read{CellText{text}, parse_target(text, units)};
    return targets.emplace(text, std::move(read)).first->second;
}

ActualText Reading::actual(std::string_view text) {
    if (pool) return pool->actual(text);
    auto const known = actuals.find(text);
    if (known != actuals.end()) return known->second;
    ActualText read{CellText{text}, parse_actual(text, units)};
    return actuals.emplace(text, std::move(read)).first->second;
}

CellText Reading::text(std::string_view text) {
    auto const [known, is_new] = texts.try_emplace(text);
    if (is_new) known->second = text;
    return known->second;
}

Place Reading::place(Node const& node) const {
    return place_of(file, node);
}

Place Reading::place(Node const& node, std::size_t offset, std::size_t length) const {
    auto const stands_at = [&](std::size_t begin) {
        return source.text.compare(begin, node.text.size(), node.text) == 0;
    };
    // With escapes or over several lines the text is not in the file as it is.
    auto const quote = stands_at(node.offset)                                           ? 0
                       : node.offset < source.text.size() && stands_at(node.offset + 1) ? 1
                                                                                        : -1;
    if (quote < 0 || node.kind != NodeKind::scalar) return place(node);
    std::string_view const text{node.text};
    offset = std::min(offset, text.size());
    return {
        file, node.line,
        node.column + static_cast<std::size_t>(quote) + count_characters(text.substr(0, offset)),
        std::max<std::size_t>(count_characters(text.substr(offset, length)), 1)};
}

std::vector<std::string> words_of(std::string_view text) {
    auto const is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    std::vector<std::string> words;
    for (auto at = text.begin(); at != text.end();) {
        auto const begin = std::find_if_not(at, text.end(), is_blank);
        at = std::find_if(begin, text.end(), is_blank);
        if (begin != at) words.emplace_back(begin, at);
    }
    return words;
}

void Reading::error(std::string code, Place place, Message message, Message hint) {
    diagnostics.push_back({Severity::error,
                           std::move(code),
                           std::move(place),
                           std::move(message),
                           std::move(hint),
                           {}});
}

void Reading::warn(std::string code, Place place, Message message, Message hint) {
    diagnostics.push_back({Severity::warning,
                           std::move(code),
                           std::move(place),
                           std::move(message),
                           std::move(hint),
                           {}});
}

void Reading::report(ParseError const& error, Node const& node, Severity severity) {
    diagnostics.push_back({severity,
                           error.code,
                           place(node, error.offset, error.length),
                           error.message,
                           error.hint,
                           {}});
}

ParseError unread_value() {
    return {"unread", 0, 0, say("it could not be read"), {}};
}

std::optional<std::string_view> read_text(Reading& reading, Node const& node) {
    if (node.kind == NodeKind::scalar) return node.text;
    wrong_kind(reading, node, say("a text"),
               say("a text that begins with a bracket must be quoted"));
    return std::nullopt;
}

std::vector<std::string> read_texts(Reading& reading, Node const& node) {
    std::vector<std::string> texts;
    if (node.kind == NodeKind::scalar) return texts.emplace_back(node.text), texts;
    if (node.kind != NodeKind::sequence)
        wrong_kind(reading, node, say("a text or a list of texts"));
    texts.reserve(node.items.size());
    for (auto const& item : node.items)
        if (auto const text = read_text(reading, item)) texts.emplace_back(*text);
    return texts;
}

std::vector<std::pair<std::string, std::string>> read_pairs(Reading& reading, Node const& node) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (expect_map(reading, node))
        for (auto const& [key, value] : node.entries)
            pairs.emplace_back(key.text, read_text(reading, value).value_or(""));
    return pairs;
}

std::optional<Decimal> read_number(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    check_comment(reading, node);
    auto const number = Decimal::from_text(*text);
    if (!number)
        reading.error("number", reading.place(node),
                      say("expected a number here, \"{0}\" is not one", *text),
                      say("write digits with at most one decimal point: 12.5"));
    return number;
}

std::optional<int> read_year(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    auto const period = parse_period(*text);
    if (period.has_value() && period.value().kind() == PeriodKind::year)
        return period.value().year();
    auto const meant = meant_period(*text);
    auto const is_year = meant && meant->kind() == PeriodKind::year;
    reading.error(
        "year", reading.place(node), say("expected a year here, \"{0}\" is not one", *text),
        is_year ? say("did you mean {0}?", meant->text()) : say("write four digits: 2024"));
    return is_year ? std::optional{meant->year()} : std::nullopt;
}

bool expect_map(Reading& reading, Node const& node) {
    if (node.kind == NodeKind::map) return true;
    auto const has_colon =
        node.kind == NodeKind::scalar && !node.quoted &&
        (node.text.find("：") != std::string::npos || node.text.find(':') != std::string::npos);
    wrong_kind(reading, node, say("a map of keys and values"),
               has_colon ? say("separate a key and its value with a half-width colon and a blank")
                         : Message{});
    return false;
}

bool expect_list(Reading& reading, Node const& node) {
    if (node.kind == NodeKind::sequence) return true;
    wrong_kind(reading, node, say("a list"), say("start each entry with \"- \""));
    return false;
}

void report_word(Reading& reading, Node const& node, std::vector<std::string> const& allowed) {
    std::string list;
    for (auto const& word : allowed) list += (list.empty() ? "" : ", ") + word;
    auto const meant = nearest(node.text, allowed);
    reading.error("wrong-word", reading.place(node),
                  say("expected one of {0} here, found \"{1}\"", list, node.text),
                  meant ? say("did you mean {0}?", *meant) : Message{});
}

void name_rows(std::vector<Diagnostic>& diagnostics, std::vector<RowStart> const& rows) {
    for (auto& diagnostic : diagnostics) {
        // These speak of a line that is none of the rows.
        if (diagnostic.code == "repeated-key" || diagnostic.code == "several-documents") continue;
        auto const behind =
            std::upper_bound(rows.begin(), rows.end(), diagnostic.place.line,
                             [](std::size_t line, RowStart const& row) { return line < row.line; });
        if (behind != rows.begin() && diagnostic.indicator.empty())
            diagnostic.indicator = std::prev(behind)->name;
    }
}

void check_comment(Reading& reading, Node const& value) {
    std::string_view const text{reading.source.text};
    if (value.quoted || value.text.empty() ||
        text.substr(value.offset, value.text.size()) != value.text)
        return;
    auto const last = value.text.back();
    if (!((last >= '0' && last <= '9') || last == '%')) return;
    auto const end = value.offset + value.text.size();
    auto const sign = text.find_first_not_of(" \t", end);
    if (sign == std::string_view::npos || sign == end || text[sign] != '#') return;
    auto const comment = text.substr(sign, line_at(text, sign).end - sign);
    auto const word = comment.substr(0, comment.find_first_of(" \t"));
    if (word.size() < 2 || !reading.units.longest_prefix(word.substr(1))) return;
    reading.error(
        "comment-ate-unit", place_at(reading.source, sign, word.size()),
        say("a blank and # start a comment, so \"{0}\" is not read", word),
        say("write {0}{1}, or put a blank after the # of a comment", value.text, word.substr(1)));
}

}  // namespace jixiao
