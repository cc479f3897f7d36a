#include "rules/status/judge.hpp"

namespace jixiao {
namespace {

Status status_of(Attainment attainment) {
    switch (attainment) {
        case Attainment::achieved: return Status::green;
        case Attainment::partly: return Status::amber;
        case Attainment::not_achieved: break;
    }
    return Status::red;
}

Judgement grade(Status status, Why why) {
    return {.status = status, .rule = 6, .why = why};
}

}  // namespace

Judgement judge_word(Attainment attainment) {
    return {.status = status_of(attainment), .rule = 2, .why = Why::in_words};
}

Judgement judge_grade(Ordinal const& asked, Ordinal const& reached) {
    // A grade without a comparator asks for at least that grade.
    auto const relation = asked.stated ? Relation::at_least : asked.relation;
    bool is_met = false;
    switch (relation) {
        case Relation::above: is_met = reached.rank > asked.rank; break;
        case Relation::at_least: is_met = reached.rank >= asked.rank; break;
        case Relation::equal:
            if (reached.rank > asked.rank) return grade(Status::amber, Why::over_exact);
            is_met = reached.rank == asked.rank;
            break;
        case Relation::at_most: is_met = reached.rank <= asked.rank; break;
        case Relation::below: is_met = reached.rank < asked.rank; break;
    }
    return is_met ? grade(Status::green, Why::grade_reached) : grade(Status::red, Why::grade_short);
}

Judgement judge_date(requirement::Deadline const& due,
                     std::optional<boost::gregorian::date> const& done,
                     boost::gregorian::date as_of, Profile const& profile) {
    auto const rated = [](Status status, Why why) {
        return Judgement{.status = status, .rule = 10, .why = why};
    };
    if (done)
        return *done <= due.by ? rated(Status::green, Why::done_in_time)
                               : rated(Status::red, Why::done_late);
    // The period has ended: a day that is its last has passed as well.
    if (as_of >= due.by) return rated(Status::red, Why::date_passed);
    auto const left = (due.by - as_of).days();
    auto const span = (due.by - due.from).days() + 1;
    if (Fraction{left} < Fraction{profile.deadline_last_share} * Fraction{span})
        return rated(Status::amber, Why::date_close);
    return {.state = State::not_due, .rule = 10, .why = Why::date_ahead};
}

}  // namespace jixiao
