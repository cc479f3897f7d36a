#include "app/bulk/target_form.hpp"

#include "model/target/grammar/quick.hpp"
#include "rules/status/forecast.hpp"
#include "rules/status/measure.hpp"
#include "rules/status/measured_amount.hpp"

#include <algorithm>
#include <array>

namespace jixiao::bulk {
namespace {

using Two = std::array<std::string_view, 2>;

/// Figures that are read like most, and such as dates are written with.
constexpr std::array<Two, 3> usual{{{"7", "13"}, {"8", "19"}, {"7.5", "13.25"}}};
constexpr std::array<Two, 4> like_dates{
    {{"2024", "2025"}, {"2024.12", "2025.12"}, {"20241231", "20251231"}, {"1234.5", "2345.5"}}};

/// The factor that makes `amount` of `figure`, where it is a whole one.
std::optional<std::int64_t> scale_of(Fraction const& amount, std::string_view figure) {
    constexpr std::int64_t most = 100'000'000;
    auto const scale = amount / Fraction{*Decimal::from_text(figure)};
    if (scale < Fraction{1} || scale > Fraction{most}) return std::nullopt;
    auto const whole = scale.rounded(0);
    return Fraction{whole} == scale ? std::optional{whole.coefficient()} : std::nullopt;
}

Tenths4 tenths4(Fraction const& number) {
    auto const scaled = (number * one).rounded(0, Rounding::up);
    return scaled.coefficient();
}

bool is_number(Comparator const& comparator) {
    return std::holds_alternative<Stated>(comparator) ||
           std::holds_alternative<AtLeast>(comparator) ||
           std::holds_alternative<AtMost>(comparator) ||
           std::holds_alternative<Exactly>(comparator) ||
           std::holds_alternative<About>(comparator) || std::holds_alternative<Between>(comparator);
}

}  // namespace

/// A row with such a target, and what it is read as.
struct TargetForms::Reading {
    Indicator indicator;
    Goal goal;
    Table table;
    std::optional<Row> row;
    TargetReading target;
    bool is_plain = false;

    Reading(TargetForms const& forms, TargetTexts const& texts, Two const& figures) {
        auto const& rules = forms.rules_;
        indicator.name = texts.name;
        indicator.path = texts.path;
        indicator.unit = texts.unit;
        indicator.aggregation = texts.aggregation;
        indicator.target.text = with_figures(texts.form, figures);
        Target quick;
        if (!grammar::read_quickly(indicator.target.text, rules.units, quick)) return;
        indicator.target.target = quick;
        goal.term = {forms.as_of_.year(), forms.as_of_.year()};
        row.emplace(Row{indicator, goal, table, nullptr, {}, forms.as_of_, rules.names(indicator)});
        target = read_target(*row, rules);
        is_plain = is_number(quick.comparator) && has_plain_per(rules.units) &&
                   quick.total_over_years == 0 && quick.within_years == 0 && has_plain_reading();
    }

    /// None, or that of things counted per period, whose T is that of the term. Of times
    /// (每周工作5天) it counts whether a figure is near that of one period.
    bool has_plain_per(Units const& units) const {
        if (target.per.word.empty()) return true;
        auto const* const unit = units.find(target.unit);
        return target.is_rate() && target.per.count == 1 && unit && unit->dimension == "counter";
    }

    /// Figures against figures, in a unit that is stated, with nothing to be said of it.
    bool has_plain_reading() const {
        bool const is_stated =
            target.unit_from == UnitFrom::text || target.unit_from == UnitFrom::unit_key;
        return !target.undecidable && !target.finding && is_stated && !target.unit.empty() &&
               !target.is_place && !target.is_within && !target.due && !target.reference &&
               !target.is_open_ratio && !target.scale_is_open &&
               target.aggregation != Aggregation::average &&
               asked(target.requirement).value_or(0) > Fraction{};
    }

    /// The factors of the figures, low and high.
    std::optional<std::array<std::int64_t, 2>> scales(Two const& figures) const {
        auto const low = scale_of(*asked(target.requirement), figures[0]);
        auto const* const range = std::get_if<requirement::Range>(&target.requirement);
        auto const high = range ? scale_of(range->high, figures[1]) : low;
        if (!low || !high) return std::nullopt;
        return std::array{*low, *high};
    }
};

TargetForms::TargetForms(Rules const& rules, Period as_of)
    : rules_{rules}, as_of_{as_of}, places_{rules.profile, Fraction::of(as_of.last.month(), 12)} {}

TargetForm TargetForms::read(TargetTexts const& texts) const {
    TargetForm form;
    Reading const reading{*this, texts, usual[0]};
    auto const scales = reading.is_plain ? reading.scales(usual[0]) : std::nullopt;
    if (!scales) return form;
    auto const is_same = [&](Two const& figures) {
        Reading const other{*this, texts, figures};
        return other.is_plain && other.scales(figures) == scales &&
               other.target.requirement.index() == reading.target.requirement.index();
    };
    if (!std::all_of(usual.begin(), usual.end(), is_same)) return form;
    auto const& target = reading.target;
    auto const* const unit = rules_.units.find(target.unit);
    form.is_range = std::holds_alternative<requirement::Range>(target.requirement);
    bool const has_two = std::count(texts.form.begin(), texts.form.end(), '#') == 2;
    // Forecasts of what is counted are rounded, and those of ranges lie beside their high end.
    bool const has_own_outlook = rules_.profile.goes_by_outlook() &&
                                 (form.is_range || is_counted(target.unit, rules_.units));
    if (has_two != form.is_range || has_own_outlook) return form;
    form.is_plain = true;
    form.may_be_date_else = !std::all_of(like_dates.begin(), like_dates.end(), is_same);
    form.is_sum = target.aggregation == Aggregation::sum;
    form.scale = (*scales)[0];
    form.high_scale = (*scales)[1];
    form.is_scaled = target.unit_scale > Fraction{1};
    form.is_share = unit && unit->per_percent;
    if (form.is_share) {
        auto const& profile = rules_.profile;
        auto const measure = measure_of(target, *reading.row, rules_);
        auto const whole = Fraction{1} / unit->scale;
        if (exceeds_whole(measure, whole + 1)) form.whole = std::min(tenths4(whole), most_amount);
        form.open_share = tenths4(
            std::max(Fraction{profile.bare_share_open_to}, Fraction{profile.high_share_open_to}));
    }
    form.most = form.whole / form.scale;
    form.most_high = most_amount / form.high_scale;
    form.lines.assign(places_.count() * (form.is_range ? 3 : 1), 0);
    return form;
}

ActualEnding TargetForms::read_ending(TargetForm const& form, TargetTexts const& texts,
                                      std::string_view ending) const {
    ActualEnding read;
    read.text = ending;
    read.few = few_bytes(ending);
    Reading const reading{*this, texts, usual[0]};
    auto const measure = measure_of(reading.target, *reading.row, rules_);
    auto const scale_with = [&](std::string_view figure) -> std::optional<std::int64_t> {
        Actual line;
        line.period = as_of_;
        line.text = std::string{figure} + read.text;
        Amount amount;
        if (!grammar::read_quickly(line.text, rules_.units, amount)) return std::nullopt;
        line.value = ActualValue{amount};
        std::vector<Diagnostic> found;
        auto const value = measured(line, measure, Findings{found});
        bool const is_told = std::any_of(found.begin(), found.end(), [](Diagnostic const& d) {
            return d.severity != Severity::note;
        });
        if (is_told || value.kind != Measured::Kind::number || value.from_word || value.high)
            return std::nullopt;
        return scale_of(value.amount, figure);
    };
    auto const scale = scale_with(usual[0][0]);
    auto const is_same = [&](Two const& figures) { return scale_with(figures[0]) == scale; };
    if (!scale || !std::all_of(usual.begin(), usual.end(), is_same)) return read;
    read.scale = *scale;
    read.most = form.whole / read.scale;
    if (ending.empty()) read.open = form.open_share;
    // More than all of a share is refused, so its figures are tried as small ones.
    auto const is_date = [&](Two const& figures) {
        Amount amount;
        return grammar::read_quickly(std::string{figures[0]} + read.text, rules_.units, amount);
    };
    read.may_be_date_else = !std::all_of(like_dates.begin(), like_dates.end(), is_date);
    return read;
}

}  // namespace jixiao::bulk
