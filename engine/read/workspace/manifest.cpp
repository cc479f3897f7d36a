#include "read/workspace/manifest.hpp"

#include "read/workspace/fields.hpp"
#include "read/workspace/read_waivers.hpp"
#include "read/yaml/parse_yaml.hpp"

namespace jixiao {
namespace {

std::vector<std::pair<std::string, Language>> const language_words{{"zh", Language::zh},
                                                                   {"en", Language::en}};

std::vector<NamedPath> read_paths(Reading& reading, Node const* node) {
    std::vector<NamedPath> paths;
    if (node == nullptr) return paths;
    auto const add = [&](Node const& path) {
        if (auto const text = read_text(reading, path))
            paths.push_back({std::string{*text}, reading.place(path)});
    };
    if (node->kind != NodeKind::sequence) add(*node);
    for (auto const& item : node->items) add(item);
    return paths;
}

/// A workspace that names others has no tables of its own, nor what belongs to tables.
void refuse_tables(Reading& reading, Fields const& fields) {
    for (auto const* key :
         {"indicators", "actuals", "earlier", "profile", "units", "waive", "history", "forms"})
        if (auto const* const node = fields.find(key))
            reading.error("workspaces-and-tables", reading.place(*node),
                          say("\"{0}\" cannot be combined with \"workspaces\"", key),
                          say("move it to the jixiao.yaml of each workspace"));
}

}  // namespace

Manifest read_manifest(Source const& source, std::vector<Diagnostic>& diagnostics) {
    Manifest manifest;
    auto const file = parse_yaml(source, diagnostics);
    Units const no_units;
    Reading reading{source, no_units, diagnostics};
    if (!file || !expect_map(reading, *file)) return manifest;
    Fields const fields{reading,
                        *file,
                        {"workspaces", "indicators", "actuals", "earlier", "profile", "language",
                         "units", "waive", "history", "forms"}};
    if (auto const* const language = fields.find("language"))
        manifest.language = read_word(reading, *language, language_words);
    if (auto const* const workspaces = fields.find("workspaces")) {
        manifest.workspaces = read_paths(reading, workspaces);
        refuse_tables(reading, fields);
        return manifest;
    }
    manifest.indicators = read_paths(reading, fields.require("indicators"));
    manifest.actuals = read_paths(reading, fields.find("actuals"));
    manifest.earlier = read_paths(reading, fields.find("earlier"));
    manifest.units = read_paths(reading, fields.find("units"));
    auto profile = read_paths(reading, fields.find("profile"));
    if (!profile.empty()) manifest.profile = std::move(profile.front());
    auto forms = read_paths(reading, fields.find("forms"));
    if (!forms.empty()) manifest.forms = std::move(forms.front());
    manifest.history = fields.text("history");
    if (auto const* const waivers = fields.find("waive"))
        manifest.waivers = read_waivers(reading, *waivers);
    return manifest;
}

}  // namespace jixiao
