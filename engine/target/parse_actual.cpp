#include "target/grammar/dates.hpp"
#include "target/grammar/folded.hpp"
#include "target/grammar/full.hpp"
#include "target/grammar/grades.hpp"
#include "target/grammar/measure.hpp"
#include "target/grammar/near_units.hpp"
#include "target/grammar/quick.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"
#include "target/grammar/x3_reader.hpp"
#include "target/parse.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao {
namespace {

using namespace grammar;

constexpr std::size_t longest_text = 1000;  // bytes

/// Words that are a whole value. The long ones are the official wordings of the forms.
struct ValueWords : x3::symbols<ActualValue> {
    ValueWords() {
        auto const all = [&](ActualValue const& value, std::initializer_list<char const*> words) {
            for (auto const* word : words) add(word, value);
        };
        all(Attained{Attainment::achieved},
            {"达成", "已达成", "完成", "已完成", "全部完成", "全面完成", "按期完成", "按时完成",
             "如期完成", "达成预期指标", "达成预期目标", "达到预期指标", "达到预期目标", "达到预期",
             "实现预期目标", "已实现", "实现", "全部达成", "达成预期"});
        all(Attained{Attainment::partly},
            {"部分达成", "部分完成", "部分实现", "基本达成", "基本完成", "部分达成预期指标",
             "部分达成预期目标", "部分达成预期指标并具有一定效果",
             "部分达成预期目标并具有一定效果"});
        all(Attained{Attainment::not_achieved},
            {"未达成", "未完成", "未实现", "没有完成", "尚未完成", "未达到预期", "未达成预期指标",
             "未达成预期目标", "未达成预期指标且效果较差", "未达成预期目标且效果较差",
             "未达到预期目标", "未达到预期指标"});
        all(Amount{}, {"未发生", "没有发生", "零发生", "无发生"});
        all(NotYetDue{}, {"未到期", "尚未到期", "未到完成时限"});
        all(NotApplicable{}, {"不适用", "N/A", "n/a"});
    }
} const value_words;

[[noreturn]] void refuse_comparator(Span at) {
    throw Wrong{"comparator", at.begin, at.end,
                say("an actual is the figure that was reached, without a comparator"),
                say("state the figure itself: 78家")};
}

void refuse_rest(Input const& input, Measure const& measure) {
    if (measure.end == input.text.size()) return;
    if (auto const word = read_word_behind(input, measure.end))
        refuse_comparator(span_of(measure.end, word->end));
    auto const word = input.given(measure.end, input.text.size());
    if (measure.known == nullptr) {
        auto const meant = near_unit(word, input.units);
        throw Wrong{
            "unit", measure.end, input.text.size(),
            say("expected a unit here, \"{0}\" is not one", word),
            meant ? say("did you mean {0}", *meant)
                  : say("units are listed in config/units.yaml; a workspace can add its own")};
    }
    throw Wrong{"trailing", measure.end, input.text.size(),
                say("\"{0}\" behind the number is not understood", word),
                say("keep the number here and move the words to `note`")};
}

std::optional<ActualValue> read_number_value(Input const& input) {
    if (auto const word = read_word_before(input, 0))
        if (read_measure(input, word->end)) refuse_comparator(span_of(0, word->end));
    auto const change = read_change_word(input, 0);
    bool const is_change = change && !change->end_value;
    auto const measure = read_measure(input, is_change ? change->end : 0);
    if (!measure) return std::nullopt;
    if (measure->too_large)
        throw Wrong{"too-large", measure->number.begin, measure->number.end,
                    say("a number here needs more than {0} digits", Decimal::max_digits),
                    say("write it with 万 or 亿")};
    if (measure->more || measure->low != measure->high) refuse_comparator(measure->number);
    refuse_rest(input, *measure);
    Amount amount{{measure->low, measure->unit}, measure->per};
    if (is_change) amount.change = change->direction;
    return amount;
}

std::optional<ActualValue> read_grade_value(Input const& input) {
    if (auto const place = read_place(input, 0); place && place->end == input.text.size())
        return GradeReached{{Relation::equal, "名次", input.given(),
                             -static_cast<int>(place->last.amount.coefficient()), true}};
    auto const phrase = read_grade(input, 0);
    if (!phrase) return std::nullopt;
    auto const& grade = phrase->ordinal;
    if (!phrase->relation.empty()) refuse_comparator(phrase->relation);
    return GradeReached{grade};
}

std::optional<ActualValue> read_date_value(Input const& input) {
    auto const day = read_day(input, 0);
    if (!day) return std::nullopt;
    auto end = day->end;
    for (std::string_view const done : {"已完成", "完成"})
        if (input.starts(end, done)) end += done.size();
    if (end != input.text.size()) return std::nullopt;
    return DoneOn{day->deadline.by};
}

std::optional<ActualValue> read_word_value(Input const& input) {
    ActualValue value;
    auto const end = run(input, 0, value_words, value);
    if (!end || *end != input.text.size()) return std::nullopt;
    return value;
}

ActualValue read_value(Input const& input) {
    if (input.text.empty())
        throw Wrong{"empty", 0, 0, say("the actual is empty"),
                    say("leave the line out while nothing is reported; write 0 for none")};
    for (auto const read :
         {&read_word_value, &read_date_value, &read_grade_value, &read_number_value})
        if (auto value = read(input)) return *std::move(value);
    throw Wrong{
        "unknown", 0, input.text.size(),
        say("\"{0}\" is not a value", input.given(0, input.text.size())),
        say("write a number with its unit (78家, 96%), 达成, 部分达成, 未达成, a grade, a date, "
            "未到期 or 不适用")};
}

}  // namespace

Parsed<ActualValue> grammar::read_actual_in_full(std::string_view text, Units const& units) {
    if (text.size() > longest_text)
        return ParseError{
            "actual-too-long", 0, text.size(),
            say("an actual has at most {0} bytes, this one has {1}", longest_text, text.size()),
            say("keep the number here and move the words to `note`")};
    if (auto const broken = first_invalid_utf8(text))
        return ParseError{"actual-encoding", *broken, 1, say("this byte is not UTF-8"),
                          say("save the file as UTF-8")};
    auto const folded = fold(text);
    Input const input{folded, units};
    try {
        return read_value(input);
    } catch (Wrong const& wrong) {
        return error_of(wrong, folded, "actual-");
    } catch (std::overflow_error const&) {
        return ParseError{"actual-too-large", 0, text.size(),
                          say("a number here needs more than {0} digits", Decimal::max_digits),
                          say("write it with 万 or 亿")};
    }
}

void parse_actual_into(Parsed<ActualValue>& value, std::string_view text, Units const& units) {
    if (auto* const amount = value ? std::get_if<Amount>(&*value) : nullptr) {
        amount->quantity.unit.clear();
        amount->per.word.clear();
        amount->per.count = Per{}.count;
        amount->per.is_period = false;
        amount->change.reset();
        if (read_quickly(text, units, *amount)) return;
    }
    value = parse_actual(text, units);
}

Parsed<ActualValue> parse_actual(std::string_view text, Units const& units) {
    Parsed<ActualValue> parsed{boost::system::in_place_value};
    if (!read_quickly(text, units, parsed->emplace<Amount>()))
        return read_actual_in_full(text, units);
    return parsed;
}

}  // namespace jixiao
