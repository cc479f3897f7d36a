#include "rules/status/shown_figure.hpp"
#include "rules/status/words.hpp"

#include <stdexcept>

namespace jixiao {
namespace {

/// How much of a cap is used, on its side of the share at which that is a warning.
std::string used_text(Verdict const& verdict, Wording const& wording) {
    return share_text(*verdict.actual_amount / *verdict.target_amount,
                      {1, *verdict.plan + wording.cap_early_margin});
}

std::vector<Fraction> stage_limits(Wording const& wording) {
    return {1, Fraction{1} - wording.stage_over, Fraction{1} + wording.stage_over};
}

Message why_expected(Verdict const& verdict) {
    auto const said = [&]() -> Message {
        switch (verdict.likelihood.value_or(Likelihood::possible)) {
            case Likelihood::certain: return say("on track");
            case Likelihood::possible: return say("at risk");
            case Likelihood::impossible: break;
        }
        return say("will not be met");
    };
    if (!verdict.forecast) return say("reaching {0} is {1}", verdict.target->text, said());
    auto const forecast = amount_text(verdict, *verdict.forecast);
    if (!verdict.likelihood) return say("{0} expected for {1}", forecast, verdict.target->text);
    return say("{0} expected for {1}; likelihood of meeting the target: {2}", forecast,
               verdict.target->text, said());
}

Message why_rated(Verdict const& verdict) {
    auto const& [why, is_end_only, said, shared] = verdict.reason;
    auto const& wording = *shared;
    auto const& limits = wording.limits;
    auto const actual = actual_with_unit(verdict);
    auto const& target = verdict.target->text;
    auto const share = [&] {
        return verdict.achievement ? share_text(*verdict.achievement, limits) : "-";
    };
    switch (why) {
        case Why::met: return say("{0} meets {1}", actual, target);
        case Why::on_progress_ratio:
            return say("{0} of {1} due to date, progress ratio {2}", actual,
                       bound_text(verdict, *verdict.due),
                       share_text(*verdict.progress_ratio, limits));
        case Why::on_stage:
            return say(
                "{0} against a target to date of {1}, a ratio of {2}: within {3} either way is "
                "green",
                actual, bound_text(verdict, *verdict.due),
                share_text(*verdict.progress_ratio, stage_limits(wording)),
                share_text(wording.stage_over, {}));
        case Why::expected: return why_expected(verdict);
        case Why::nothing_due:
            return is_end_only ? say("due only at the end of the term")
                               : say("nothing is due yet under its plan");
        case Why::short_at_end:
            return say("{0} of {1} at the end of the term, {2}", actual, target, share());
        case Why::level_short: return say("{0} against {1}, {2}", actual, target, share());
        case Why::over_exact: return say("{0} is above {1}; give the reason", actual, target);
        case Why::range: return say("{0} lies within {1}", actual, target);
        case Why::above_range: return say("{0} lies above {1}", actual, target);
        case Why::cap_kept: return say("{0} is within {1}", actual, target);
        case Why::cap_early:
            return say("{0} of {1} used, {2} planned", used_text(verdict, wording), target,
                       share_text(*verdict.plan, {1}));
        case Why::cap_broken: return say("{0} exceeds {1}", actual, target);
        case Why::out: return say("{0} does not meet {1}", actual, target);
        case Why::none_occurred: return say("{0}: none occurred", actual);
        case Why::occurred: return say("{0}, but none may occur", actual);
        case Why::other_way: return say("{0} is a change in the opposite direction", actual);
        case Why::in_words:
            return said.empty() ? say("reported as {0}", actual) : say("{0}: {1}", actual, said);
        case Why::grade_reached: return say("{0} reaches {1}", actual, target);
        case Why::grade_short: return say("{0} falls short of {1}", actual, target);
        case Why::done_in_time: return say("done on time: {0}", actual);
        case Why::done_late: return say("done late: {0}", actual);
        case Why::date_passed: return say("not done by {0}", target);
        case Why::date_close: return say("not done, and the deadline is close: {0}", target);
        case Why::date_ahead: return say("not due before {0}", target);
    }
    return {};
}

Message why_missing(Evaluated const& evaluated) {
    auto const& progress = evaluated.progress;
    if (progress.open_year != 0) return say("{0} has no closing value", progress.open_year);
    if (progress.gap)
        return say("there is no figure up to the end of {0}",
                   Period{*progress.gap, *progress.gap}.text());
    return say("not reported for {0}", evaluated.verdict.as_of.text());
}

}  // namespace

Reason reason_for(Evaluated const& evaluated, Rules const& rules) {
    auto const by_rule = [&] {
        auto const why = evaluated.judgement.why;
        auto said = why == Why::in_words ? evaluated.read_as.value_or(Message{}) : Message{};
        return Reason{why, evaluated.is_end_only, std::move(said), rules.wording};
    };
    auto const in_words = [](Message said) { return Reason{{}, false, std::move(said), {}}; };
    switch (evaluated.verdict.state) {
        case State::rated: return by_rule();
        case State::missing: return in_words(why_missing(evaluated));
        case State::not_due:
            return evaluated.verdict.rule == 1 ? in_words(say("reported as not yet due"))
                                               : by_rule();
        case State::not_applicable: return in_words(say("reported as not applicable"));
        case State::undecidable: return in_words(*evaluated.reading.undecidable);
        case State::invalid: return in_words(evaluated.problem);
    }
    return {};
}

Message reason_of(Verdict const& verdict) {
    if (!verdict.reason.wording) return verdict.reason.said;
    try {
        return why_rated(verdict);
    } catch (std::overflow_error const&) {
        return say("the figures are too large to compute with");
    }
}

Message status_name(Status status) {
    switch (status) {
        case Status::green: return say("green");
        case Status::amber: return say("amber");
        case Status::red: return say("red");
        case Status::unrated: break;
    }
    return say("not rated");
}

}  // namespace jixiao
