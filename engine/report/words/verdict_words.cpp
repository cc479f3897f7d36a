#include "report/words/verdict_words.hpp"

#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao {
namespace {

/// "2024-08".
std::string month_text(Month month) {
    return Period{month, month}.text();
}

}  // namespace

Message outcome_of(Status status, State state) {
    return state == State::rated ? word_of(status) : word_of(state);
}

Message outcome_of(Verdict const& verdict) {
    return outcome_of(verdict.status, verdict.state);
}

std::string achievement_text(Verdict const& verdict, std::vector<Fraction> const& limits) {
    auto const is_rated = verdict.state == State::rated;
    return is_rated && verdict.achievement ? share_text(*verdict.achievement, limits) : "";
}

Message forecast_text(Verdict const& verdict) {
    if (!verdict.forecast) return {};
    auto const amount = amount_text(verdict, *verdict.forecast);
    return verdict.forecast_is_stated ? say("{0} (stated by the unit)", amount)
                                      : say("{0} (at the current pace)", amount);
}

Message short_likelihood(Verdict const& verdict) {
    if (!verdict.likelihood) return {};
    auto const word = word_of(*verdict.likelihood);
    return verdict.likelihood_is_stated ? word : say("{0} (proposed)", word);
}

Message likelihood_text(Verdict const& verdict) {
    auto const& stated = verdict.actual ? verdict.actual->remarks().likelihood : std::nullopt;
    if (!verdict.likelihood || !verdict.likelihood_is_stated) return short_likelihood(verdict);
    if (!stated || stated->reason.empty())
        return say("{0} (stated by the unit)", word_of(*verdict.likelihood));
    return say("{0} (stated by the unit: {1})", word_of(*verdict.likelihood), stated->reason);
}

Message remarks_text(Verdict const& verdict) {
    Message words;
    for (auto const flag : verdict.flags)
        words = words.empty() ? word_of(flag) : say("{0}, {1}", words, word_of(flag));
    return words;
}

Message previous_text(Verdict const& verdict) {
    if (!verdict.previous || !verdict.previous_status) return {};
    auto before = say("{0}: {1}", verdict.previous->text(), word_of(*verdict.previous_status));
    switch (verdict.trend) {
        case Trend::none: return before;
        case Trend::better: return say("{0}; better since then", before);
        case Trend::same: return say("{0}; unchanged since then", before);
        case Trend::worse: return say("{0}; worse since then", before);
    }
    return before;
}

std::vector<RevisedTarget const*> revisions_of(Verdict const& verdict) {
    std::vector<RevisedTarget const*> revisions;
    for (auto const& revised : verdict.indicator->details().revised)
        if (revised.from <= verdict.as_of.last) revisions.push_back(&revised);
    return revisions;
}

Message revisions_text(Verdict const& verdict) {
    Message words;
    for (auto const* revised : revisions_of(verdict)) {
        auto const month = month_text(revised->from);
        auto one = revised->reason.empty()
                       ? say("{0} from {1}", revised->target.text, month)
                       : say("{0} from {1} ({2})", revised->target.text, month, revised->reason);
        words = words.empty() ? std::move(one) : say("{0}; {1}", words, one);
    }
    return words;
}

Message revision_text(Verdict const& verdict) {
    if (!verdict.revised) return {};
    auto const month = month_text(verdict.revised->from);
    return verdict.revised->reason.empty() ? say("from {0} onwards", month)
                                           : say("from {0}: {1}", month, verdict.revised->reason);
}

std::string printed_target(Verdict const& verdict) {
    return verdict.revised ? verdict.indicator->target.text : std::string{};
}

Message reported_text(Verdict const& verdict) {
    return verdict.actual_text.empty() ? outcome_of(verdict) : literal(actual_with_unit(verdict));
}

Message cause_text(Actual const& actual) {
    if (!actual.remarks().reason) return {};
    auto const& [category, text] = *actual.remarks().reason;
    return category.empty() || text.empty() ? literal(category + text)
                                            : say("{0}: {1}", category, text);
}

Message words_of_rule(int rule) {
    switch (rule) {
        case 1: return say("no colour without a usable figure");
        case 2: return say("a qualitative target is rated as achieved, partly achieved or not");
        case 3: return say("none may occur: zero is green, everything else red");
        case 4: return say("before the end of the term, the actual against the target to date");
        case 5: return say("at the end of the term, the actual against the target");
        case 6: return say("a rate, level or grade against the target, whatever the month");
        case 7: return say("a limit: within it green, above it red");
        case 8: return say("a range: inside it green");
        case 9: return say("a change, against the year before");
        case 10: return say("a deadline: done by the day green, later red");
        case 11: return say("a rate per period, over the periods of the term");
        case 12: return say("what is expected for the year, against the target");
        default: return {};
    }
}

Message rule_text(Verdict const& verdict, std::string const& profile) {
    auto const words = words_of_rule(verdict.rule);
    return words.empty() ? say("none applied ({0})", profile)
                         : say("{0} (rule {1} of {2})", words, verdict.rule, profile);
}

}  // namespace jixiao
