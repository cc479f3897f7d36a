#include "base/catalog.hpp"
#include "model/book/vocabulary.hpp"
#include "report/data/json_lines.hpp"
#include "report/data/json_text.hpp"
#include "report/data/json_values.hpp"
#include "report/forms/formats.hpp"
#include "report/words/words.hpp"

namespace jixiao::forms {
namespace {

namespace json = boost::json;

/// Of the whole, or of a source.
json::object amounts_json(auto const& funds) {
    return {{"initial", number_or_null(funds.initial)},
            {"adjusted", number_or_null(funds.adjusted)},
            {"spent", number_or_null(funds.spent)},
            {"forecast", number_or_null(funds.forecast)},
            {"rate", number_or_null(funds.rate)}};
}

json::object funds_json(Execution const& funds) {
    auto object = amounts_json(funds);
    object["note"] = text_or_null(funds.note);
    json::array sources;
    for (auto const& source : funds.sources) {
        auto line = amounts_json(source);
        line["name"] = source.name;
        sources.push_back(std::move(line));
    }
    object["sources"] = std::move(sources);
    return object;
}

std::string_view name_of(score::WeightFrom from) {
    switch (from) {
        case score::WeightFrom::stated: return "stated";
        case score::WeightFrom::rescaled: return "rescaled";
        case score::WeightFrom::spread: return "spread";
    }
    return {};
}

std::string_view name_of(score::Grade grade) {
    switch (grade) {
        case score::Grade::excellent: return "excellent";
        case score::Grade::good: return "good";
        case score::Grade::fair: return "fair";
        case score::Grade::poor: return "poor";
    }
    return {};
}

json::object points_json(score::TableScore const& table, Catalog const& catalog) {
    return {{"budget",
             {{"weight", table.budget.weight.text()},
              {"score", number_or_null(table.budget.score)},
              {"why", text_or_null(catalog(table.budget.why))}}},
            {"total", number_or_null(table.total)},
            {"grade", table.grade ? json::value(name_of(*table.grade)) : json::value{}},
            {"withheld", text_or_null(catalog(table.withheld))}};
}

json::object row_json(Row const& row, Catalog const& catalog) {
    auto const& verdict = *row.verdict;
    json::object item{{"id", verdict.indicator->id},
                      {"first", text_or_null(row.first)},
                      {"second", text_or_null(row.second)},
                      {"name", row.name},
                      {"target", row.target},
                      {"target_sign", text_or_null(row.columns.sign)},
                      {"target_value", row.columns.value},
                      {"target_unit", text_or_null(row.columns.unit)},
                      {"actual", text_or_null(row.actual)},
                      {"status", jixiao::name_of(verdict.status)},
                      {"state", jixiao::name_of(verdict.state)},
                      {"forecast", text_or_null(row.forecast)},
                      {"cause", text_or_null(row.cause.value_or(""))},
                      {"explanation", text_or_null(row.explanation)},
                      {"possibility", row.likelihood ? json::value(jixiao::name_of(*row.likelihood))
                                                     : json::value{}},
                      {"possibility_proposed", row.is_proposed},
                      {"remark", text_or_null(row.remark)}};
    auto const* const actual = verdict.actual;
    item["evidence"] = text_or_null(actual ? actual->remarks().evidence.text() : "");
    if (auto const* const points = row.points) {
        item["weight"] = points->weight.text();
        item["weight_from"] = name_of(points->weight_from);
        item["score"] = number_or_null(points->score);
        item["why"] = text_or_null(catalog(points->why));
    }
    return item;
}

json::object head_json(Form const& form, Catalog const& catalog) {
    auto const& table = *form.table;
    json::object head{{"title", title_of(form)},
                      {"table", table.title()},
                      {"unit", table.unit},
                      {"project", text_or_null(table.project)},
                      {"code", text_or_null(table.code)},
                      {"authority", text_or_null(table.authority)},
                      {"implementer", table.implementer.empty() ? table.unit : table.implementer},
                      {"overall", text_or_null(table.overall)},
                      {"overall_result", text_or_null(form.overall_result)},
                      {"funds", form.funds ? json::value(funds_json(*form.funds)) : json::value{}}};
    if (form.points) head["points"] = points_json(*form.points, catalog);
    return head;
}

}  // namespace

std::string forms_json(std::vector<Form> const& forms) {
    Catalog const catalog{Language::zh};
    auto const& first = forms.front();
    auto shown = json_text(json::object{{"version", form_json_version},
                                        {"form", forms::name_of(first.kind)},
                                        {"period", first.as_of.text()},
                                        {"months", months_of(first.as_of)}});
    shown.back() = ',';  // the object goes on
    shown += "\n\"forms\": [";
    for (auto const& form : forms) {
        shown += (&form == &first ? "\n" : ",\n") + json_text(head_json(form, catalog));
        shown.back() = ',';
        shown += '\n';
        JsonLines rows{shown, "rows"};
        for (auto const& row : form.rows) rows.add(row_json(row, catalog));
        rows.close();
        shown += "}";
    }
    return shown + "]}\n";
}

}  // namespace jixiao::forms
