#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

constexpr int most_periods = 30;

/// 后 and 起 behind a date; 后续, 起草 and 起数 begin words of their own.
bool says_from_then_on(std::string_view behind) {
    for (std::string_view const word : {"之后", "以后", "过后", "至今", "开始"})
        if (behind.starts_with(word)) return true;
    for (std::string_view const word : {"后", "起"}) {
        if (!behind.starts_with(word)) continue;
        auto const rest = behind.substr(word.size());
        return std::ranges::none_of(
            std::initializer_list<std::string_view>{"续", "期", "勤", "备", "草", "点", "数", "止",
                                                    "码", "步", "诉", "重"},
            [&](auto next) { return rest.starts_with(next); });
    }
    return false;
}

}  // namespace

/// 6月20日后 names when a time begins, and says nothing of its end.
void Lexer::refuse_beginning(DatePhrase const& date) const {
    if (date.before || !says_from_then_on(input_.from(date.end))) return;
    throw Wrong{"relation", at_, date.end,
                say("this date says when a time begins, not when it ends"),
                say("write the date by which it is due or was done, such as {0}", "12月底前")};
}

/// 季度1次, 半年不少于1次: a period before so many times is each of it, with or without 每.
bool Lexer::take_period_alone() {
    auto const period = read_period_alone(input_, at_);
    if (!period) return false;
    auto const word = read_word_before(input_, period->end);
    auto const times = read_measure(input_, word ? word->end : period->end);
    if (!times || (times->unit != "次" && times->unit != "场" && times->unit != "期")) return false;
    return add(Kind::per, period->end, *period);
}

bool Lexer::take_once_in() {
    if (!at_start()) return false;
    if (take_period_alone()) return true;
    auto const count = read_number(input_, at_);
    if (!count || count->low != count->high || count->low.scale() != 0 || count->more ||
        !count->unit.empty() || count->low < Decimal{1} || count->low > Decimal{most_periods})
        return false;
    auto const period = input_.units.longest_prefix(input_.from(count->end));
    if (!period || !period->unit->calendar || period->unit->word == "季度") return false;
    auto const end = count->end + period->bytes;
    auto const times = read_measure(input_, end);
    auto const word = read_word_before(input_, end);
    auto const once = count->low == Decimal{1};
    auto const is_rate = times && !input_.starts(end, "半") &&
                         (once ? count->in_words : times->unit == "次" && times->low == Decimal{1});
    auto const is_bound = once && count->in_words && word && word->sureness != Sureness::hint;
    if (!is_rate && !is_bound) return false;
    auto const periods = static_cast<int>(count->low.coefficient());
    return add(Kind::per, end, PerPhrase{{period->unit->word, periods, true}, end});
}

bool Lexer::take_date() {
    auto date = read_date_phrase(input_, at_);
    if (!date) return false;
    auto const text = input_.text.substr(at_, date->end - at_);
    auto const plain_figures = std::all_of(text.begin(), text.end(), is_figure);
    if ((date->is_figures && !date->due) || plain_figures)
        if (!at_start() && last() != Kind::comparator && !says_date(last_words())) return false;
    if ((date->is_figures || plain_figures) && !ends(date->end) && !date->before) return false;
    // ≤2023年水平 and 低于2023年 compare with a year; 6月龄 is an age.
    auto const signed_year = date->by_word && date->is_year && !ends(date->end);
    if (signed_year || input_.starts(date->end, "龄")) return false;
    refuse_beginning(*date);
    auto const end = date->end;
    return add(Kind::date, end, *std::move(date));
}

}  // namespace jixiao::grammar
