#include "model/target/grammar/per.hpp"

#include "model/target/grammar/grades.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/words.hpp"

namespace jixiao::grammar {
namespace {

constexpr int longest_count = 100;

/// One word of 元/人·月: a unit, perhaps with a count (3年) or a scale (万人) before it.
struct Word {
    std::string text;
    int count = 1;
    bool is_period = false;
    std::size_t end = 0;
};

/// A noun that no table knows, 元/学生公寓: at least two characters that are not ASCII, and not the
/// words of another statement.
std::size_t noun_end(Input const& input, std::size_t at) {
    static FirstCharacters const first_of_no_noun{"每多几余数"};
    if (first_of_no_noun.begin(input.from(at)) || read_change_word(input, at) ||
        read_word_before(input, at))
        return at;
    std::size_t end = at;
    int characters = 0;
    while (end < input.text.size() && static_cast<unsigned char>(input.text[end]) >= 0xE0 &&
           characters < 6) {
        auto const rest = input.from(end);
        if (ends_clause(rest) || starts_with_one_of(rest, {"以", "左右", "的", "每", "持平"}) ||
            read_word_before(input, end))
            break;
        end += character_bytes(input.text, end);
        ++characters;
    }
    return characters >= 2 ? end : at;
}

/// 3年, 两年; and 万人, 10万.
std::optional<Word> read_counted_word(Input const& input, std::size_t at) {
    auto const number = read_number(input, at);
    if (!number) return std::nullopt;
    auto const unit = input.units.longest_prefix(input.from(number->end));
    auto const end = unit ? number->end + unit->bytes : number->end;
    auto const whole = number->low.scale() == 0 && number->low >= Decimal{1} &&
                       number->low <= Decimal{longest_count} && number->low == number->high;
    if (unit && unit->unit->calendar && whole)
        return Word{unit->unit->word, static_cast<int>(number->low.coefficient()), true, end};
    // 每千人口 and 每万人口 name the whole population.
    static constexpr std::string_view population = "口";
    auto const is_share =
        unit && (unit->unit->dimension == "ratio" || unit->unit->dimension == "score");
    if (is_share) return std::nullopt;  // 30%/40%, 8.5分/10分
    auto const last = unit && unit->unit->word == "人" && input.starts(end, population)
                          ? end + population.size()
                          : end;
    if (unit || number->scale >= 4)
        return Word{std::string{input.text.substr(at, last - at)}, 1, false, last};
    return std::nullopt;
}

/// Periods that are no unit of a figure: 每旬, 每半月, 1次/双月.
constexpr auto periods = word_table([] {
    return std::to_array<WordRow<std::string_view>>({{"旬", "旬"},
                                                     {"双月", "双月 个双月"},
                                                     {"半月", "半月 半个月"},
                                                     {"周末", "周末"},
                                                     {"节假日", "节假日"},
                                                     {"节日", "节日"},
                                                     {"汛期", "汛期"},
                                                     {"寒暑假", "寒暑假"},
                                                     {"晚", "晚"},
                                                     {"夜", "夜"}});
});

std::optional<Word> read_period(Input const& input, std::size_t at) {
    auto const period = find_word(periods, input, at);
    if (!period) return std::nullopt;
    return Word{std::string{period->meaning}, 1, true, period->end};
}

std::optional<Word> read_word(Input const& input, std::size_t at) {
    if (auto word = read_period(input, at)) return word;
    if (auto word = read_counted_word(input, at)) return word;
    if (auto const unit = input.units.longest_prefix(input.from(at)))
        return Word{unit->unit->word, 1, unit->unit->calendar, at + unit->bytes};
    auto const end = noun_end(input, at);
    if (end == at) return std::nullopt;
    return Word{std::string{input.text.substr(at, end - at)}, 1, false, end};
}

auto const word = x3::rule<struct PerWordId, Word>{"per word"} = reader(&read_word);
auto const joint = ((x3::lit("·") | "、" | "*" | "/" | ".") >> -x3::lit("每")) | "每";
auto const words = x3::rule<struct PerWordsId, std::vector<Word>>{"per words"} = word % joint;
auto const behind = x3::rule<struct PerBehindId, std::vector<Word>>{"per"} =
    ('/' >> (('(' >> words >> ')') | (-x3::lit("每") >> words))) | ("每" >> words);
auto const before = x3::rule<struct PerBeforeId, std::vector<Word>>{"per"} = +("每" >> word);

Per joined(std::vector<Word> const& parts) {
    if (parts.size() == 1) return {parts[0].text, parts[0].count, parts[0].is_period};
    std::string text;
    for (auto const& part : parts) {
        if (!text.empty()) text += "·";
        text += part.text;
    }
    return {text, 1, false};
}

template <class Grammar>
std::optional<PerPhrase> read(Input const& input, std::size_t at, Grammar const& grammar) {
    std::vector<Word> parts;
    auto const end = run(input, at, grammar, parts);
    if (!end || parts.empty()) return std::nullopt;
    return PerPhrase{joined(parts), *end};
}

}  // namespace

FirstCharacters const& first_of_periods() {
    static constinit FirstCharacters const first{"年季月周旬天日星礼半双学"};
    return first;
}

std::optional<PerPhrase> read_period_alone(Input const& input, std::size_t at) {
    static constexpr std::string_view length = "度";  // 月度
    if (!first_of_periods().begin(input.from(at))) return std::nullopt;
    auto const unit = input.units.longest_prefix(input.from(at));
    auto const by_unit = unit && unit->unit->calendar
                             ? std::optional{Word{unit->unit->word, 1, true, at + unit->bytes}}
                             : std::nullopt;
    auto const found = by_unit ? by_unit : read_period(input, at);
    if (!found) return std::nullopt;
    auto const end = input.starts(found->end, length) ? found->end + length.size() : found->end;
    return PerPhrase{joined({*found}), end};
}

std::optional<PerPhrase> read_per_behind(Input const& input, std::size_t at) {
    return read(input, at, behind);
}

std::optional<PerPhrase> read_per_before(Input const& input, std::size_t at) {
    return read(input, at, before);
}

}  // namespace jixiao::grammar
