// A YAML file as tables, actuals, profiles and manifests have them: what our own reader does not
// decline, yaml-cpp reads to the same tree; and every finding has a place in the file.

#include "read/workspace/manifest.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_table.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/canonical_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/fuzz/places.hpp"

namespace jixiao::tests {
namespace {

bool is_same(Node const& one, Node const& other) {
    auto const is_same_entry = [](Entry const& a, Entry const& b) {
        return is_same(a.key, b.key) && is_same(a.value, b.value);
    };
    return one.kind == other.kind && one.quoted == other.quoted && one.text == other.text &&
           one.offset == other.offset && one.line == other.line && one.column == other.column &&
           std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                      is_same) &&
           std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(),
                      other.entries.end(), is_same_entry);
}

}  // namespace

std::string wrong_with(std::string_view bytes) {
    static auto const units = built_in_units();
    std::vector<Diagnostic> found;
    auto const source = text_source("file", std::string{bytes}, found);
    if (!source) return has_errors(found) ? wrong_places(found, bytes) : "refused without an error";
    if (auto const ours = read_canonical_yaml(source->text)) {
        std::vector<Diagnostic> reported;
        auto const theirs = parse_any_yaml(*source, reported);
        if (!theirs || !is_same(*ours, *theirs)) return "yaml-cpp reads another tree";
        if (!reported.empty()) return "yaml-cpp finds " + reported.front().code;
    }
    if (!read_table(*source, units, found) && !has_errors(found)) return "no table, and no error";
    found.clear();
    if (!read_actuals(*source, units, found) && !has_errors(found)) return "no actuals, no error";
    read_manifest(*source, found);
    return wrong_places(found, source->text);
}

}  // namespace jixiao::tests
