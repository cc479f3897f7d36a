#include "report/verdict_words.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/words.hpp"

namespace jixiao {

Message outcome_of(Verdict const& verdict) {
    return verdict.state == State::rated ? word_of(verdict.status) : word_of(verdict.state);
}

std::string achievement_text(Verdict const& verdict, std::vector<Fraction> const& limits) {
    auto const is_rated = verdict.state == State::rated;
    return is_rated && verdict.achievement ? share_text(*verdict.achievement, limits) : "";
}

Message forecast_text(Verdict const& verdict) {
    if (!verdict.forecast) return {};
    auto const amount = amount_text(*verdict.forecast, verdict.target_unit);
    return verdict.forecast_is_stated ? say("{0} (stated by the unit)", amount)
                                      : say("{0} (at the present pace)", amount);
}

Message possibility_text(Verdict const& verdict) {
    if (!verdict.possibility) return {};
    if (!verdict.possibility_is_stated) return word_of(*verdict.possibility);
    auto const& stated = verdict.actual ? verdict.actual->possibility : std::nullopt;
    if (!stated || stated->reason.empty())
        return say("{0} (stated by the unit)", word_of(*verdict.possibility));
    return say("{0} (stated by the unit: {1})", word_of(*verdict.possibility), stated->reason);
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
        case Trend::better: return say("{0}; better since", before);
        case Trend::same: return say("{0}; the same since", before);
        case Trend::worse: return say("{0}; worse since", before);
    }
    return before;
}

Message cause_text(Actual const& actual) {
    if (!actual.reason) return {};
    auto const& [category, text] = *actual.reason;
    return category.empty() || text.empty() ? literal(category + text)
                                            : say("{0}: {1}", category, text);
}

Message rule_text(Verdict const& verdict, std::string const& profile) {
    return verdict.rule > 0 ? say("number {0} of {1} (docs/status-rules.md)", verdict.rule, profile)
                            : say("none applied ({0})", profile);
}

}  // namespace jixiao
