#include "report/forms/field_value.hpp"

#include "base/catalog.hpp"
#include "model/book/vocabulary.hpp"
#include "report/forms/joined.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao::forms {
namespace {

constexpr auto tick = "√";
constexpr auto proposal = "建议";  // where the unit has not said so itself
constexpr auto none = "—";

FieldValue centred(std::string text) {
    return {std::move(text), {}, workbook::Align::center, {}};
}

FieldValue words(std::string text) {
    return {std::move(text), {}, workbook::Align::left, {}};
}

FieldValue number(std::optional<Decimal> const& value) {
    FieldValue shown;
    if (value) shown.number = workbook::Number{*value};
    return shown;
}

/// 元 in 万元; empty where it is not known.
FieldValue money(std::optional<Fraction> const& amount) {
    constexpr auto cents = 6;  // decimals of 万元
    return number(amount ? std::optional{(*amount / 10'000).rounded(cents)} : std::nullopt);
}

FieldValue share(std::optional<Fraction> const& rate) {
    auto value = number(rate ? std::optional{shown(*rate * 100, 1, {100})} : std::nullopt);
    if (value.number) value.number->is_share = true;
    return value;
}

std::string in_chinese(Message const& message) {
    return Catalog{Language::zh}(message);
}

/// The points with how they arise as a comment.
FieldValue points(std::optional<Decimal> const& score, Message const& why) {
    auto value = number(score);
    if (score)
        value.comment = in_chinese(why);
    else
        value.text = none;
    return value;
}

Decimal whole_weight(score::TableScore const& points) {
    Fraction sum = points.budget.weight;
    for (auto const& row : points.rows) sum = sum + Fraction{row.weight};
    return sum.rounded(Decimal::max_digits / 2);
}

/// Of the whole, the unit's note and why what was spent has no rate; else which sources stand in
/// the line, where its heading does not say so.
std::string funds_note(Form const& form, FundsLine const& line) {
    if (line.is_total) {
        if (!form.funds) return {};
        auto const& funds = *form.funds;
        return joined({funds.note, funds.rate || !funds.spent ? "" : in_chinese(funds.reason)},
                      "；");
    }
    auto const sources = funds_of(form, line).sources;
    auto const is_said = sources.empty() || (sources.size() == 1 && line.sources.size() == 1);
    return is_said && !line.is_others ? "" : joined(sources, "、");
}

FieldValue ticked(bool is_ticked, char const* mark = tick) {
    return centred(is_ticked ? mark : "");
}

}  // namespace

FieldValue form_value(Field field, Form const& form) {
    auto const& table = *form.table;
    switch (field) {
        case Field::project: return words(table.title());
        case Field::code: return words(table.code);
        case Field::authority: return words(table.authority);
        case Field::implementer:
            return words(table.implementer.empty() ? table.unit : table.implementer);
        case Field::unit: return words(table.unit);
        case Field::overall: return words(table.overall);
        case Field::overall_result: return words(form.overall_result);
        case Field::total_weight: return number(whole_weight(*form.points));
        case Field::total_score: return number(form.points->total);
        case Field::total_note: return words(in_chinese(form.points->withheld));
        case Field::grade:
            return centred(form.points->grade ? in_chinese(score::word_of(*form.points->grade))
                                              : "");
        default: return {};
    }
}

FieldValue funds_value(Field field, Form const& form, FundsLine const& line) {
    switch (field) {
        case Field::funds_name: return centred(line.heading);
        case Field::initial: return money(funds_of(form, line).initial);
        case Field::adjusted: return money(funds_of(form, line).adjusted);
        case Field::spent: return money(funds_of(form, line).spent);
        case Field::spent_forecast: return money(funds_of(form, line).forecast);
        case Field::execution_rate: return share(funds_of(form, line).rate);
        case Field::funds_note: return words(funds_note(form, line));
        case Field::funds_weight:
            return line.is_total ? number(form.points->budget.weight) : centred(none);
        case Field::funds_score:
            return line.is_total ? points(form.points->budget.score, form.points->budget.why)
                                 : centred(none);
        default: return form_value(field, form);
    }
}

FieldValue row_value(Field field, std::string const& word, Row const& row) {
    auto const* const actual = row.verdict->actual;
    switch (field) {
        case Field::first: return centred(row.first);
        case Field::second: return centred(row.second);
        case Field::name: return words(row.name);
        case Field::target: return centred(row.target);
        case Field::target_sign: return centred(row.columns.sign);
        case Field::target_value: return centred(row.columns.value);
        case Field::target_unit: return centred(row.columns.unit);
        case Field::actual: return centred(row.actual);
        case Field::forecast: return centred(row.forecast);
        case Field::cause: return ticked(row.cause == word);
        case Field::explanation: return words(row.explanation);
        case Field::reason: return words(row.reason);
        case Field::action: return words(actual ? actual->remarks().action : "");
        case Field::possibility:
            return ticked(row.likelihood == value_named(likelihood_words, word) && row.likelihood,
                          row.is_proposed ? proposal : tick);
        case Field::remark: return words(row.remark);
        case Field::note: return words(actual ? actual->remarks().note : "");
        case Field::evidence: return words(actual ? actual->remarks().evidence : "");
        case Field::basis: return words(row.verdict->indicator->basis);
        case Field::weight: return row.points->applies ? number(row.points->weight) : centred(none);
        case Field::score:
            return row.points->applies ? points(row.points->score, row.points->why) : centred(none);
        default: return {};
    }
}

}  // namespace jixiao::forms
