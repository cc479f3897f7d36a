#include "target/grammar/actual.hpp"
#include "target/grammar/dates.hpp"
#include "target/grammar/number.hpp"
#include "target/grammar/wrong.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const until =
    x3::omit[x3::lit("截至") | "截止到" | "截止至" | "截止" | "不晚于" | "不迟于" | "最迟"];

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

/// The first date of a text, with where it begins.
struct PlacedDate {
    std::size_t begin = 0;
    DatePhrase phrase;
};
std::optional<PlacedDate> find_date(Input const& input) {
    for (std::size_t at = 0; at < input.text.size(); at += character_bytes(input.text, at)) {
        if (is_figure(input.text[at]) && at > 0 && is_figure(input.text[at - 1])) continue;
        if (auto const phrase = read_date_phrase(input, at)) return PlacedDate{at, *phrase};
    }
    return std::nullopt;
}

/// 1990-2000家 is no span of years.
bool counts_something(Input const& input, std::size_t at) {
    return input.units.longest_prefix(input.from(at)) || read_number(input, at);
}

}  // namespace

std::optional<DatedValue> read_done(Input const& input) {
    auto const place = find_date(input);
    if (!place) return std::nullopt;
    auto const& [begin, phrase] = *place;
    auto const words = input.text.substr(begin, phrase.end - begin);
    if (holds(words, "年初") || counts_something(input, phrase.end)) return std::nullopt;
    auto const before = read_aside(input, 0, begin);
    auto const behind = read_aside(input, phrase.end, input.text.size());
    if (!before || !behind) return std::nullopt;
    if (auto const& doubt = before->doubt.empty() ? behind->doubt : before->doubt; !doubt.empty())
        throw Wrong{"doubt", 0, input.text.size(),
                    say("\"{0}\" says that this is not the day it was done", doubt),
                    say("write the day it was done, or 未达成")};
    DatedValue read;
    read.may_be_number = phrase.is_figures && !phrase.deadline.from && holds(words, ".") &&
                         words.size() == input.text.size();
    read.done.to = phrase.deadline.by;
    bool const is_bound = phrase.before || run(input, begin, until);
    if (!is_bound) read.done.from = first_day(end_words(words), phrase);
    return read;
}

std::optional<ActualValue> read_date_value(Input const& input) {
    auto const read = read_done(input);
    if (!read || read->may_be_number) return std::nullopt;
    return read->done;
}

}  // namespace jixiao::grammar
