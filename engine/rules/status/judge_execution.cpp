#include "rules/status/bands.hpp"
#include "rules/status/evaluate.hpp"
#include "rules/status/execution.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/trend.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao {
namespace {

constexpr int months_of_year = 12;
constexpr int share_places = 12;

/// How far the year's sums are: rates and words say nothing about how much is done.
std::optional<Fraction> progress_of(std::vector<Verdict const*> const& verdicts) {
    Fraction sum;
    int count = 0;
    for (auto const* verdict : verdicts) {
        bool const counts = verdict->state == State::rated && verdict->achievement &&
                            verdict->aggregation == Aggregation::sum &&
                            verdict->goal->term.is_annual() && verdict->requirement &&
                            !std::holds_alternative<requirement::Maximum>(*verdict->requirement);
        if (!counts) continue;
        // Rounded, because the sum of many exact shares needs more digits than there are.
        Fraction const share = verdict->achievement->rounded(share_places);
        sum = sum + std::clamp(share, Fraction{}, Fraction{1});
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / Fraction{count};
}

Fraction distance_of(Fraction const& number) {
    return number.is_negative() ? -number : number;
}

/// How far a row is from where it should be, as a share of that: of S for what is prorated, else of
/// what it is held to; 0 for what is met and may be passed. Nothing for words and dates.
std::optional<Fraction> deviation_of(Verdict const& verdict) {
    bool const counts = verdict.state == State::rated && verdict.actual_amount &&
                        verdict.requirement && verdict.goal->term.is_annual();
    if (!counts) return std::nullopt;
    if (verdict.progress_ratio) return distance_of(*verdict.progress_ratio - 1);
    if (is_met(*verdict.requirement, *verdict.actual_amount)) return Fraction{};
    if (std::holds_alternative<requirement::Zero>(*verdict.requirement)) return Fraction{1};
    if (!verdict.target_amount || *verdict.target_amount <= Fraction{}) return std::nullopt;
    return distance_of(*verdict.actual_amount / *verdict.target_amount - 1);
}

/// The mean over the table's rows of the year.
std::optional<Fraction> mean_deviation(std::vector<Verdict const*> const& verdicts) {
    Fraction sum;
    int count = 0;
    for (auto const* verdict : verdicts) {
        auto const deviation = deviation_of(*verdict);
        if (!deviation) continue;
        sum = sum + deviation->rounded(share_places);
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / Fraction{count};
}

std::vector<Fraction> limits_of(Profile const& profile) {
    std::vector<Fraction> limits{1};
    for (auto const& band : profile.execution)
        if (band.from) limits.emplace_back(*band.from);
    for (auto const& milestone : profile.milestones) limits.emplace_back(milestone.rate);
    for (auto const& band : profile.mean_deviation.bands)
        if (band.from) limits.emplace_back(*band.from);
    return limits;
}

class ExecutionJudge {
public:
    ExecutionJudge(Execution& execution, Profile const& profile)
        : execution_{execution}, profile_{profile}, month_{execution.as_of.last.month()} {}

    void judge() {
        if (!execution_.adjusted)
            execution_.reason = say("no budget is known");
        else if (!execution_.spent)
            execution_.reason = say("no spending was reported for {0}", execution_.as_of.text());
        else if (!execution_.rate)
            execution_.reason = say("the adjusted budget is 0");
        else
            judge_rate();
    }

private:
    void judge_rate() {
        execution_.progress_ratio = *execution_.rate / Fraction::of(month_, months_of_year);
        if (profile_.nothing_spent && execution_.spent->is_zero())
            by_nothing_spent();
        else if (profile_.milestones.empty())
            by_progress_ratio();
        else
            by_milestones();
        report_of_repeated_alerts();
        if (!execution_.goals) return;
        auto const apart = *execution_.goals - *execution_.rate;
        execution_.has_gap = (apart.is_negative() ? -apart : apart) > Fraction{profile_.gap_over};
        if (!execution_.has_gap) return;
        if (rank_of(profile_.gap_status) < rank_of(execution_.status))
            execution_.status = profile_.gap_status;
        execution_.reason = say("{0}; goals {1}, budget {2}: more than {3} percentage points apart",
                                execution_.reason, share_text(*execution_.goals, execution_.limits),
                                rate_text(), (Fraction{profile_.gap_over} * 100).text());
    }

    void by_nothing_spent() {
        execution_.status = *profile_.nothing_spent;
        execution_.reason = say("nothing was spent after {0} of 12 months", month_);
    }

    void report_of_repeated_alerts() {
        auto const& from = profile_.repeated_from;
        if (!from || execution_.alerts_in_row < *from) return;
        if (rank_of(profile_.repeated_status) < rank_of(execution_.status))
            execution_.status = profile_.repeated_status;
        execution_.reason = say("{0}; alert in {1} consecutive reports", execution_.reason,
                                execution_.alerts_in_row);
    }

    void by_progress_ratio() {
        execution_.status = status_of(profile_.execution, *execution_.progress_ratio);
        execution_.reason = say("{0} spent after {1} of 12 months, progress ratio {2}", rate_text(),
                                month_, share_text(*execution_.progress_ratio, execution_.limits));
    }

    void by_milestones() {
        Milestone const* due = nullptr;
        for (auto const& milestone : profile_.milestones)
            if (milestone.month <= month_) due = &milestone;
        if (due == nullptr) {
            execution_.status = Status::green;
            execution_.reason = say("{0} spent; nothing is due yet", rate_text());
            return;
        }
        bool const is_short = *execution_.rate < Fraction{due->rate};
        execution_.status = is_short ? Status::red : Status::green;
        execution_.reason = is_short ? say("{0} spent, but {1} is due by month {2}: alert",
                                           rate_text(), share_text(due->rate), due->month)
                                     : say("{0} spent; {1} is due by month {2}", rate_text(),
                                           share_text(due->rate), due->month);
    }

    std::string rate_text() const { return share_text(*execution_.rate, execution_.limits); }

    Execution& execution_;
    Profile const& profile_;
    int month_;
};

/// The first line of the profile's table that holds; none where either side has no colour.
std::optional<Status> joint_status(Status budget, Status goals, Profile const& profile) {
    if (profile.joint.empty()) return std::nullopt;
    if (budget == Status::unrated || goals == Status::unrated) return Status::unrated;
    for (auto const& line : profile.joint)
        if ((!line.budget || *line.budget == budget) && (!line.goals || *line.goals == goals))
            return line.status;
    return Status::unrated;
}

}  // namespace

void judge_execution(Execution& execution, std::vector<Verdict const*> const& verdicts,
                     Profile const& profile) {
    execution.limits = limits_of(profile);
    try {
        execution.goals = progress_of(verdicts);
        ExecutionJudge{execution, profile}.judge();
    } catch (std::overflow_error const&) {
        execution.reason = say("the figures are too large to compute with");
    }
    std::vector<Verdict const*> annual;
    for (auto const* verdict : verdicts)
        if (verdict->goal->term.is_annual()) annual.push_back(verdict);
    execution.joint = joint_status(execution.status, roll_up(annual).status, profile);
    auto const& bands = profile.mean_deviation.bands;
    if (bands.empty()) return;
    execution.deviation = mean_deviation(verdicts);
    execution.joint =
        execution.deviation ? status_of(bands, *execution.deviation) : Status::unrated;
}

int alerts_in_row(Table const& table, Actuals const& actuals, Units const& units, Period as_of,
                  Profile const& profile) {
    std::vector<Period> reported;
    for (auto const& outlay : actuals.outlays)
        if (outlay.period.year() == as_of.year() && outlay.period.last <= as_of.last &&
            is_named(table, outlay.name))
            reported.push_back(outlay.period);
    std::sort(reported.begin(), reported.end(),
              [](Period const& a, Period const& b) { return ends_before(b, a); });
    auto const is_same_end = [](Period const& a, Period const& b) { return a.last == b.last; };
    reported.erase(std::unique(reported.begin(), reported.end(), is_same_end), reported.end());
    int count = 0;
    for (auto const& period : reported) {
        auto money = money_of(table, actuals, units, period);
        money.limits = limits_of(profile);
        ExecutionJudge{money, profile}.judge();
        if (money.status != Status::red) break;
        ++count;
    }
    return count;
}

}  // namespace jixiao
