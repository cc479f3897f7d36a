#include "tests/model/target/generators.hpp"
#include "tests/model/target/reading.hpp"

using namespace jixiao;

namespace {

std::string one_of(std::vector<std::string> words) {
    return *rc::gen::elementOf(std::move(words));
}

std::string any_number() {
    return std::to_string(*rc::gen::inRange(1, 9999)) +
           one_of({"", "%", "家", "万元", "个工作日", "‰"});
}

/// What a negator turns a comparator into: at least into less than, more than into at most.
Comparator turned(Comparator const& comparator) {
    if (auto const* least = std::get_if<AtLeast>(&comparator))
        return AtMost{least->bound, !least->strict};
    auto const& most = std::get<AtMost>(comparator);
    return AtLeast{most.bound, !most.strict};
}

std::vector<std::string> const negators{"不",   "未",   "没有", "不得",   "不能",   "不可",  "不应",
                                        "不再", "严禁", "禁止", "不允许", "不会",   "不要",  "不许",
                                        "从未", "并未", "避免", "防止",   "不得再", "不应当"};
std::vector<std::string> const comparators{"超过", "高于", "低于", "大于", "小于", "多于",
                                           "少于", "超出", "长于", "短于", "晚于", "早于"};
std::vector<std::string> const particles{"", "了", "为", "达到", "到"};

}  // namespace

TEST_CASE("law: a negator turns the comparator behind it round", "[target]") {
    for (auto const& negator : negators)
        for (auto const& comparator : comparators)
            for (auto const& particle : particles) {
                auto const plain = comparator + particle + "35%";
                CAPTURE(negator, plain);
                auto const told = reading_of(plain).comparator;
                CHECK(reading_of(negator + plain).comparator == turned(told));
                CHECK(reading_of("合格率" + negator + plain).comparator == turned(told));
            }
}

TEST_CASE("law: what is denied to be a number is refused", "[target]") {
    for (auto const* text : {"不等于5%", "不为0", "≠3家", "不是12%", "不约5家", "未等于80%"}) {
        CAPTURE(text);
        auto const target = parse_target(text, test_units());
        REQUIRE(target.has_error());
        CHECK(target.error().code == "target-relation");
    }
}

/// Something with a meaning of its own, joined to a number, is a requirement beside it or an error;
/// the number alone is never what the text is read as.
TEST_CASE("law: nothing that carries a meaning is passed over", "[target]") {
    CHECK(rc::check([] {
        auto const number = one_of({"≥", "≤", "", "不低于", "约"}) + any_number();
        auto const other =
            one_of({"不减少", "未完成", "提升效果", "高于上年", "同比增长", "无投诉", "6月底前",
                    "比去年多3家", "≥**", "下降", "达20%", "与上年持平", "不高于", "清零"});
        auto const mark = one_of({"，", "；", "且", "、", "。"});
        auto const text =
            *rc::gen::arbitrary<bool>() ? number + mark + other : other + mark + number;
        RC_LOG(text);
        auto const alone = parse_target(number, test_units());
        auto const target = parse_target(text, test_units());
        RC_ASSERT(alone.has_value());
        if (target.has_error()) return;
        RC_ASSERT(!(*target == *alone));
        if (auto const* composite = std::get_if<Composite>(&target->comparator))
            RC_ASSERT(composite->has_words || composite->due || composite->parts.size() > 1);
    }));
}

TEST_CASE("law: what is passed over lies in the text and overlaps no part", "[target]") {
    CHECK(rc::check([] {
        auto const text = *any_text();
        auto const target = parse_target(text, test_units());
        if (!target) return;
        auto const overlap = [](Span a, Span b) {
            return !a.empty() && !b.empty() && a.begin < b.end && b.begin < a.end;
        };
        for (auto const span : target->skipped) {
            RC_LOG(text);
            RC_ASSERT(span.begin < span.end);
            RC_ASSERT(span.end <= text.size());
            RC_ASSERT(!overlap(span, target->parts.number));
            RC_ASSERT(!overlap(span, target->parts.unit));
        }
    }));
}
