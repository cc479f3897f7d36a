#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

#include <rapidcheck.h>

using namespace jixiao;
using namespace jixiao::testing;

namespace {

/// A target of one kind with an actual that plainly misses it at the end of the year.
struct Missed {
    SampleRow row;
    std::string actual;
};

std::string digits(int value) {
    return std::to_string(value);
}

/// A figure that is far too small, or far too large, for `target`.
int too_little(int target) {
    return *rc::gen::inRange(0, target / 2);
}
int too_much(int target) {
    return target * 2 + *rc::gen::inRange(1, 1000);
}

std::string any_unit() {
    return *rc::gen::element<std::string>("家", "万元", "公里", "人次", "%", "天", "‰");
}

int any_target() {
    return *rc::gen::inRange(4, 100);
}

Missed least() {
    auto const target = any_target();
    auto const unit = any_unit();
    auto const form =
        *rc::gen::element<std::string>("≥", ">", "不低于", "不少于", "超过", "至少", "=");
    return {row(form + digits(target) + unit), digits(too_little(target)) + unit};
}

Missed most() {
    auto const target = any_target();
    auto const unit = any_unit();
    auto const form = *rc::gen::element<std::string>("≤", "<", "不超过", "不高于", "低于");
    return {row(form + digits(target) + unit), digits(too_much(target)) + unit};
}

Missed bare() {
    auto const target = any_target();
    auto const unit = any_unit();
    return {row(digits(target) + unit), digits(too_little(target)) + unit};
}

Missed cap_by_path() {
    auto const target = any_target();
    return {row(digits(target) + "万元").cost(), digits(too_much(target)) + "万元"};
}

Missed range() {
    auto const target = any_target();
    auto const unit = any_unit();
    auto const high = digits(target + *rc::gen::inRange(1, 50));
    bool const is_above = *rc::gen::arbitrary<bool>();
    return {row(digits(target) + "-" + high + unit),
            digits(is_above ? too_much(target + 50) : too_little(target)) + unit};
}

Missed about() {
    auto const target = any_target();
    return {row("约" + digits(target) + "家"), digits(too_little(target)) + "家"};
}

Missed end_down() {
    auto const target = any_target();
    auto const unit = any_unit();
    auto const form = *rc::gen::element<std::string>("降至", "减少到", "压缩到", "控制在");
    return {row(form + digits(target) + unit), digits(too_much(target)) + unit};
}

Missed end_up() {
    auto const target = any_target();
    auto const unit = any_unit();
    auto const form = *rc::gen::element<std::string>("提高到", "扩大至", "增加到");
    return {row(form + digits(target) + unit), digits(too_little(target)) + unit};
}

Missed none() {
    auto const form = *rc::gen::element<std::string>("0起", "不发生安全事故", "零事故", "≤0起");
    return {row(form), digits(*rc::gen::inRange(1, 100)) + "起"};
}

Missed change() {
    auto const target = any_target();
    auto const unit = *rc::gen::element<std::string>("万元", "%", "家");
    auto const form = *rc::gen::element<std::string>("增长", "降低", "减少", "增加");
    auto const other = form == "增长" || form == "增加" ? "减少" : "增加";
    bool const is_other_way = *rc::gen::arbitrary<bool>();
    auto const figure =
        is_other_way ? other + digits(target) + unit : digits(too_little(target)) + unit;
    return {row(form + digits(target) + unit), figure};
}

Missed above_last_year() {
    auto const last = any_target();
    auto const form = *rc::gen::element<std::string>("超过上年", "不低于上年", "较上年增长5%");
    bool const says_change = *rc::gen::arbitrary<bool>();
    auto const figure = says_change ? "下降" + digits(*rc::gen::inRange(1, 90)) + "%"
                                    : digits(too_little(last)) + "家";
    return {row(form).past(2023, digits(last) + "家"), figure};
}

Missed below_last_year() {
    auto const last = any_target();
    auto const form = *rc::gen::element<std::string>("低于上年", "不超过上年", "较上年下降5%");
    bool const says_change = *rc::gen::arbitrary<bool>();
    auto const figure = says_change ? "增长" + digits(*rc::gen::inRange(1, 90)) + "%"
                                    : digits(too_much(last)) + "家";
    return {row(form).past(2023, digits(last) + "家"), figure};
}

Missed growth() {
    auto const last = any_target();
    return {row("持续增长").past(2023, digits(last) + "家"), digits(too_little(last)) + "家"};
}

Missed words() {
    return {row("提升"), *rc::gen::element<std::string>("未达成", "部分达成")};
}

Missed grade() {
    return {row("三星及以上"), *rc::gen::element<std::string>("一星", "二星")};
}

Missed day() {
    return {row("2024年6月30日前"),
            *rc::gen::element<std::string>("2024-07-01", "2024-12-31", "未达成")};
}

Missed rate() {
    return {row("≥2次/周"), digits(*rc::gen::inRange(0, 50)) + "次"};
}

Missed place() {
    auto const target = any_target();
    return {row("前" + digits(target) + "名"), digits(too_much(target)) + "名"};
}

Missed allowance() {
    return {row("控制在预算内"),
            *rc::gen::element<std::string>("未达成", "部分达成",
                                           digits(*rc::gen::inRange(101, 300)) + "%")};
}

Missed population() {
    auto const target = any_target();
    return {row("≤" + digits(target) + "/10万"), digits(too_much(target)) + "/10万"};
}

Missed base() {
    auto const target = any_target();
    return {row("不低于年度计划的" + digits(target) + "%"), digits(too_little(target)) + "%"};
}

Missed multiple() {
    auto const last = any_target();
    return {row("是上年的2倍").past(2023, digits(last) + "家"),
            digits(too_little(2 * last)) + "家"};
}

}  // namespace

TEST_CASE("law: no row that is plainly missed is green", "[status]") {
    using Maker = Missed (*)();
    auto const makers = {least,           most,       bare,  cap_by_path, range,  about,
                         end_down,        end_up,     none,  change,      growth, above_last_year,
                         below_last_year, words,      grade, day,         rate,   place,
                         allowance,       population, base,  multiple};
    for (Maker const maker : makers)
        CHECK(rc::check([maker] {
            auto missed = maker();
            auto const judged = missed.row.actual("2024", missed.actual).judged("2024");
            RC_LOG() << missed.row.indicator.target.text.text() << " <- " << missed.actual << ": "
                     << judged.outcome() << '\n';
            RC_ASSERT(judged.verdict().status != Status::green);
        }));
}

TEST_CASE("law: what is out of reach by arithmetic is never proposed as possible", "[status]") {
    CHECK(rc::check([] {
        auto const target = any_target();
        auto const month = *rc::gen::inRange(1, 12);
        auto const when = "2024-" + std::string{month < 10 ? "0" : ""} + digits(month);
        auto const judged = row("≤" + digits(target) + "起")
                                .actual(when, digits(too_much(target)) + "起")
                                .judged(when);
        RC_ASSERT(judged.verdict().likelihood == Likelihood::impossible);
    }));
}

TEST_CASE("law: the program never says that a target will be met for certain", "[status]") {
    CHECK(rc::check([] {
        auto const target = any_target();
        auto const month = *rc::gen::inRange(1, 13);
        auto const when = "2024-" + std::string{month < 10 ? "0" : ""} + digits(month);
        auto const unit = any_unit();
        auto const form = *rc::gen::element<std::string>("≥", "≤", "=", "约", "");
        auto const judged = row(form + digits(target) + unit)
                                .actual(when, digits(*rc::gen::inRange(0, 300)) + unit)
                                .judged(when);
        RC_ASSERT(judged.verdict().likelihood != Likelihood::certain);
        RC_ASSERT(!judged.verdict().likelihood_is_stated);
        if (month == 12) RC_ASSERT(!judged.verdict().forecast);
    }));
}

TEST_CASE("law: a level and the change that it is have the same colour", "[status]") {
    CHECK(rc::check([] {
        auto const last = *rc::gen::inRange(100, 1000);
        auto const more = *rc::gen::inRange(1, 100);
        auto const asked_for = *rc::gen::inRange(1, 100);
        auto const target = "比上年多" + digits(asked_for) + "家";
        auto const level = row(target)
                               .past(2023, digits(last) + "家")
                               .actual("2024", digits(last + more) + "家")
                               .judged("2024");
        auto const change = row(target)
                                .past(2023, digits(last) + "家")
                                .actual("2024", "增加" + digits(more) + "家")
                                .judged("2024");
        RC_ASSERT(level.outcome() == change.outcome());
    }));
}
