#include "app/lsp/answers.hpp"
#include "app/lsp/edits.hpp"
#include "app/lsp/fixes.hpp"
#include "app/lsp/publish.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

/// Whether what was found is of the text as it is now.
bool is_judged(View const& view) {
    if (!view.judged) return false;
    auto const& sources = view.judged->workspace->sources;
    auto const known = sources.find(view.place());
    return known != sources.end() && known->second.text() == view.text().bytes();
}

json::object action(View const& view, Diagnostic const& finding, Fix const& fix, bool is_first) {
    FileEdits const edits{{view.place(), fix.edits}};
    return {{"title", view.words(fix.title)},
            {"kind", "quickfix"},
            {"isPreferred", is_first},
            {"diagnostics",
             json::array{diagnostic_json(finding, view.text(), view.session, view.judged)}},
            {"edit", workspace_edit(view.session, *view.judged, edits)}};
}

}  // namespace

json::value code_actions(View const& view, json::object const& params) {
    json::array actions;
    auto const& range = object_at(params, "range");
    auto const at = [&](std::string_view key) {
        return view.text().offset(read_position(object_at(range, key)), view.encoding());
    };
    auto const begin = at("start"), end = at("end");
    if (!is_judged(view)) return actions;
    std::optional<std::vector<Mistake>> mistakes;
    for (auto const& finding : view.judged->findings) {
        if (finding.place.file != view.place()) continue;
        auto const span = span_of(finding.place, view.text());
        if (span.end < begin || span.begin > end) continue;
        if (!mistakes) mistakes = yaml_mistakes({view.place(), view.text().bytes()});
        auto const fixes = fixes_for(view, finding, *mistakes);
        for (auto const& fix : fixes)
            actions.push_back(action(view, finding, fix, fixes.size() == 1));
    }
    return actions;
}

}  // namespace jixiao::lsp
