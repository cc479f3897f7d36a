#include "read/yaml/key_mistakes.hpp"

#include "base/utf8.hpp"
#include "read/yaml/indentation.hpp"
#include "read/yaml/quoting.hpp"

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

/// What is typed in place of a colon.
constexpr std::array<std::string_view, 15> stand_ins{";",  "；", "=",  "＝", ",", "，", "、", ".",
                                                     "。", "—",  "－", "-",  "|", "→",  "~"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

template <class Words>
std::size_t one_of(Words const& words, std::string_view text, std::size_t at) {
    for (auto const word : words)
        if (text.substr(at, word.size()) == word) return word.size();
    return 0;
}

std::size_t blank_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_blank(text[at]) ? 1 : wide_blank_at(text, at);
}

/// Whether a figure begins here: a digit of any width, or a sign before one.
bool begins_figure(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 7> signs{"≥", "≤", ">", "<", "＞", "＜", "约"};
    auto const sign = one_of(signs, text, at);
    auto const rest = text.substr(std::min(at + sign, text.size()));
    return !rest.empty() && (is_digit(rest.front()) || sign > 0 ||
                             (rest.starts_with("\xEF\xBC") && rest.size() > 2 &&
                              static_cast<unsigned char>(rest[2]) >= 0x90 &&
                              static_cast<unsigned char>(rest[2]) <= 0x99));
}

/// Whether what ends right before a figure may change it, or belong to an id: 产值 -4.8%, 控制率
/// .6%, D-A-01, 不足4台套. Nobody but the writer can tell.
bool is_part_of_figure(std::string_view before) {
    constexpr std::array<std::string_view, 16> ends{".", "-", "－", "~",  "+", "＋", "±",  "≈",
                                                    "≠", "(", "（", "\"", "'", "负", "未", "不足"};
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return before.ends_with(end); });
}

/// Where a name may end and its value begin, when no colon says so.
struct Split {
    std::size_t name_end, value;
};

std::optional<Split> split_without_colon(std::string_view shown, std::size_t begin) {
    if (begins_figure(shown, begin)) return std::nullopt;
    for (auto at = begin; at < shown.size(); ++at) {
        auto value = at;
        while (value < shown.size()) {
            auto const passed = std::max(blank_at(shown, value), one_of(stand_ins, shown, value));
            if (passed == 0) break;
            value += passed;
        }
        if (at == begin || !begins_figure(shown, value)) continue;
        if (is_part_of_figure(shown.substr(begin, value - begin))) return std::nullopt;
        return Split{at, value};
    }
    return std::nullopt;
}

Mistake without_colon(Source const& source, BlockLine const& line, bool has_lines) {
    std::string_view const text{source.text};
    auto const shown = text.substr(0, line.end);
    auto const whole = shown.substr(line.content);
    auto const make = [&](Message hint, Repair repair) {
        return mistake_at(source, line.content, whole.size(), "missing-colon",
                          say("this line has no colon behind its name"), std::move(hint),
                          {std::move(repair)});
    };
    auto const written = [](std::string_view name, std::string_view value) {
        return say("write {0}", fit_cells(name, 40) + ": " + fit_cells(value, 40));
    };
    if (has_lines) return make(say("write {0}", fit_cells(whole, 60) + ":"), {line.end, 0, ":"});
    auto const blank = whole.find(' ');
    if (blank != std::string_view::npos && is_format_word(whole.substr(0, blank))) {
        auto const value = whole.find_first_not_of(' ', blank);
        return make(written(whole.substr(0, blank), whole.substr(value)),
                    {line.content + blank, value - blank, ": "});
    }
    auto const split = split_without_colon(shown, line.content);
    auto repair = quote(text, line.content, line.end);
    repair.inserted += ":";
    if (!split)
        return make(say("write the name, a colon, a blank and the value"), std::move(repair));
    return make(written(shown.substr(line.content, split->name_end - line.content),
                        shown.substr(split->value)),
                std::move(repair));
}

/// `: 33张`, whatever the width of the colon.
Mistake without_name(Source const& source, BlockLine const& line, Repair repair) {
    return mistake_at(source, line.content, line.end - line.content, "missing-name",
                      say("there is no name before this colon"),
                      say("write the name in front of it"), {std::move(repair)});
}

/// A colon or a wide blank that stands before the colon of a key.
std::optional<Mistake> behind_key(Source const& source, BlockLine const& line) {
    std::string_view const text{source.text};
    auto begin = *line.colon;
    auto is_colon = false, is_wide = false;
    for (auto at = line.content; at < *line.colon;) {
        auto const colon = text[at] == ':' ? 1 : one_of(wide_colons, text, at);
        auto const wide = wide_blank_at(text, at);
        auto const passed = std::max({colon, wide, is_blank(text[at]) ? std::size_t{1} : 0});
        if (passed == 0) {
            begin = *line.colon;
            is_colon = is_wide = false;
        } else {
            begin = std::min(begin, at);
            is_colon |= colon > 0;
            is_wide |= wide > 0;
        }
        at += std::max<std::size_t>(passed, 1);
    }
    if (begin == line.content || (!is_colon && !is_wide)) return std::nullopt;
    Repair const repair{begin, *line.colon - begin, ""};
    if (is_colon)
        return mistake_at(source, begin, *line.colon + 1 - begin, "repeated-colon",
                          say("there is more than one colon behind this name"),
                          say("keep one half-width colon, followed by a blank"), {repair});
    return mistake_at(source, begin, *line.colon - begin, "full-width-blank",
                      say("a full-width blank belongs to the name before it"), say("delete it"),
                      {repair});
}

}  // namespace

std::optional<MissedColon> find_missed_colon(std::string_view text, std::size_t begin,
                                             std::size_t end) {
    auto const shown = text.substr(0, end);
    for (auto at = begin; at < end; ++at) {
        if (auto const wide = one_of(wide_colons, shown, at)) return MissedColon{at, wide, 0};
        if (shown[at] != ':' || at + 1 >= end) continue;
        if (auto const wide = wide_blank_at(shown, at + 1)) return MissedColon{at, 1, wide};
        auto const is_time = at > begin && is_digit(shown[at - 1]) && is_digit(shown[at + 1]);
        if (!is_blank(shown[at + 1]) && shown[at + 1] != '/' && !is_time)
            return MissedColon{at, 1, 0};
    }
    return std::nullopt;
}

std::optional<Mistake> missed_colon(Source const& source, std::size_t begin, std::size_t end) {
    std::string_view const text{source.text};
    auto const found = find_missed_colon(text, begin, end);
    if (!found) return std::nullopt;
    auto const [at, bytes, wide_blank] = *found;
    auto behind = at + bytes;
    while (behind < end && blank_at(text, behind) > 0) behind += blank_at(text, behind);
    auto hint = say("write \": \"; if this is all one text, put it in quotes");
    std::vector<Repair> repairs{{at, behind - at, ": "}};
    if (wide_blank > 0)
        return mistake_at(source, at + 1, wide_blank, "full-width-blank",
                          say("a full-width blank does not count behind a colon"), std::move(hint),
                          std::move(repairs));
    if (bytes > 1)
        return mistake_at(source, at, bytes, "full-width-colon",
                          say("a full-width colon does not separate a key from its value"),
                          std::move(hint), std::move(repairs));
    return mistake_at(source, at, bytes, "colon-without-blank",
                      say("a colon must be followed by a blank"), std::move(hint),
                      std::move(repairs));
}

KeyFound read_key(Source const& source, BlockLine const& line, bool has_lines) {
    std::string_view const text{source.text};
    KeyFound found;
    if (line.colon) {
        if (*line.colon == line.content && line.has_value())
            found.mistakes.push_back(without_name(source, line, {line.content, 0, "''"}));
        else if (auto mistake = behind_key(source, line))
            found.mistakes.push_back(std::move(*mistake));
        return found;
    }
    auto const first = text.substr(line.content, 1);
    auto const next = text.substr(std::min(line.content + 1, line.end), 1);
    found.is_other = first == "[" || first == "{" || first == "\"" || first == "'" ||
                     ((first == "?" || first == ":") && (next.empty() || next == " "));
    if (found.is_other || line.content == line.end) {
        found.has_colon = line.content != line.end;
        return found;
    }
    if (auto mistake = missed_colon(source, line.content, line.end)) {
        auto const at = mistake->repairs.front().offset;
        if (at == line.content) {
            mistake->repairs.front().inserted = "'': ";
            found.mistakes.push_back(
                without_name(source, line, std::move(mistake->repairs.front())));
            return found;
        }
        found.opens = at + mistake->repairs.front().removed == line.end;
        found.mistakes.push_back(std::move(*mistake));
        return found;
    }
    found.has_colon = false;
    found.mistakes.push_back(without_colon(source, line, has_lines));
    found.opens = has_lines;
    return found;
}

}  // namespace jixiao
