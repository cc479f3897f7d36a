#include "report/data/diagnostics.hpp"

#include "report/data/json_text.hpp"
#include "report/words/words.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao {
namespace {

namespace json = boost::json;

auto count(std::vector<Diagnostic> const& diagnostics, Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [&](auto const& d) { return d.severity == severity; });
}

}  // namespace

json::object diagnostic_json(Diagnostic const& diagnostic, Catalog const& catalog) {
    auto const& place = diagnostic.place;
    json::object shown{{"severity", name_of(diagnostic.severity)},
                       {"code", diagnostic.code},
                       {"file", place.file.text()},
                       {"line", place.line},
                       {"column", place.column},
                       {"length", place.length},
                       {"message", catalog(diagnostic.message)},
                       {"hint", catalog(diagnostic.hint)},
                       {"source", diagnostic.source_line}};
    if (diagnostic.source_column > 1) shown["source-column"] = diagnostic.source_column;
    if (!diagnostic.indicator.empty()) shown["indicator"] = diagnostic.indicator;
    return shown;
}

std::string diagnostics_text(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog,
                             Ambiguous ambiguous) {
    std::string shown;
    for (auto const& diagnostic : diagnostics)
        shown += show_diagnostic(diagnostic, catalog, ambiguous);
    return shown;
}

std::string diagnostics_summary(std::vector<Diagnostic> const& diagnostics,
                                Catalog const& catalog) {
    auto const errors = count(diagnostics, Severity::error);
    auto const warnings = count(diagnostics, Severity::warning);
    auto const notes = count(diagnostics, Severity::note);
    if (diagnostics.empty()) return catalog(say("Nothing to correct.")) + "\n";
    return catalog(say("Errors: {0}, warnings: {1}, notes: {2}.", errors, warnings, notes)) + "\n";
}

std::string diagnostics_json(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog) {
    auto shown = json_text(json::object{{"version", 1},
                                        {"errors", count(diagnostics, Severity::error)},
                                        {"warnings", count(diagnostics, Severity::warning)},
                                        {"notes", count(diagnostics, Severity::note)}});
    shown.back() = ',';  // the object goes on
    shown += "\n\"diagnostics\": [";
    auto const* separator = "\n";
    for (auto const& diagnostic : diagnostics) {
        shown += separator + json_text(diagnostic_json(diagnostic, catalog));
        separator = ",\n";
    }
    return shown + (diagnostics.empty() ? "]}\n" : "\n]}\n");
}

std::string diagnostics_in(std::string_view format, std::vector<Diagnostic> const& diagnostics,
                           Catalog const& catalog, std::string_view program_version,
                           Ambiguous ambiguous, FixesOf const& fixes) {
    if (format == "json") return diagnostics_json(diagnostics, catalog);
    if (format == "sarif") return diagnostics_sarif(diagnostics, catalog, program_version, fixes);
    return diagnostics_text(diagnostics, catalog, ambiguous) +
           diagnostics_summary(diagnostics, catalog);
}

}  // namespace jixiao
