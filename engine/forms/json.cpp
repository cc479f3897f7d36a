#include "forms/formats.hpp"
#include "report/json_lines.hpp"
#include "report/words.hpp"

namespace jixiao::forms {
namespace {

namespace json = boost::json;

json::value text_or_null(std::string_view text) {
    return text.empty() ? json::value{} : json::value(text);
}

json::value figure_or_null(std::optional<Fraction> const& figure) {
    return figure ? json::value(figure->text()) : json::value{};
}

json::object funds_json(Funds const& funds) {
    return {
        {"initial", figure_or_null(funds.initial)},   {"adjusted", figure_or_null(funds.adjusted)},
        {"spent", figure_or_null(funds.spent)},       {"rate", figure_or_null(funds.rate)},
        {"forecast", figure_or_null(funds.forecast)}, {"note", text_or_null(funds.note)}};
}

json::object row_json(Row const& row) {
    auto const& verdict = *row.verdict;
    json::object item{
        {"id", verdict.indicator->id},
        {"first", text_or_null(row.first)},
        {"second", text_or_null(row.second)},
        {"name", row.name},
        {"target", row.target},
        {"actual", text_or_null(row.actual)},
        {"status", jixiao::name_of(verdict.status)},
        {"state", jixiao::name_of(verdict.state)},
        {"forecast", text_or_null(row.forecast)},
        {"cause", row.cause ? json::value(cause_columns[*row.cause]) : json::value{}},
        {"explanation", text_or_null(row.explanation)},
        {"possibility",
         row.possibility ? json::value(jixiao::name_of(*row.possibility)) : json::value{}},
        {"remark", text_or_null(row.remark)}};
    auto const* const actual = verdict.actual;
    item["evidence"] = text_or_null(actual ? actual->evidence : "");
    return item;
}

json::object head_json(Form const& form) {
    auto const& table = *form.table;
    return {{"title", title_of(form)},
            {"table", table.title()},
            {"unit", table.unit},
            {"project", text_or_null(table.project)},
            {"code", text_or_null(table.code)},
            {"funds", funds_json(form.funds)}};
}

}  // namespace

std::string forms_json(std::vector<Form> const& forms) {
    auto const& first = forms.front();
    auto shown = json::serialize(json::object{{"version", form_json_version},
                                              {"form", name_of(first.kind)},
                                              {"period", first.as_of.text()},
                                              {"months", months_of(first.as_of)}});
    shown.back() = ',';  // the object goes on
    shown += "\n\"forms\": [";
    for (auto const& form : forms) {
        shown += (&form == &first ? "\n" : ",\n") + json::serialize(head_json(form));
        shown.back() = ',';
        shown += '\n';
        JsonLines rows{shown, "rows"};
        for (auto const& row : form.rows) rows.add(row_json(row));
        rows.close();
        shown += "}";
    }
    return shown + "]}\n";
}

}  // namespace jixiao::forms
