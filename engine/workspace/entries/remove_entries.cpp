#include "workspace/entries/remove_entries.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "workspace/entries/proved_edit.hpp"
#include "workspace/entries/said.hpp"

#include <algorithm>

namespace jixiao::entries {

std::optional<std::string> remove_entries(Source const& source,
                                          std::vector<std::string> const& keys,
                                          std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    auto const* const actuals = entry_of(*file, "actuals");
    auto wanted = said_in(*file);
    std::vector<std::size_t> places;
    auto const count = actuals ? actuals->value.entries.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        auto const& [key, value] = actuals->value.entries[i];
        if (std::find(keys.begin(), keys.end(), key.text) == keys.end()) continue;
        places.push_back(i);
        for (auto const& [way, text] : said_in(value, nullptr, way_of("actuals", key.text)))
            wanted.erase(way);
    }
    if (places.empty()) return source.text;
    auto edits = remove_parts(source.text, *actuals, places);
    if (!edits)
        return refuse_edit(source, diagnostics,
                           say("this entry shares its lines with something else, so a program "
                               "cannot remove it"),
                           &actuals->value.entries[places.front()].key);
    return proved_edit(source, edited(source.text, *std::move(edits)), diagnostics,
                       [&](Node const& after) { return said_in(after) == wanted; });
}

}  // namespace jixiao::entries
