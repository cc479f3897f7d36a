#include "rules/status/measured_amount.hpp"

#include "rules/status/printed_scale.hpp"
#include "rules/status/refused_amount.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/target_unit.hpp"

#include <string_view>

namespace jixiao {
namespace {

using namespace std::string_view_literals;

using Kind = Measured::Kind;

Fraction size_of(Fraction const& number) {
    return number.is_negative() ? -number : number;
}

bool is_counter(Unit const* unit) {
    return unit && unit->dimension == "counter"sv;
}

/// 480万 and 118.6w say themselves what they are multiplied by.
bool has_own_scale(std::string const& text) {
    return is_written_in_myriads(text) || !printed_scale(text).word.empty();
}

/// An amount on its way to a number: each step passes it on or ends with a problem.
class AmountReading {
public:
    AmountReading(Amount const& amount, Written const& written, Measure const& measure,
                  Findings const& findings)
        : amount_{amount}, written_{written}, measure_{measure}, findings_{findings} {}

    Measured read() const {
        if (auto refused = refused_amount(amount_, written_, measure_, findings_))
            return *std::move(refused);
        auto measured = sized(amount_.quantity.amount);
        if (measured.kind == Kind::invalid) return measured;
        if (auto refused = impossible(measured.amount)) return *std::move(refused);
        if (amount_.high)
            measured.high = AmountReading{*this, Findings{}}.sized(*amount_.high).amount;
        warn_of_the_vague();
        if (amount_.change && amount_.change != measure_.change) turn(measured);
        if (is_signed_fall(measured.amount)) take_as_fall(measured);
        if (amount_.per.is_period && measure_.reading.per.is_period) measured.kind = Kind::rate;
        return measured;
    }

private:
    using Refused = std::optional<Measured>;

    Measured invalid(char const* code, Message problem, Message hint) const {
        return invalid_amount(findings_, written_, code, std::move(problem), std::move(hint));
    }

    std::string figure() const {
        return amount_text(amount_.quantity.amount, amount_.quantity.unit);
    }

    /// The amount's number, or the high end of its range, in the unit of the target.
    Measured sized(Decimal const& number) const {
        auto const& unit = amount_.quantity.unit;
        bool const takes_scale =
            measure_.reading.unit_scale != Fraction{1} && !is_written_in_myriads(written_.text);
        bool const has_more = !measure_.unit.empty() || takes_scale;
        if (unit.empty() && has_more) return without_unit(number);
        // Of what must not happen one is too many in any unit: 5人, 30万元.
        if (unit == measure_.unit || wants_none(measure_)) return number_of(number);
        bool const is_listed = unit.empty() || measure_.rules.units.find(unit);
        if (measure_.unit.empty() && is_listed) return number_of(number);
        return is_listed ? converted(number) : unlisted();
    }

    static Measured number_of(Fraction number) {
        Measured measured;
        measured.kind = Kind::number;
        measured.amount = std::move(number);
        return measured;
    }

    /// -4.2% for 下降4%: the sign says what the target says. -1万元 for 降低500万元 does not: only
    /// changes in per cent are printed with their sign.
    bool is_signed_fall(Fraction const& number) const {
        auto const& reading = measure_.reading;
        auto const* const unit = measure_.known_unit;
        bool const is_share =
            unit && (unit->per_percent || unit->dimension == "percentage-point"sv);
        return is_share && !amount_.change && number.is_negative() &&
               reading.change == Direction::down &&
               (std::holds_alternative<ChangeBy>(reading.text->target->comparator) ||
                std::holds_alternative<Difference>(reading.text->target->comparator)) &&
               !measure_.row.words.names_drop();
    }
    void take_as_fall(Measured& measured) const {
        turn(measured);
        findings_.add(Severity::warning, "actual-signed", written_.place,
                      say("{0} is read as a fall of {1}", written_.text,
                          amount_text(-amount_.quantity.amount, amount_.quantity.unit)),
                      say("write the direction in words: {0}, or {1} for a rise",
                          "下降" + amount_text(-amount_.quantity.amount, measure_.unit),
                          "增长" + amount_text(-amount_.quantity.amount, measure_.unit)));
    }

    /// A change the other way counts below zero.
    static void turn(Measured& measured) {
        measured.amount = -measured.amount;
        if (!measured.high) return;
        measured.high = -*measured.high;
        std::swap(measured.amount, *measured.high);
    }

    Measured without_unit(Decimal const& number) const {
        if (auto refused = bare_share(number)) return *std::move(refused);
        auto const& reading = measure_.reading;
        // 420 beside the unit 万元 is in 万元; 420万 has said so itself.
        bool const takes_scale = !has_own_scale(written_.text);
        if (takes_scale && reading.scale_is_open && !number.is_zero())
            return invalid("actual-scale",
                           say("{0} may be in {1} or in {2}", written_.text, reading.text->text,
                               "万" + measure_.unit),
                           say("write the unit of measure, such as {0}",
                               number.text() + "万" + measure_.unit));
        auto const scale = takes_scale ? reading.unit_scale : Fraction{1};
        findings_.add(Severity::note, "actual-unit", written_.place,
                      say("no unit of measure here; read as {0}, like the target",
                          scale_word(scale) + measure_.unit));
        return number_of(Fraction{number} * scale);
    }

    /// 0.95 for a share may be 0.95% or, as a sheet gives it, 95%; 1.02 beside ≥90% may be 102%.
    Refused bare_share(Decimal const& number) const {
        if (!measure_.known_unit || !measure_.known_unit->per_percent || number.is_zero())
            return std::nullopt;
        auto const& profile = measure_.rules.profile;
        auto const size = size_of(number);
        auto const target = size_of(measure_.target.value_or(Fraction{}));
        bool const is_high = target * measure_.known_unit->scale >= profile.high_share_from;
        bool const is_open =
            size <= profile.bare_share_open_to || (is_high && size <= profile.high_share_open_to);
        if (!is_open) return std::nullopt;
        auto const hundredfold =
            amount_text(Fraction{number} / measure_.known_unit->scale, measure_.unit);
        auto const as_written = amount_text(number, measure_.unit);
        return invalid("actual-percent",
                       say("with a target in {1}, {0} may mean {2} or {3}", number, measure_.unit,
                           as_written, hundredfold),
                       say("write {0} or {1}", hundredfold, as_written));
    }

    /// A unit that nobody listed is one only where the target has it, too.
    Measured unlisted() const {
        return invalid(
            "actual-unit",
            say("the unit of measure \"{0}\" is not listed, and the target does not use it",
                amount_.quantity.unit),
            measure_.unit.empty() ? say("write the figure alone")
                                  : say("report it in {0}", measure_.unit));
    }

    Measured converted(Decimal const& number) const {
        auto const& unit = amount_.quantity.unit;
        auto const* from = measure_.rules.units.find(unit);
        auto const* to = measure_.known_unit;
        bool const is_other = !from || !to || from->dimension != to->dimension ||
                              (is_counter(from) && !count_alike(unit, measure_.unit));
        if (is_other)
            return invalid("actual-dimension",
                           say("{0} cannot be compared with a target in {1}",
                               unit.empty() ? say("no unit") : literal(unit), measure_.unit),
                           say("report it in {0}", measure_.unit));
        if (is_counter(from))
            findings_.add(
                Severity::warning, "actual-counter", written_.place,
                say("{0} is compared with a target in {1} without conversion", unit, measure_.unit),
                say("use one unit of measure for both if they count the same thing"));
        return number_of(Fraction{number} * from->scale / to->scale);
    }

    /// Whether the profile has both counters in one group: 家 户, 人 名 位.
    bool count_alike(std::string_view a, std::string_view b) const {
        for (auto const& group : measure_.rules.profile.counters_alike) {
            auto const padded = "、" + group + "、";
            auto const holds = [&](std::string_view word) {
                return padded.find("、" + std::string{word} + "、") != padded.npos;
            };
            if (holds(a) && holds(b)) return true;
        }
        return false;
    }

    /// What no indicator of its kind can reach: a count below 0, 105% of a whole.
    Refused impossible(Fraction const& number) const {
        bool const is_count = is_counter(measure_.known_unit) || measure_.takes_words ||
                              (measure_.unit.empty() && amount_.quantity.unit.empty());
        bool const may_be_negative =
            measure_.may_be_negative || (measure_.target && measure_.target->is_negative());
        if (number.is_negative() && !may_be_negative && (is_count || is_expense() || is_rate()))
            return invalid("actual-negative",
                           is_rate()  ? say("a rate of what happens cannot be negative")
                           : is_count ? say("a count cannot be negative")
                                      : say("an expense cannot be negative"),
                           say("check the sign"));
        if (!exceeds_whole(measure_, number)) return std::nullopt;
        return invalid("actual-share",
                       say("{0} cannot be {1}, because it is a share of a whole",
                           measure_.row.indicator.name, written_.text),
                       say("write a share from {0} to {1}", "0" + measure_.unit,
                           amount_text(Fraction{1} / measure_.known_unit->scale, measure_.unit)));
    }

    /// 投诉率: events are counted, and no change of theirs is named.
    bool is_rate() const {
        auto const& words = measure_.row.words;
        return words.says == NameSays::less && words.names_event && !words.names_growth &&
               measure_.known_unit && measure_.known_unit->per_percent;
    }

    bool is_expense() const {
        return measure_.row.words.is_cost && measure_.known_unit &&
               measure_.known_unit->dimension == "money"sv;
    }

    void warn_of_the_vague() const {
        bool const is_vague =
            amount_.sign == ActualSign::about || amount_.sign == ActualSign::and_some;
        if (!is_vague) return;
        findings_.add(Severity::warning, "actual-about", written_.place,
                      say("{0} is read as {1}", written_.text, figure()),
                      say("write the exact figure"));
    }

    AmountReading(AmountReading const& other, Findings const& findings)
        : AmountReading{other.amount_, other.written_, other.measure_, findings} {}

    Amount const& amount_;
    Written const& written_;
    Measure const& measure_;
    Findings const& findings_;
};

}  // namespace

bool exceeds_whole(Measure const& measure, Fraction const& number) {
    bool const is_share = measure.row.words.is_share_of_whole && measure.known_unit &&
                          measure.known_unit->per_percent && !measure.change;
    if (!is_share) return false;
    auto const whole = Fraction{1} / measure.known_unit->scale;
    bool const asks_for_more = measure.target && *measure.target > whole;
    return !asks_for_more && (number.is_negative() || number > whole);
}

Measured measured_amount(Amount const& amount, Written const& written, Measure const& measure,
                         Findings const& findings) {
    return AmountReading{amount, written, measure, findings}.read();
}

}  // namespace jixiao
