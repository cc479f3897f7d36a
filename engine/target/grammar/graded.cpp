#include "target/grammar/cell.hpp"
#include "target/grammar/dates.hpp"
#include "target/grammar/first_characters.hpp"
#include "target/grammar/measure.hpp"
#include "target/grammar/number.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/sentence_words.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

struct DirectionWords : x3::symbols<Direction> {
    DirectionWords() {
        for (auto const* w : {"提升", "提高", "增加", "增长", "加强", "改善", "优化", "扩大",
                              "上升", "增强", "递增", "促进", "推动", "加快", "壮大"})
            add(w, Direction::up);
        for (auto const* w :
             {"降低", "减少", "下降", "减轻", "缩短", "缩小", "压减", "递减", "减弱", "遏制"})
            add(w, Direction::down);
    }
} const direction_words;

/// Of the first word that says one: 持续增长.
std::optional<Direction> direction_of(Input const& input) {
    static auto const first = first_characters_of(direction_words);
    for (std::size_t at = 0; at < input.text.size(); at += character_bytes(input.text, at)) {
        if (!first.begin(input.from(at))) continue;
        auto direction = Direction::up;
        if (run(input, at, direction_words, direction)) return direction;
    }
    return std::nullopt;
}

auto const scale_word = x3::omit[x3::lit("十") | "百" | "千" | "万" | "亿"];
auto const vague_number = x3::omit[(x3::lit("几") | "数" | "上" | "若干" | "多") >> scale_word];

/// 五十十家 and 几十家 are no words but numbers that went wrong, or say none.
bool begins_with_bad_number(Input const& input) {
    auto const at = read_lead(input, 0).end;
    if (run(input, at, vague_number)) return true;
    auto const number = read_number(input, at);
    return number && number->words >= 2 && run(input, number->end, scale_word);
}

/// The text as words, if it has any.
std::optional<Target> graded(Input const& input) {
    std::size_t chinese = 0, letters = 0, figures = 0;
    for (auto const c : input.text) {
        chinese += static_cast<unsigned char>(c) >= 0xE4 ? 1U : 0U;
        letters += is_latin(c) ? 1U : 0U;
        figures += is_figure(c) ? 1U : 0U;
    }
    if (chinese + letters == 0 || (figures > 0 && chinese < 2)) return std::nullopt;
    Target target;
    auto& words = target.comparator.emplace<Graded>();
    words.text = input.given();
    words.direction = direction_of(input);
    return target;
}

/// Whether a statement of any kind, or a piece of one, begins here.
bool begins_something(Input const& input, std::size_t at) {
    return read_word_before(input, at) || read_measure(input, at) || read_date_phrase(input, at) ||
           read_relative(input, at) || read_no_occurrence(input, at) || read_grade(input, at) ||
           run(input, at, vague_number);
}

bool may_begin_something(std::string_view text) {
    static FirstCharacters const first = [] {
        FirstCharacters all{"每几数上若多为"};
        all.add(first_of_words_before());
        all.add(first_of_measures());
        all.add(first_of_dates());
        all.add(first_of_relatives());
        all.add(first_of_denials());
        all.add(first_of_grades());
        return all;
    }();
    return first.begin(text);
}

}  // namespace

std::optional<Target> read_only_words(Input const& input) {
    for (std::size_t at = 0; at < input.text.size(); at += character_bytes(input.text, at))
        if (may_begin_something(input.from(at)) && begins_something(input, at)) return std::nullopt;
    // 以上 alone is half of a comparison.
    auto const behind = read_word_behind(input, 0);
    if (behind && behind->end == input.text.size()) return std::nullopt;
    return graded(input);
}

std::optional<Target> read_zero_at_end(Input const& input) {
    if (input.text.find("零") == std::string_view::npos && !input.text.ends_with("0"))
        return std::nullopt;
    auto const text = input.given();
    auto const none_of = [](std::string event) {
        Target target;
        target.comparator = NoOccurrence{std::move(event)};
        return target;
    };
    for (std::string_view const zero : {"为零", "为0", "零发生"}) {
        if (!text.ends_with(zero) || text.size() <= zero.size()) continue;
        auto const event = text.substr(0, text.size() - zero.size());
        // 辍学率为0 is a level.
        if (!event.ends_with("率") && !event.ends_with("数") && !event.ends_with("量"))
            return none_of(event);
    }
    for (std::string_view const event :
         {"事故", "投诉", "伤亡", "死亡", "差错", "违规", "上访", "失误", "风险", "发案", "案件",
          "感染", "火灾", "违纪", "违法", "舆情"}) {
        auto const zero = "零" + std::string{event};
        if (text.ends_with(zero))
            return none_of(text.substr(0, text.size() - zero.size()) + std::string{event});
    }
    return std::nullopt;
}

std::optional<Target> read_words(Input const& input) {
    if (begins_with_comparator(input) || begins_with_bad_number(input)) return std::nullopt;
    return graded(input);
}

}  // namespace jixiao::grammar
