#include "base/overloaded.hpp"
#include "report/words/target_words.hpp"

namespace jixiao {
namespace {

Message inclusive(bool strict) {
    return strict ? say("超过, 高于, 低于, 不满, > and < exclude the number itself (Civil Code, "
                        "article 1259)")
                  : say("以上, 以下, 以内, 不低于, 不超过, ≥ and ≤ include the number itself "
                        "(Civil Code, article 1259)");
}

Message implied() {
    return say(
        "without a comparator it means at least; at most under a cost path; exactly if it is zero");
}

Message limit_policy(Limit const& limit) {
    return std::visit(
        Overloaded{
            [](Stated const&) { return implied(); },
            [](AtLeast const& t) { return inclusive(t.strict); },
            [](AtMost const& t) { return inclusive(t.strict); },
            [](Exactly const&) {
                return say(
                    "equal is met; below is rated like at least; above is amber and needs "
                    "a reason");
            },
            [](About const&) {
                return say("how close is close enough is a number in the profile");
            },
            [](Between const& t) {
                return t.low_strict || t.high_strict ? inclusive(true)
                                                     : say("both ends are included");
            },
        },
        limit);
}

Message policy(Comparator const& comparator) {
    return std::visit(
        Overloaded{
            [](Stated const& t) { return limit_policy(t); },
            [](AtLeast const& t) { return limit_policy(t); },
            [](AtMost const& t) { return limit_policy(t); },
            [](Exactly const& t) { return limit_policy(t); },
            [](About const& t) { return limit_policy(t); },
            [](Between const& t) { return limit_policy(t); },
            [](EndValue const& t) {
                return t.direction == Direction::down
                           ? say("降至 gives the end value: at most that")
                           : say("提高到 gives the end value: at least that");
            },
            [](ChangeBy const&) {
                return say(
                    "the actual is the size of the change in that direction; a change in the "
                    "opposite direction is red");
            },
            [](Relative const& t) {
                return say(
                    "compared with the value of {0}; without that value it is not assessable",
                    t.reference);
            },
            [](Difference const& t) {
                return t.reference.empty() ? say("the text does not say which value it starts from")
                                           : say("compared with the value of {0}; without that "
                                                 "value it is not assessable",
                                                 t.reference);
            },
            [](WithinReference const&) {
                return say(
                    "the reference itself is the limit: 100% if the actual is a percentage of it");
            },
            [](Rank const&) { return say("a lower rank is better"); },
            [](Ordinal const& t) {
                return t.stated ? say("a grade without a comparator means that grade or better")
                                : say("及以上 includes the grade itself");
            },
            [](Deadline const&) {
                return say("the day itself is on time; 9月前 ends before September begins");
            },
            [](NoOccurrence const&) {
                return say("0 or 达成 is met; a count above 0 or 未达成 is not");
            },
            [](Graded const&) {
                return say("the actual is 达成, 部分达成 or 未达成: green, amber or red");
            },
            [](Composite const& t) {
                return t.parts.size() == 1 && t.due && !t.has_words
                           ? say("both the number and the date are required")
                           : say("several demands in one target cannot be assessed: give each a "
                                 "row of its own");
            },
        },
        comparator);
}

}  // namespace

std::vector<Message> policies_of(Target const& target) {
    std::vector<Message> policies{policy(target.comparator)};
    if (auto const* change = std::get_if<ChangeBy>(&target.comparator))
        policies.push_back(std::holds_alternative<Stated>(change->size)
                               ? say("a change without a comparator means at least that change")
                               : limit_policy(change->size));
    if (target.per.is_period)
        policies.push_back(
            say("a rate per period: the target for the term is the rate times its periods, unless "
                "the actual is a rate, too"));
    return policies;
}

}  // namespace jixiao
