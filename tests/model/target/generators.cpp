#include "tests/model/target/generators.hpp"

#include "base/fraction.hpp"
#include "tests/model/target/reading.hpp"

namespace jixiao {
namespace {

template <class T>
T one_of(std::vector<T> values) {
    return *rc::gen::elementOf(std::move(values));
}

bool coin() {
    return *rc::gen::arbitrary<bool>();
}

Decimal any_amount(bool negative_too = true) {
    auto const coefficient =
        *rc::gen::inRange<std::int64_t>(negative_too ? -9'999'999 : 0, 9'999'999);
    return *Decimal::make(coefficient, *rc::gen::inRange(-6, 5));
}

std::string any_unit() {
    return one_of<std::string>({"", "元", "%", "家", "个", "人次", "公里", "平方米", "千瓦时",
                                "百分点", "月", "天", "工作日", "美元", "‰", "两", "分", "亩"});
}

Quantity any_quantity() {
    return {any_amount(), any_unit()};
}

/// With an end that is stated, for what prints as a range around it.
Between around_middle() {
    auto const middle = *Decimal::make(*rc::gen::inRange<std::int64_t>(0, 99'999), 1);
    auto const away = *Decimal::make(*rc::gen::inRange<std::int64_t>(1, 999), 1);
    auto const unit = one_of<std::string>({"公里", "家", "%", ""});
    auto const low = (Fraction{middle} - Fraction{away}).rounded(1);
    auto const high = (Fraction{middle} + Fraction{away}).rounded(1);
    return {{low, unit}, {high, unit}, false, false, Quantity{middle, unit}};
}

Limit any_limit() {
    auto const quantity = any_quantity();
    switch (*rc::gen::inRange(0, 8)) {
        case 0: return Stated{quantity};
        case 1: return AtLeast{quantity, coin()};
        case 2: return AtMost{quantity, coin()};
        case 3: return Exactly{quantity};
        case 4: return About{quantity};
        case 5: return around_middle();
        default: break;
    }
    Quantity const other{any_amount(), quantity.unit};
    auto const ordered = quantity.amount < other.amount;
    return Between{ordered ? quantity : other, ordered ? other : quantity, coin(), coin()};
}

/// A bare size has no sign of its own.
ChangeBy any_change() {
    auto size = any_limit();
    if (auto* const bare = std::get_if<Stated>(&size); bare && bare->value.amount.is_negative())
        bare->value.amount = -bare->value.amount;
    return {coin() ? Direction::up : Direction::down, size};
}

Per any_per() {
    return one_of<Per>({{},
                        {"年", 1, true},
                        {"年", 3, true},
                        {"周", 1, true},
                        {"篇", 1, false},
                        {"人·月", 1, false},
                        {"小时", 1, false},
                        {"万亩", 1, false}});
}

Relation any_relation() {
    return one_of<Relation>(
        {Relation::above, Relation::at_least, Relation::equal, Relation::at_most, Relation::below});
}

/// 上年的2倍, 增长1倍, 减半, ≥上年的1.5倍.
Difference any_multiple(std::string const& reference) {
    Quantity const factor{*Decimal::make(*rc::gen::inRange<std::int64_t>(11, 99), 1), ""};
    auto const times = [&](Direction direction, Limit limit) {
        return Difference{Difference::times, direction, std::move(limit), reference, std::nullopt};
    };
    switch (*rc::gen::inRange(0, 4)) {
        case 0: return times(Direction::up, Stated{factor});
        case 1: return times(Direction::down, Stated{{*Decimal::make(5, 1), ""}});
        case 2: return times(Direction::up, AtLeast{factor, coin()});
        default: break;
    }
    return reference.empty() ? times(Direction::up, Stated{factor})
                             : times(Direction::down, AtMost{factor, coin()});
}

Comparator any_relative() {
    auto const reference = one_of<std::string>({"上年", "去年同期", "全省平均水平", "2023年水平"});
    if (coin()) return Relative{any_relation(), reference};
    if (coin())
        return WithinReference{
            one_of<std::string>({"预算", "概算", "批复", "前期预算", "过渡预算"})};
    if (coin()) return any_multiple(coin() ? reference : std::string{});
    auto const change = any_change();
    std::optional<Quantity> base;
    if (coin()) base = Quantity{any_amount(false), one_of<std::string>({"家", "%", "万元"})};
    if (base && base->unit == "万元") base->unit = "元";
    return Difference{Difference::plus, change.direction, change.size, reference, base};
}

Rank any_rank() {
    if (coin()) return {{*Decimal::make(*rc::gen::inRange<std::int64_t>(1, 100), 0), "%"}};
    return {{*Decimal::make(*rc::gen::inRange<std::int64_t>(1, 1000), 0), ""}};
}

Ordinal any_ordinal() {
    auto ordinal = one_of<Ordinal>({{Relation::equal, "星", "三星", 3, true},
                                    {Relation::equal, "级", "一级", -1, true},
                                    {Relation::equal, "A", "5A级", 5, true},
                                    {Relation::equal, "类", "III类", -3, true},
                                    {Relation::equal, "", "优秀", 4, true},
                                    {Relation::equal, "", "合格", 1, true},
                                    {Relation::equal, "级别", "省级", 4, true}});
    if (coin()) return ordinal;
    ordinal.stated = false;
    ordinal.relation = any_relation();
    return ordinal;
}

std::optional<int> any_year() {
    return coin() ? std::optional{*rc::gen::inRange(1990, 2100)} : std::nullopt;
}

Date any_date() {
    Date date{any_year(), *rc::gen::inRange(1, 13), std::nullopt};
    if (coin()) date.day = *rc::gen::inRange(1, 29);
    return date;
}

Deadline any_deadline() {
    if (coin()) return {std::nullopt, any_date()};
    Date from{any_year(), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)};
    auto by = any_date();
    if (from.year && !by.year) by.year = from.year;
    return {from, by};
}

/// Sentences keep their text, so any sentence that is read as one will do.
Target any_sentence() {
    return reading_of(one_of<std::string>(
        {"免申即享范围进一步扩大至1000家企业", "≥5家；≥10次", "办结率100%，满意率≥95%", "持续增长",
         "提升", "良好示范效应", "每月5日前", "组织培训2场，参训人员100人", "有效减少投诉"}));
}

Target with_number(Comparator comparator) {
    Target target;
    target.comparator = std::move(comparator);
    target.per = any_per();
    if (coin()) target.qualifier = one_of<std::string>({"平均", "各", "累计"});
    if (coin()) target.total_over_years = *rc::gen::inRange(1, 10);
    return target;
}

Target plain(Comparator comparator) {
    Target target;
    target.comparator = std::move(comparator);
    return target;
}

/// 不低于年度计划的90%
Target share_of_base() {
    Quantity const share{any_amount(false), one_of<std::string>({"%", "‰"})};
    Target target;
    switch (*rc::gen::inRange(0, 3)) {
        case 0: target.comparator = AtLeast{share, coin()}; break;
        case 1: target.comparator = AtMost{share, coin()}; break;
        default: target.comparator = Stated{share}; break;
    }
    target.base = one_of<std::string>({"年度计划", "应检人数", "上年", "合同价"});
    return target;
}

/// A unit that no table lists, a ratio, a share of a population, 3年内达到.
Target new_counter() {
    Quantity const amount{*Decimal::make(*rc::gen::inRange<std::int64_t>(1, 9'999), 1),
                          one_of<std::string>({"标箱", "蒸吨当量", "1:", ":1", "/10万", "/千"})};
    Target target;
    target.comparator = coin() ? Comparator{AtLeast{amount}} : Comparator{Stated{amount}};
    if (coin()) target.within_years = *rc::gen::inRange(1, 10);
    return target;
}

Target make_target() {
    switch (*rc::gen::inRange(0, 12)) {
        case 0: return with_number(any_change());
        case 7: return plain(any_rank());
        case 8: return share_of_base();
        case 9: return new_counter();
        case 6: return with_number(EndValue{coin() ? Direction::up : Direction::down, any_limit()});
        case 1: return plain(any_relative());
        case 2: return plain(any_ordinal());
        case 3: return plain(any_deadline());
        case 4:
            return plain(
                NoOccurrence{one_of<std::string>({"安全责任事故", "浪费", "3人以上死亡事故", ""})});
        case 5: return any_sentence();
        default: break;
    }
    Comparator comparator;
    std::visit([&](auto const& t) { comparator = t; }, any_limit());
    return with_number(std::move(comparator));
}

DoneOn any_days() {
    auto const year = any_year();
    auto const month = *rc::gen::inRange(1, 13);
    Date const last{year, month, std::nullopt};
    switch (*rc::gen::inRange(0, 6)) {
        case 0: return {Date{year, month, 1}, last};
        case 1: return {Date{year, month, 21}, last};
        case 2: return {Date{year, month, 11}, {year, month, 20}};
        case 3: return {std::nullopt, any_date()};
        case 4: return {Date{year, 4, 1}, {year, 6, std::nullopt}};
        default: break;
    }
    Date const day{year, month, *rc::gen::inRange(1, 29)};
    return {day, day};
}

Amount any_reported() {
    using enum ActualSign;
    Amount amount{any_quantity(), any_per()};
    if (coin() && coin()) amount.quantity.unit = one_of<std::string>({"蒸吨", "宗次", "标箱"});
    if (coin()) amount.change = coin() ? Direction::up : Direction::down;
    if (coin()) {
        amount.sign = one_of<ActualSign>({at_least, above, at_most, below, about});
    } else if (coin() && !amount.quantity.amount.is_negative()) {
        auto const step = Decimal{*rc::gen::inRange(1, 1000)};
        auto const sum = Fraction{amount.quantity.amount} + Fraction{step};
        amount.high = sum.rounded(amount.quantity.amount.scale());
    }
    if (coin() && coin()) amount.done = any_days();
    return amount;
}

ActualValue make_actual() {
    using enum Attainment;
    switch (*rc::gen::inRange(0, 9)) {
        case 0: return Attained{one_of<Attainment>({achieved, partly, not_achieved})};
        case 1: {
            auto grade = any_ordinal();
            grade.stated = true;
            grade.relation = Relation::equal;
            return GradeReached{grade};
        }
        case 2: return any_days();
        case 3: return NotYetDue{};
        case 4: return NotApplicable{};
        case 5: return NoneOccurred{one_of<std::string>({"", "安全责任事故", "重复投诉"})};
        case 6: return Worded{one_of<std::string>({"显著提升", "未超预算", "规范执行"})};
        case 7:
            return one_of<Attained>({{achieved, Timing::in_time}, {not_achieved, Timing::late}});
        default: return any_reported();
    }
}

std::string make_text() {
    static std::vector<std::string> const pieces{
        "≥",    "≤",      ">",  "=",  "约",     "不低于", "以上", "及以上", "以内", "5",
        "12.5", "2024",   "一", "三", "十",     "百",     "万",   "亿",     "点",   "半",
        "两",   "多",     "%",  "家", "元",     "年",     "月",   "日",     "底",   "前",
        "/",    "-",      "~",  "至", "每",     "共",     "降低", "增长",   "至",   "到",
        "上年", "较",     "不", "无", "零",     "0",      "星",   "级",     "优秀", "提升",
        "效应", "（含）", "（", "）", "，",     "；",     " ",    "。",     ".",    ",",
        "佳",   "个",     "人", "次", "百分之", "分之",   "又",   "±",      "平均", "\xFF",
        "\xE5", "A",      "k",  "e5", "扩大至", "企业",   "第",   "季度",   "岁",   "成",
        "¥",    "人民币", "毛", "分"};
    std::string text;
    auto const count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
    return text;
}

}  // namespace

rc::Gen<Target> any_target() {
    return rc::gen::exec([] { return make_target(); });
}

rc::Gen<ActualValue> any_actual() {
    return rc::gen::exec([] { return make_actual(); });
}

rc::Gen<std::string> any_text() {
    return rc::gen::exec([] { return make_text(); });
}

}  // namespace jixiao
