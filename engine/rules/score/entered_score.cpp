#include "rules/score/row_score.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao::score {
namespace {

/// Shares of the weight that a score may have.
struct Range {
    Fraction low, high;
};

Range range_of(RowScore const& row, Profile const& profile) {
    auto const word = attained_word(*row.verdict);
    if (!word) return {Fraction{}, Fraction{1}};
    switch (*word) {
        case Attainment::achieved: return {profile.score_achieved_from, Fraction{1}};
        case Attainment::partly: return {profile.score_partly_from, profile.score_achieved_from};
        case Attainment::not_achieved: break;
    }
    return {Fraction{}, profile.score_partly_from};
}

std::string points(Fraction const& amount) {
    return amount.rounded(2).text();
}

void report(RowScore const& row, Severity severity, char const* code, Message message, Message hint,
            Scoring const& scoring) {
    scoring.diagnostics.push_back({severity,
                                   code,
                                   row.verdict->actual->remarks().score->place,
                                   std::move(message),
                                   std::move(hint),
                                   {}});
}

}  // namespace

std::optional<Attainment> attained_word(Verdict const& verdict) {
    if (!verdict.actual || verdict.actual->value.has_error()) return std::nullopt;
    auto const& value = *verdict.actual->value;
    if (auto const* word = std::get_if<Attained>(&value)) return word->attainment;
    // The target's own words, repeated or denied, are judged as one of the three.
    bool const is_in_words =
        std::holds_alternative<Worded>(value) || std::holds_alternative<NoneOccurred>(value);
    bool const is_judged = verdict.requirement &&
                           std::holds_alternative<requirement::Qualitative>(*verdict.requirement);
    if (!is_in_words || !is_judged || verdict.state != State::rated) return std::nullopt;
    return verdict.status == Status::green ? Attainment::achieved : Attainment::not_achieved;
}

std::optional<Fraction> entered_score(RowScore const& row, Scoring const& scoring) {
    auto const* actual = row.verdict->actual;
    if (!actual || !actual->remarks().score) return std::nullopt;
    auto const weight = Fraction{row.weight};
    auto const& entered = *actual->remarks().score;
    auto const score = entered.is_share ? Fraction{entered.amount} * weight : entered.amount;
    auto const range = range_of(row, scoring.profile);
    if (score < range.low * weight || score > range.high * weight)
        report(row, Severity::error, "score-band",
               say("the score {0} of \"{1}\" ({2}) is outside {3} to {4} points", entered.text,
                   row.verdict->indicator->name, row.verdict->actual_text,
                   points(range.low * weight), points(range.high * weight)),
               say("enter a score from {0} to {1} of the row's {2} points", share_text(range.low),
                   share_text(range.high), row.weight),
               scoring);
    return std::min(score, weight);
}

void warn_of_computed(RowScore const& row, Scoring const& scoring) {
    auto const* actual = row.verdict->actual;
    if (!actual || !actual->remarks().score) return;
    report(row, Severity::warning, "score-computed",
           say("the score of \"{0}\" is computed from its figures; {1} is not used",
               row.verdict->indicator->name, actual->remarks().score->text),
           say("remove the score; only qualitative, grade and deadline targets take one"), scoring);
}

}  // namespace jixiao::score
