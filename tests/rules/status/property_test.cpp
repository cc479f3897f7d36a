#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <clocale>
#include <thread>

using namespace jixiao;
using namespace jixiao::testing;

namespace {

int rank(Verdict const& verdict) {
    return verdict.status == Status::green ? 3 : verdict.status == Status::amber ? 2 : 1;
}

std::string number(int thousandths) {
    return Decimal::make(thousandths, 3)->text();
}

std::string month_text(int month) {
    return "2024-" + std::string{month < 10 ? "0" : ""} + std::to_string(month);
}

/// Everything of an evaluation that must not depend on the order of its input.
std::vector<std::string> summary(Judged const& judged) {
    std::vector<std::string> lines;
    for (auto const& verdict : judged.evaluation.verdicts)
        lines.push_back(outcome_of(verdict) + " " + verdict.actual_text + " " +
                        (verdict.actual_amount ? verdict.actual_amount->text() : ""));
    return lines;
}

struct Case {
    int target, low, high, month;
};

Case any_case() {
    auto const a = *rc::gen::inRange(-1000, 200'000);
    auto const b = *rc::gen::inRange(-1000, 200'000);
    return {*rc::gen::inRange(-1000, 100'000), std::min(a, b), std::max(a, b),
            *rc::gen::inRange(1, 13)};
}

int rank_of(std::string const& target, int actual, std::string const& unit, int month) {
    auto const when = month_text(month);
    auto const judged =
        row(target)
            .better(target.starts_with("≤") || target.starts_with("<") ? Better::low : Better::high)
            .actual(when, number(actual) + unit)
            .judged(when);
    RC_ASSERT(judged.verdict().state == State::rated);
    return rank(judged.verdict());
}

}  // namespace

TEST_CASE("property: more never gives a worse status for at least", "[status]") {
    CHECK(rc::check([] {
        auto const c = any_case();
        auto const unit = *rc::gen::element<std::string>("万元", "%");
        auto const sign = *rc::gen::element<std::string>("≥", ">", "约", "");
        auto const target = sign + number(c.target) + unit;
        RC_ASSERT(rank_of(target, c.low, unit, c.month) <= rank_of(target, c.high, unit, c.month));
    }));
}

TEST_CASE("property: more never gives a better status for at most", "[status]") {
    CHECK(rc::check([] {
        auto const c = any_case();
        auto const unit = *rc::gen::element<std::string>("万元", "%");
        auto const sign = *rc::gen::element<std::string>("≤", "<");
        auto const target = sign + number(c.target) + unit;
        RC_ASSERT(rank_of(target, c.low, unit, c.month) >= rank_of(target, c.high, unit, c.month));
    }));
}

TEST_CASE("property: writing 元 for 万元 does not change the status", "[status]") {
    CHECK(rc::check([] {
        auto const c = any_case();
        auto const when = month_text(c.month);
        auto const myriads = number(c.high);
        auto const whole = Decimal::make(c.high, 3)->shifted(4)->text();
        auto const sign = *rc::gen::element<std::string>("≥", "≤", "=", "约");
        auto const target = sign + number(c.target) + "万元";
        auto const in_myriads = row(target).actual(when, myriads + "万元").judged(when);
        auto const in_yuan = row(target).actual(when, whole + "元").judged(when);
        RC_ASSERT(in_myriads.outcome() == in_yuan.outcome());
    }));
}

TEST_CASE("property: the order of rows and actuals does not matter", "[status]") {
    CHECK(rc::check([] {
        auto const amounts = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 50));
        auto const skipped = *rc::gen::inRange(0, 15);
        auto sample = row("≥100家").named("甲");
        auto other = row("≥95%").named("乙");
        for (int month = 1; month <= 12; ++month) {
            if (month == skipped) continue;
            auto const amount = amounts[static_cast<std::size_t>(month - 1)];
            auto const when = month_text(month);
            if (amount % 7 == 0)
                sample.actual(when, std::to_string(amount) + "家");
            else
                sample.in_period(when, std::to_string(amount) + "家");
            other.actual(when, std::to_string(amount + 60) + "%");
        }
        auto const when = month_text(*rc::gen::inRange(1, 13));
        auto const before = judged({sample, other}, when);
        auto shuffled = sample;
        shuffled.lines.insert(shuffled.lines.end(), other.lines.begin(), other.lines.end());
        auto const turn = *rc::gen::inRange<std::size_t>(0, shuffled.lines.size());
        std::rotate(shuffled.lines.begin(),
                    shuffled.lines.begin() + static_cast<std::ptrdiff_t>(turn),
                    shuffled.lines.end());
        std::reverse(shuffled.lines.begin(), shuffled.lines.end());
        other.lines.clear();
        auto const after = judged({shuffled, other}, when);
        RC_ASSERT(summary(before) == summary(after));
        RC_ASSERT(before.findings() == after.findings());
    }));
}

TEST_CASE("property: nothing reported is never green nor zero", "[status]") {
    CHECK(rc::check([] {
        auto const target = *rc::gen::element<std::string>("≥1家", "≤5%", "0户", "提升", "三星",
                                                           "2%-5%", "≥1次/周", "降低5万元");
        auto const judged = row(target).judged(month_text(*rc::gen::inRange(1, 13)));
        RC_ASSERT(judged.verdict().state == State::missing);
        RC_ASSERT(judged.verdict().status == Status::unrated);
        RC_ASSERT(!judged.verdict().actual_amount.has_value());
    }));
}

TEST_CASE("property: thresholds come from the profile", "[status]") {
    CHECK(rc::check([] {
        auto const edge = Decimal::make(*rc::gen::inRange(61, 120), 2).value();
        auto profile = sample_profile();
        profile.progress_ratio[1].below = edge;
        profile.progress_ratio[2].from = edge;
        auto const sample = row("≥200家").actual("2024H1", "60家");  // r = 0.60
        auto const at = row("≥200家").actual("2024H1", edge.shifted(2)->text() + "家");
        RC_ASSERT(sample.judged("2024H1", profile).outcome() == "amber/4");
        RC_ASSERT(at.judged("2024H1", profile).verdict().status == Status::green);
    }));
}

TEST_CASE("property: threads and locale do not matter", "[status]") {
    std::vector<SampleRow> rows;
    for (int i = 0; i < 50; ++i)
        rows.push_back(row("≥1000.5万元")
                           .named("指标" + std::to_string(i))
                           .actual("2024Q2", std::to_string(i * 20) + ".25万元")
                           .actual("2024Q3", std::to_string(i * 25) + ".5万元"));
    auto const expected = summary(judged(rows, "2024Q3"));
    std::vector<std::vector<std::string>> found(4);
    std::vector<std::thread> threads;
    for (auto& result : found)
        threads.emplace_back([&] { result = summary(judged(rows, "2024Q3")); });
    for (auto& thread : threads) thread.join();
    for (auto const& result : found) CHECK(result == expected);
    auto const old = std::string{std::setlocale(LC_ALL, nullptr)};
    for (auto const* name : {"de_DE.UTF-8", "zh_CN.UTF-8", "C"})
        if (std::setlocale(LC_ALL, name)) CHECK(summary(judged(rows, "2024Q3")) == expected);
    std::setlocale(LC_ALL, old.c_str());
}
