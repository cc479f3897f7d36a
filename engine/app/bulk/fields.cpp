#include "app/bulk/fields.hpp"

#include "report/words/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::bulk {
namespace {

template <class Number>
void add_number(std::optional<Number> const& number, Texts& texts) {
    if (number) texts.add(number->text());
}

using Kind = Field::Kind;
constexpr auto status = Detail::status;
constexpr auto verdicts = Detail::verdicts;

}  // namespace

std::vector<Field> const& all_fields() {
    static std::vector<Field> const fields{
        {"id", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.indicator->id); }},
        {"body", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.table->unit); }},
        {"table", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.table->title()); }},
        {"goal", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.goal->name); }},
        {"period", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.as_of.text()); }},
        {"path", Kind::list, status, '/',
         [](Verdict const& v, Catalog const&, Texts& t) {
             for (auto const& step : v.indicator->path) t.add(step);
         }},
        {"name", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.indicator->name); }},
        {"target", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(v.target->text); }},
        {"unit", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) {
             if (!v.target_unit.empty()) t.add(v.target_unit);
         }},
        {"T", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.target_amount, t); }},
        {"actual", Kind::text, verdicts, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) {
             if (!v.actual_text.empty()) t.add(v.actual_text);
         }},
        {"A", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.actual_amount, t); }},
        {"status", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(name_of(v.status)); }},
        {"state", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(name_of(v.state)); }},
        {"flags", Kind::list, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) {
             for (auto const flag : v.flags) t.add(name_of(flag));
         }},
        {"rule", Kind::number, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(std::to_string(v.rule)); }},
        {"aggregation", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { t.add(name_of(v.aggregation)); }},
        {"plan", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.plan, t); }},
        {"S", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.due, t); }},
        {"r", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.progress_ratio, t); }},
        {"achievement", Kind::text, status, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.achievement, t); }},
        {"forecast", Kind::text, verdicts, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) { add_number(v.forecast, t); }},
        {"possibility", Kind::text, verdicts, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) {
             if (v.likelihood) t.add(name_of(*v.likelihood));
         }},
        {"trend", Kind::text, verdicts, ' ',
         [](Verdict const& v, Catalog const&, Texts& t) {
             if (v.trend != Trend::none) t.add(name_of(v.trend));
         }},
        {"reason", Kind::text, verdicts, ' ',
         [](Verdict const& v, Catalog const& catalog, Texts& t) { t.add(catalog(reason_of(v))); }},
    };
    return fields;
}

Field const* find_field(std::string_view name) {
    auto const& all = all_fields();
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](Field const& field) { return field.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<Field> default_fields() {
    std::vector<Field> fields;
    for (auto const* name : {"id", "period", "status", "state", "flags", "rule"})
        fields.push_back(*find_field(name));
    return fields;
}

}  // namespace jixiao::bulk
