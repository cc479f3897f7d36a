#include "base/overloaded.hpp"
#include "model/target/attainment_words.hpp"
#include "model/target/print_parts.hpp"

#include <array>

namespace jixiao {
namespace {

using namespace std::string_literals;

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
    if (word.attainment == Attainment::achieved && word.timing == Timing::in_time)
        return "按期完成";
    if (word.attainment == Attainment::not_achieved && word.timing == Timing::late)
        return "逾期完成";
    return std::string{word_of(word.attainment)};
}

}  // namespace

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
