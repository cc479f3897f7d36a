#include "model/target/grammar/actual.hpp"
#include "model/target/grammar/dates.hpp"
#include "model/target/grammar/doubts.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

bool holds(std::string_view text, std::string_view word) {
    return text.find(word) != text.npos;
}

/// The first day that the words of a date can mean, by its last one: 11月底 is the last third of
/// the month, 三季度 begins two months before it ends.
Date first_day(std::string_view words, DatePhrase const& phrase) {
    auto const& to = phrase.deadline.by;
    if (to.day && !holds(words, "旬") && !holds(words, "初")) return to;
    for (std::string_view const end : {"底", "末", "下旬", "年终"})
        if (holds(words, end)) return {to.year, to.month, 21};
    if (holds(words, "季")) return {to.year, to.month - 2, 1};
    if (holds(words, "上半年") || holds(words, "年中")) return {to.year, 1, 1};
    if (holds(words, "下半年")) return {to.year, 7, 1};
    if (holds(words, "中旬")) return {to.year, to.month, 11};
    for (std::string_view const start : {"上旬", "初"})
        if (holds(words, start)) return {to.year, to.month, 1};
    bool const is_whole_year = phrase.is_year || holds(words, "年内") || holds(words, "全年");
    return {to.year, is_whole_year ? 1 : to.month, 1};
}

/// Of a span of dates the words of its end.
std::string_view end_words(std::string_view words) {
    for (std::string_view const joint : {"至", "到", "~", "--", "-"}) {
        auto const at = words.rfind(joint);
        // 2024-06-20 is one date in figures.
        if (at != words.npos && (joint != "-" || holds(words, "月")))
            return words.substr(at + joint.size());
    }
    return words;
}

}  // namespace

std::optional<DatedValue> read_done(Tokens const& tokens) {
    auto const& all = tokens.all;
    auto const token = std::find_if(all.begin(), all.end(),
                                    [](Token const& each) { return each.kind == Kind::date; });
    if (token == all.end()) return std::nullopt;
    auto const at = static_cast<std::size_t>(token - all.begin());
    auto const before = read_aside(tokens, 0, at);
    auto const behind = read_aside(tokens, at + 1, all.size());
    auto const words = tokens.text(*token);
    if (!before || !behind || holds(words, "年初")) return std::nullopt;
    auto const& text = tokens.input.text;
    auto doubt = before->doubt.empty() ? behind->doubt : before->doubt;
    if (doubt.empty()) doubt = doubt_about_day(text);
    if (!doubt.empty())
        throw Wrong{"doubt", 0, text.size(),
                    say("\"{0}\" says that this is not the date of completion", doubt),
                    say("write the date of completion, or 未达成")};
    auto const& phrase = token->as<DatePhrase>();
    DatedValue read;
    bool const is_number =
        std::all_of(words.begin(), words.end(), [](char c) { return is_figure(c) || c == '.'; });
    read.may_be_number = is_number && !phrase.deadline.from && words.size() == text.size() &&
                         std::count(words.begin(), words.end(), '.') < 2;
    read.done = done_on(tokens, *token);
    return read;
}

DoneOn done_on(Tokens const& tokens, Token const& date) {
    auto const& phrase = date.as<DatePhrase>();
    DoneOn done{std::nullopt, phrase.deadline.by};
    if (!phrase.before && !phrase.by_word)
        done.from = first_day(end_words(tokens.text(date)), phrase);
    return done;
}

}  // namespace jixiao::grammar
