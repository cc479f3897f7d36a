#include "app/web/entry_rows.hpp"

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "workspace/watch/changes.hpp"

namespace jixiao::web {
namespace json = boost::json;

json::object row_value(Catalog const& catalog, Verdict const& verdict) {
    return {{"id", verdict.indicator->id},
            {"table", verdict.table->title()},
            {"target", verdict.target ? verdict.target->text : std::string{}},
            {"status", name_of(verdict.status)},
            {"outcome", catalog(outcome_of(verdict))},
            {"reason", catalog(verdict.reason)}};
}

json::array changed_rows(Catalog const& catalog, Evaluation const& now, Evaluation const& after) {
    json::array rows;
    for (auto const& change : watch::changes_between(now, after))
        if (change.now) rows.push_back(row_value(catalog, *change.now));
    return rows;
}

json::array findings_of(View const& view, entries::Proposal const& proposal) {
    json::array all;
    for (auto const& file : proposal.files)
        for (auto const& entry : file.entries)
            for (auto& value : diagnostics_value(view, proposal.findings_on(file, entry))) {
                value.as_object()["name"] = entry.name;
                all.push_back(std::move(value));
            }
    return all;
}

Period stated_period(Catalog const& catalog, json::object const& object) {
    auto const text = text_of(object, "period");
    if (text.empty()) throw Problem{400, "period", "\"period\" is missing"};
    return named_period(catalog, text);
}

}  // namespace jixiao::web
