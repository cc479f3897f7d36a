#include "app/web/diagnostics_value.hpp"

#include "app/web/files.hpp"
#include "report/data/diagnostics.hpp"

#include <algorithm>
#include <map>

namespace jixiao::web {
namespace {

/// A finding says what stands in the file; of one outside the folder it says only where it is.
Diagnostic without_text(Diagnostic diagnostic) {
    diagnostic.message =
        say("the file is outside the workspace, so what is wrong is not shown here");
    diagnostic.hint = say("run jixiao check to see it");
    diagnostic.source_line.clear();
    return diagnostic;
}

boost::json::object value_of(View const& view, Diagnostic const& diagnostic) {
    auto value = diagnostic_json(diagnostic, view.catalog);
    auto const name = std::filesystem::path{diagnostic.place.file.text()}.lexically_relative(
        view.folder.lexically_normal());
    if (!name.empty()) value["file"] = name.generic_string();
    return value;
}

}  // namespace

boost::json::array diagnostics_value(View const& view, std::vector<Diagnostic> const& all,
                                     std::string const& place) {
    std::map<FileName, bool> outside;
    boost::json::array shown;
    for (auto const& diagnostic : all) {
        if (!place.empty() && diagnostic.place.file != place) continue;
        auto const& file = diagnostic.place.file;
        auto const [known, is_new] = outside.try_emplace(file, false);
        if (is_new) known->second = is_outside(view, file);
        shown.push_back(value_of(view, known->second ? without_text(diagnostic) : diagnostic));
    }
    return shown;
}

boost::json::object review_value(View const& view, Diagnostic finding) {
    if (is_outside(view, finding.place.file)) finding.source_line.clear();
    return value_of(view, finding);
}

std::string first_error(View const& view, std::vector<Diagnostic> const& found,
                        std::string const& file) {
    auto const first = std::find_if(found.begin(), found.end(), [](Diagnostic const& each) {
        return each.severity == Severity::error;
    });
    if (first == found.end()) return file;
    if (first->place.line == 0) return view.catalog(say("{0}: {1}", file, first->message));
    return view.catalog(say("{0}, line {1}: {2}", file, first->place.line, first->message));
}

}  // namespace jixiao::web
