#include "rules/score/row_score.hpp"

#include "base/overloaded.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::score {
namespace {

Fraction const none;
Fraction const whole = 1;

/// A score before it is rounded, and how it arose.
struct Points {
    Fraction points;
    Message why;
    bool is_met = false;
};

class RowScorer {
public:
    RowScorer(RowScore& row, Scoring const& scoring)
        : row_{row}, scoring_{scoring}, verdict_{*row.verdict}, weight_{row.weight} {}

    void score() {
        row_.has_reason = verdict_.actual && verdict_.actual->remarks().reason &&
                          !(verdict_.actual->remarks().reason->category.empty() &&
                            verdict_.actual->remarks().reason->text.empty());
        switch (verdict_.state) {
            case State::rated: return score_rated();
            case State::not_applicable:
                row_.why = say("not applicable; its points go to the other rows");
                return;
            case State::missing:
            case State::not_due: return without_figure();
            case State::undecidable: return score_by_hand();
            case State::invalid: row_.why = say("the reported value is invalid"); return;
        }
    }

private:
    void take(Points const& scored) {
        row_.score = scored.points.rounded(places);
        row_.why = scored.why;
        row_.needs_reason = scored.points < weight_ || !scored.is_met;
    }

    Points full(Message why) const { return {weight_, std::move(why), true}; }
    Points nothing(Message why) const { return {none, std::move(why), false}; }

    void without_figure() {
        auto const state = verdict_.state == State::missing ? say("nothing was reported")
                                                            : say("reported as not yet due");
        row_.why = state;
        if (scoring_.missing == Missing::counts_zero) take(nothing(say("{0}: 0 points", state)));
    }

    /// A target that no formula can be applied to.
    void score_by_hand() {
        auto const points = entered_score(row_, scoring_);
        if (points) return enter(*points);
        row_.why = say("the target cannot be assessed: enter a score");
    }

    void enter(Fraction const& points) {
        take({points, say("{0}: score entered by the unit", verdict_.actual_text),
              points >= weight_});
        row_.is_entered = true;
    }

    void score_rated() {
        if (auto const word = attained_word(verdict_); word && takes_word()) return by_word(*word);
        if (verdict_.actual_amount && wants_number(*verdict_.requirement)) return by_number();
        if (auto const points = entered_score(row_, scoring_)) return enter(*points);
        auto const& text = verdict_.actual_text;
        take(verdict_.status == Status::green || is_better_grade()
                 ? full(say("{0}: reached, full points", text))
                 : nothing(say("{0}: not reached, no points", text)));
        if (is_better_grade()) row_.needs_reason = true;
    }

    bool takes_word() const {
        return !std::holds_alternative<requirement::Deadline>(*verdict_.requirement);
    }

    /// Above the grade that was asked for exactly.
    bool is_better_grade() const {
        return std::holds_alternative<requirement::Grade>(*verdict_.requirement) &&
               verdict_.status == Status::amber;
    }

    void by_word(Attainment word) {
        if (auto const points = entered_score(row_, scoring_)) return enter(*points);
        if (word == Attainment::achieved)
            return take(full(say("{0}: reached, full points", verdict_.actual_text)));
        auto const& profile = scoring_.profile;
        bool const is_partly = word == Attainment::partly;
        auto const low = is_partly ? Fraction{profile.score_partly_from} : none;
        auto const high = is_partly ? profile.score_achieved_from : profile.score_partly_from;
        row_.needs_reason = true;
        row_.why = say("{0}: enter a score, {1} to {2} of the weight", verdict_.actual_text,
                       share_text(low), share_text(high));
        if (scoring_.missing == Missing::counts_zero)
            take({low * weight_,
                  say("{0}: {1} of the weight, the minimum", verdict_.actual_text, share_text(low)),
                  false});
    }

    void by_number() {
        warn_of_computed(row_, scoring_);
        auto const& requirement = *verdict_.requirement;
        auto const& actual = *verdict_.actual_amount;
        auto scored = is_met(requirement, actual)
                          ? full(say("{0}: reached, full points", shown(actual)))
                          : short_of(requirement, actual);
        scored.points = std::clamp(scored.points, none, weight_);
        take(scored);
        auto const* minimum = std::get_if<requirement::Minimum>(&requirement);
        if (minimum && minimum->target > none &&
            actual >= minimum->target * Fraction{scoring_.profile.low_target_from}) {
            row_.needs_reason = true;
            row_.why = say("{0}, {1} of the target: full points, with a reason", shown(actual),
                           share_text(actual / minimum->target));
        }
        auto const& flags = verdict_.flags;
        if (std::find(flags.begin(), flags.end(), Flag::reason_expected) != flags.end()) {
            row_.needs_reason = true;
            row_.why = say("{0}, far below its cap: full points, with a reason", shown(actual));
        }
    }

    std::string shown(Fraction const& amount) const { return amount_text(verdict_, amount); }

    Points short_of(Requirement const& requirement, Fraction const& actual) const {
        auto const in_or_out = [&] {
            return nothing(say("{0}: not reached, no points", shown(actual)));
        };
        auto const below = [&](Fraction const& target) {
            return target > none && actual > none ? below_target(target, actual) : in_or_out();
        };
        auto const above = [&](Fraction const& target) {
            return target > none ? above_target(target, actual) : in_or_out();
        };
        return std::visit(Overloaded{
                              [&](requirement::Minimum const& d) { return below(d.target); },
                              [&](requirement::Maximum const& d) { return above(d.target); },
                              [&](requirement::Equal const& d) {
                                  return actual < d.target ? below(d.target) : above(d.target);
                              },
                              [&](requirement::Range const& d) {
                                  return actual <= d.low ? below(d.low) : above(d.high);
                              },
                              [&](requirement::Zero const&) { return in_or_out(); },
                              [&](requirement::Qualitative const&) { return in_or_out(); },
                              [&](requirement::Grade const&) { return in_or_out(); },
                              [&](requirement::Deadline const&) { return in_or_out(); },
                          },
                          requirement);
    }

    Points below_target(Fraction const& target, Fraction const& actual) const {
        return formula(weight_ * actual / target, [&](std::string const& result) {
            return say("{0} × {1} / {2} = {3}", row_.weight, shown(actual), shown(target), result);
        });
    }

    Points above_target(Fraction const& target, Fraction const& actual) const {
        if (scoring_.profile.over_cap == OverCap::ratio)
            return formula(weight_ * target / actual, [&](std::string const& result) {
                return say("{0} × {1} / {2} = {3}", row_.weight, shown(target), shown(actual),
                           result);
            });
        auto const points = std::max(none, weight_ * (whole - (actual - target) / target));
        return formula(points, [&](std::string const& result) {
            return say("{0} × (1 − ({1} − {2}) / {2}) = {3}", row_.weight, shown(actual),
                       shown(target), result);
        });
    }

    template <class Words>
    Points formula(Fraction const& points, Words const& words) const {
        auto const result = std::min(points, weight_);
        return {result, words(result.rounded(places).text()), false};
    }

    RowScore& row_;
    Scoring const& scoring_;
    Verdict const& verdict_;
    Fraction weight_;
};

}  // namespace

void score_row(RowScore& row, Scoring const& scoring) {
    try {
        RowScorer{row, scoring}.score();
    } catch (std::overflow_error const&) {
        row.score.reset();
        row.why = say("the figures are too large to compute with");
    }
}

}  // namespace jixiao::score
