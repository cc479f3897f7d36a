#include "report/target_words.hpp"
#include "text/overloaded.hpp"

namespace jixiao {
namespace {

Message inclusive(bool strict) {
    return strict
               ? say("超过, 高于, 低于, 不满, > and < leave the number itself out (Civil Code, "
                     "article 1259)")
               : say("以上, 以下, 以内, 不低于, 不超过, ≥ and ≤ take the number itself in (Civil "
                     "Code, article 1259)");
}

Message implied() {
    return say(
        "without a comparator it is at least; at most where the path says cost; exactly "
        "when it is zero");
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
            [](About const&) { return say("how near is near enough is a number of the profile"); },
            [](Between const& t) {
                return t.low_strict || t.high_strict ? inclusive(true)
                                                     : say("both ends are inside");
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
                           ? say("降至 names the value in the end: at most that")
                           : say("提高到 names the value in the end: at least that");
            },
            [](ChangeBy const&) {
                return say(
                    "the actual is the size of the change in that direction; a change the "
                    "other way is red");
            },
            [](Relative const& t) {
                return say("compared with the value of {0}; without that value it is undecidable",
                           t.reference);
            },
            [](Difference const& t) {
                return t.reference.empty()
                           ? say("the text does not say which value it starts from")
                           : say("compared with the value of {0}; without that value it is "
                                 "undecidable",
                                 t.reference);
            },
            [](WithinReference const&) {
                return say("the reference itself is the limit: as a rate of execution, 100%");
            },
            [](Rank const&) { return say("a lower place is better"); },
            [](Ordinal const& t) {
                return t.stated ? say("a grade without a comparator asks for it or a better one")
                                : say("及以上 takes the grade itself in");
            },
            [](Deadline const&) {
                return say(
                    "the day itself is in time; a month before which something is due is "
                    "not part of the time");
            },
            [](NoOccurrence const&) {
                return say("0 or 达成 is met; a count above 0 or 未达成 is not");
            },
            [](Graded const&) {
                return say("the actual is 达成, 部分达成 or 未达成: green, amber or red");
            },
            [](Composite const& t) {
                return t.parts.size() == 1 && t.due && !t.has_words
                           ? say("the number and the day are both asked for")
                           : say("several demands in one target are undecidable: give each a row "
                                 "of its own");
            },
        },
        comparator);
}

}  // namespace

std::vector<Message> policies_of(Target const& target) {
    std::vector<Message> policies{policy(target.comparator)};
    if (auto const* change = std::get_if<ChangeBy>(&target.comparator))
        policies.push_back(std::holds_alternative<Stated>(change->size)
                               ? say("a change without a comparator is at least that change")
                               : limit_policy(change->size));
    if (target.per.is_period)
        policies.push_back(
            say("a rate per period: the target of the term is the rate times its "
                "periods, unless the actual is a rate too"));
    return policies;
}

}  // namespace jixiao
