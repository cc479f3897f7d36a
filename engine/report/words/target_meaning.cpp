#include "model/target/print.hpp"
#include "report/words/target_words.hpp"

namespace jixiao {
namespace {

Message limit_words(Limit const& limit);

Message words(Stated const& t) {
    return say("{0}, without a comparator", print_quantity(t.value));
}
Message words(AtLeast const& t) {
    return t.strict ? say("more than {0}", print_quantity(t.bound))
                    : say("at least {0}", print_quantity(t.bound));
}
Message words(AtMost const& t) {
    return t.strict ? say("less than {0}", print_quantity(t.bound))
                    : say("at most {0}", print_quantity(t.bound));
}
Message words(Exactly const& t) {
    return say("exactly {0}", print_quantity(t.value));
}
Message words(About const& t) {
    return say("about {0}", print_quantity(t.value));
}
Message words(Between const& t) {
    return say("between {0} and {1}", print_quantity(t.low), print_quantity(t.high));
}
/// The size of a change; a bare one is simply that size.
Message size_words(Limit const& limit) {
    auto const* const bare = std::get_if<Stated>(&limit);
    return bare ? literal(print_quantity(bare->value)) : limit_words(limit);
}

Message words(ChangeBy const& t) {
    return t.direction == Direction::down ? say("a decrease of {0}", size_words(t.size))
                                          : say("an increase of {0}", size_words(t.size));
}
Message words(EndValue const& t) {
    return say("end value {0}", limit_words(limit_of(t)));
}
Message words(Difference const& t) {
    auto const reference = t.reference.empty() ? say("the starting value") : literal(t.reference);
    if (t.operation == Difference::times)
        return t.direction == Direction::down
                   ? say("at most {0} times {1}", size_words(t.size), reference)
                   : say("at least {0} times {1}", size_words(t.size), reference);
    return say("compared with {0}: {1}", reference, words(ChangeBy{t.direction, t.size}));
}
Message words(WithinReference const& t) {
    return say("within {0}", t.reference);
}
Message words(Rank const& t) {
    return t.last.unit.empty() ? say("rank {0} or better", t.last.amount)
                               : say("among the first {0}", print_quantity(t.last));
}
Message words(Relative const& t) {
    switch (t.relation) {
        case Relation::above: return say("above {0}", t.reference);
        case Relation::at_least: return say("not below {0}", t.reference);
        case Relation::equal: return say("equal to {0}", t.reference);
        case Relation::at_most: return say("not above {0}", t.reference);
        case Relation::below: return say("below {0}", t.reference);
    }
    return {};
}
Message words(Ordinal const& t) {
    switch (t.relation) {
        case Relation::above: return say("a grade better than {0}", t.grade);
        case Relation::at_least: return say("the grade {0} or a better one", t.grade);
        case Relation::equal: return say("the grade {0}", t.grade);
        case Relation::at_most: return say("the grade {0} or a lower one", t.grade);
        case Relation::below: return say("a grade lower than {0}", t.grade);
    }
    return {};
}

Message day_of(Date const& date) {
    if (date.year && date.day) return say("{0}-{1}-{2}", *date.year, date.month, *date.day);
    if (date.year) return say("the end of {0}-{1}", *date.year, date.month);
    if (date.day) return say("day {1} of month {0} of the table's year", date.month, *date.day);
    return say("the end of month {0} of the table's year", date.month);
}

Message words(Deadline const& t) {
    if (t.from) return say("done between {0} and {1}", day_of(*t.from), day_of(t.by));
    return say("done by {0}", day_of(t.by));
}
Message words(NoOccurrence const& t) {
    if (t.event.empty()) return say("must not happen: a count of zero");
    return say("must not happen ({0}): a count of zero", t.event);
}
Message words(Graded const&) {
    return say("qualitative: words without a number, rated in three grades");
}
Message words(Composite const& t) {
    if (t.parts.size() == 1 && t.due && !t.has_words)
        return say("{0}, and {1}", limit_words(t.parts.front().limit), words(*t.due));
    return say("a sentence with {0} numbers", t.parts.size());
}

Message limit_words(Limit const& limit) {
    return std::visit([](auto const& t) { return words(t); }, limit);
}

}  // namespace

Message meaning_of(Target const& target) {
    auto meaning = std::visit([](auto const& t) { return words(t); }, target.comparator);
    if (auto const& per = target.per; !per.word.empty())
        meaning = per.count == 1 ? say("{0}, for each {1}", meaning, per.word)
                                 : say("{0}, for every {1} {2}", meaning, per.count, per.word);
    if (target.total_over_years > 0)
        meaning = say("{0} in {1} years together", meaning, target.total_over_years);
    return target.qualifier.empty() ? meaning : say("{0} ({1})", meaning, target.qualifier);
}

}  // namespace jixiao
