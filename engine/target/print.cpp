#include "target/print.hpp"

#include "text/fraction.hpp"
#include "text/overloaded.hpp"

#include <array>
#include <utility>

namespace jixiao {
namespace {

using namespace std::string_literals;

bool is_scaled(std::string_view unit) {
    return !unit.starts_with("/") && unit != "1:" && unit != ":1" && unit != "%" && unit != "‰" &&
           unit != "‱" && unit != "百分点";
}

Decimal magnitude(Decimal const& amount) {
    return amount.is_negative() ? -amount : amount;
}

/// 亿 or 万, where the number is shorter and no less clear with it.
struct ScaleWord {
    int power = 0;
    char const* word = "";
};
ScaleWord scale_of(Quantity const& quantity) {
    constexpr int most_places = 2;
    if (!is_scaled(quantity.unit)) return {};
    for (auto const& scale : {ScaleWord{8, "亿"}, ScaleWord{4, "万"}}) {
        auto const scaled = quantity.amount.shifted(-scale.power);
        if (scaled && magnitude(*scaled) >= Decimal{1} && scaled->scale() <= most_places)
            return scale;
    }
    return {};
}

/// 3个月 and not 3月, which is March.
std::string with_classifier(std::string const& unit) {
    for (std::string_view const word : {"百分点", "月", "工作日", "季度", "学期", "学年"})
        if (unit == word) return "个" + unit;
    return unit;
}

std::string negated(std::string text) {
    return "负" + std::move(text);
}

/// In a range a minus sign would be read as the range's own.
std::string print_end(Quantity const& quantity) {
    if (!quantity.amount.is_negative()) return print_quantity(quantity);
    return negated(print_quantity({-quantity.amount, quantity.unit}));
}

/// 20-30人 and 2%-5%. The lower end keeps its unit where it could be taken to share the scale of
/// the other: 2元-3万元 are not 2-3万元.
std::string print_between(Between const& range) {
    if (range.middle && range.middle->unit == range.high.unit) {
        auto const away = (Fraction{range.high.amount} - Fraction{range.middle->amount}).rounded(9);
        return print_quantity(*range.middle) + "±" + print_quantity({away, range.high.unit});
    }
    if (range.low_strict || range.high_strict)
        return (range.low_strict ? "大于"s : "大于等于"s) + print_end(range.low) + "且" +
               (range.high_strict ? "小于" : "小于等于") + print_end(range.high);
    auto const scale = [](Quantity const& q) {
        return q.amount.is_negative() ? 0 : scale_of(q).power;
    };
    auto const unit = range.low.unit;
    auto const alike = unit == range.high.unit && is_scaled(unit);
    if (alike && scale(range.low) == scale(range.high))
        return print_end({range.low.amount, ""}) + "-" + print_end(range.high);
    if (unit.empty()) return range.low.amount.text() + "至" + range.high.amount.text();
    return print_end(range.low) + "-" + print_end(range.high);
}

std::string print_change(ChangeBy const& change) {
    return (change.direction == Direction::down ? "降低"s : "增长"s) + print_limit(change.size);
}

/// 降低到5%, 提高到40%, 降低到<5%.
std::string print_end_value(EndValue const& end) {
    auto const value = print_limit(end.value);
    return (end.direction == Direction::down ? "降低到" : "提高到") + value;
}

/// 增长1倍 and 减半, where the text does not say of what.
std::string print_bare_multiple(Limit const& factor) {
    auto const less_one = [](Quantity const& q) {
        return Quantity{(Fraction{q.amount} - Fraction{1}).rounded(q.amount.scale()), "倍"};
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) {
            return t.value.amount < Decimal{1} ? "减半"s
                                               : "增长" + print_quantity(less_one(t.value));
        },
        [&](AtLeast const& t) {
            return "增长" + print_limit(AtLeast{less_one(t.bound), t.strict});
        },
        [&](AtMost const& t) {
            return "增长" + print_limit(AtMost{less_one(t.bound), t.strict});
        },
        [](Exactly const&) { return ""s; },
        [](About const&) { return ""s; },
        [](Between const&) { return ""s; },
    };
    return std::visit(by_kind, factor);
}

/// 上年的2倍, ≥上年的2倍, 较上年减半.
std::string print_multiple(Difference const& multiple) {
    if (multiple.reference.empty()) return print_bare_multiple(multiple.size);
    auto const times = [&](char const* sign, Quantity const& factor) {
        return sign + multiple.reference + "的" + print_quantity({factor.amount, "倍"});
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) {
            return multiple.direction == Direction::down ? "较" + multiple.reference + "减半"
                                                         : times("", t.value);
        },
        [&](AtLeast const& t) { return times(t.strict ? ">" : "≥", t.bound); },
        [&](AtMost const& t) { return times(t.strict ? "<" : "≤", t.bound); },
        [](Exactly const&) { return ""s; },
        [](About const&) { return ""s; },
        [](Between const&) { return ""s; },
    };
    return std::visit(by_kind, multiple.size);
}

std::string print_difference(Difference const& difference) {
    if (difference.operation == Difference::times) return print_multiple(difference);
    auto const base = difference.base ? "的" + print_quantity(*difference.base) : std::string{};
    return "较" + difference.reference + base +
           print_change({difference.direction, difference.size});
}

std::string print_rank(Rank const& rank) {
    return "前" + print_quantity(rank.last) + (rank.last.unit.empty() ? "名" : "");
}

std::string print_relative(Relative const& relative) {
    switch (relative.relation) {
        case Relation::above: return "超过" + relative.reference;
        case Relation::at_least: return "不低于" + relative.reference;
        case Relation::equal: return "与" + relative.reference + "持平";
        case Relation::at_most: return "不超过" + relative.reference;
        case Relation::below: return "低于" + relative.reference;
    }
    return relative.reference;
}

std::string print_ordinal(Ordinal const& ordinal) {
    if (ordinal.stated) return ordinal.grade;
    switch (ordinal.relation) {
        case Relation::at_least: return ordinal.grade + "及以上";
        case Relation::at_most: return ordinal.grade + "及以下";
        case Relation::above: return ">" + ordinal.grade;
        case Relation::below: return "<" + ordinal.grade;
        case Relation::equal: return "=" + ordinal.grade;
    }
    return ordinal.grade;
}

std::string print_deadline(Deadline const& deadline) {
    if (deadline.from) return print_date(*deadline.from) + "-" + print_date(deadline.by);
    return print_date(deadline.by) + "前";
}

std::string print_no_occurrence(NoOccurrence const& none) {
    return none.event.empty() ? "无"s : "不发生" + none.event;
}

std::string print_years(int years) {
    return years > 0 ? std::to_string(years) + "年共" : std::string{};
}

std::string print_within(int years) {
    return years > 0 ? std::to_string(years) + "年内达到" : std::string{};
}

char const* sign_text(ActualSign sign) {
    switch (sign) {
        case ActualSign::at_least: return "≥";
        case ActualSign::above: return ">";
        case ActualSign::at_most: return "≤";
        case ActualSign::below: return "<";
        case ActualSign::about: return "约";
        case ActualSign::exact:
        case ActualSign::and_some: break;
    }
    return "";
}

/// The words for a run of days of one month, quarter or year: 11月底, 2024年三季度, 上半年.
std::string print_days(Date const& from, Date const& to) {
    auto const year = to.year ? std::to_string(*to.year) + "年" : ""s;
    auto const month = year + std::to_string(to.month) + "月";
    auto const first = from.day.value_or(1);
    if (from.month == to.month) {
        if (first == 1) return to.day ? month + "上旬" : month;
        return first == 11 ? month + "中旬" : month + "底";
    }
    if (from.month == 1 && to.month == 12) return to.year ? year : "年内";
    if (from.month == 1 && to.month == 6) return year + "上半年";
    if (from.month == 7) return year + (to.month == 12 ? "下半年" : "三季度");
    constexpr std::array quarters{"一季度", "二季度", "三季度", "四季度"};
    return year + quarters.at(static_cast<std::size_t>(to.month / 3 - 1));
}

std::string print_done(DoneOn const& done) {
    if (!done.from) return print_date(done.to) + "前";
    return *done.from == done.to ? print_date(done.to) : print_days(*done.from, done.to);
}

std::string print_amount(Amount const& amount) {
    static constexpr std::string_view among = "前";
    if (amount.doubt == among) return amount.doubt + print_quantity(amount.quantity);
    auto text = amount.doubt;
    if (amount.change) text += *amount.change == Direction::down ? "降低" : "增长";
    text += sign_text(amount.sign);
    auto const& [number, unit] = amount.quantity;
    if (amount.high)
        text += print_between({amount.quantity, {*amount.high, unit}});
    else if (amount.sign == ActualSign::and_some)
        text += number.text() + "余" + with_classifier(unit);
    else
        text += print_quantity(amount.quantity);
    text += print_per(amount.per);
    return amount.done ? print_done(*amount.done) + "，" + text : text;
}

std::string print_attained(Attained const& word) {
    bool const is_late = word.timing == Timing::late;
    switch (word.attainment) {
        case Attainment::achieved: return word.timing == Timing::in_time ? "按期完成" : "达成";
        case Attainment::partly: return "部分达成";
        case Attainment::not_achieved: break;
    }
    return is_late ? "逾期完成" : "未达成";
}

}  // namespace

std::string print_quantity(Quantity const& quantity) {
    auto const scale = scale_of(quantity);
    auto const scaled = quantity.amount.shifted(-scale.power).value_or(quantity.amount);
    if (quantity.unit == "1:") return "1:" + scaled.text();
    return scaled.text() + scale.word + with_classifier(quantity.unit);
}

namespace {

/// The sign before a limit's number, and the number.
std::pair<std::string, std::string> sign_and_number(Limit const& limit) {
    using Two = std::pair<std::string, std::string>;
    auto const by_kind = Overloaded{
        [](Stated const& t) {
            return Two{"", print_quantity(t.value)};
        },
        [](AtLeast const& t) {
            return Two{t.strict ? ">" : "≥", print_quantity(t.bound)};
        },
        [](AtMost const& t) {
            return Two{t.strict ? "<" : "≤", print_quantity(t.bound)};
        },
        [](Exactly const& t) {
            return Two{"=", print_quantity(t.value)};
        },
        [](About const& t) {
            return Two{t.wants_low ? "控制在约" : "约", print_quantity(t.value)};
        },
        [](Between const& t) {
            return Two{"", print_between(t)};
        },
    };
    return std::visit(by_kind, limit);
}

}  // namespace

std::string print_limit(Limit const& limit) {
    auto const [sign, number] = sign_and_number(limit);
    return sign + number;
}

Limit limit_of(EndValue const& end) {
    auto const* const bare = std::get_if<Stated>(&end.value);
    if (bare == nullptr) return end.value;
    if (end.direction == Direction::down) return AtMost{bare->value};
    return AtLeast{bare->value};
}

std::string print_date(Date const& date) {
    auto text = date.year ? std::to_string(*date.year) + "年" : std::string{};
    text += std::to_string(date.month) + "月";
    return text + (date.day ? std::to_string(*date.day) + "日" : "底");
}

std::string print_per(Per const& per) {
    if (per.word.empty()) return {};
    return "/"s + (per.count > 1 ? std::to_string(per.count) : std::string{}) + per.word;
}

std::string print_target(Target const& target) {
    auto const number = [&](std::string const& text) {
        return target.qualifier + print_years(target.total_over_years) +
               print_within(target.within_years) + text + print_per(target.per);
    };
    auto const limit = [&](auto const& t) {
        auto const [sign, amount] = sign_and_number(t);
        return number(sign + (target.base.empty() ? "" : target.base + "的") + amount);
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) { return limit(t); },
        [&](AtLeast const& t) { return limit(t); },
        [&](AtMost const& t) { return limit(t); },
        [&](Exactly const& t) { return limit(t); },
        [&](About const& t) { return limit(t); },
        [&](Between const& t) { return limit(t); },
        [&](EndValue const& t) { return number(print_end_value(t)); },
        [&](ChangeBy const& t) { return number(print_change(t)); },
        [](Relative const& t) { return print_relative(t); },
        [&](Difference const& t) { return number(print_difference(t)); },
        [](WithinReference const& t) { return "不超" + t.reference; },
        [](Rank const& t) { return print_rank(t); },
        [](Ordinal const& t) { return print_ordinal(t); },
        [](Deadline const& t) { return print_deadline(t); },
        [](NoOccurrence const& t) { return print_no_occurrence(t); },
        [](Graded const& t) { return t.text; },
        [](Composite const& t) { return t.text; },
    };
    return std::visit(by_kind, target.comparator);
}

std::string print_actual(ActualValue const& actual) {
    auto const by_kind = Overloaded{
        [](Amount const& a) { return print_amount(a); },
        [](Attained const& a) { return print_attained(a); },
        [](NoneOccurred const& a) { return a.event.empty() ? "无"s : "未发生" + a.event; },
        [](Worded const& a) { return a.text; },
        [](GradeReached const& a) { return a.grade.grade; },
        [](DoneOn const& a) { return print_done(a); },
        [](NotYetDue const&) { return "未到期"s; },
        [](NotApplicable const&) { return "不适用"s; },
    };
    return std::visit(by_kind, actual);
}

}  // namespace jixiao
